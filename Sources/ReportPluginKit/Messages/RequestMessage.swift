internal import ReportCore

/// A request on its way to a program: its line, and the cells that follow it where they are too many for it.
///
/// The cells are written while the program reads, so that no more of them than a piece is there at a time.
public struct RequestMessage: Sendable {
  /// About how many bytes a piece has.
  static let pieceLength = 250_000

  private let head: [UInt8]
  private let cells: Dataset?

  /// A request that is there as a whole.
  public init(_ bytes: [UInt8]) {
    head = bytes
    cells = nil
  }

  /// A line, without its end, and cells that follow it.
  init(_ head: [UInt8], cells: Dataset) {
    self.head = head + [UInt8(ascii: "\n")]
    self.cells = cells
  }

  /// All pieces, in order.
  public var pieces: Pieces { Pieces(head: head, cells: cells.map { LineForm.Writing($0) }) }

  /// The whole request.
  public var bytes: [UInt8] { pieces.reduce(into: []) { $0 += $1 } }

  /// The pieces of a request, each made when it is asked for.
  public struct Pieces: Sequence, IteratorProtocol, Sendable {
    fileprivate var head: [UInt8]?
    fileprivate var cells: LineForm.Writing?

    public mutating func next() -> [UInt8]? {
      if let first = head {
        head = nil
        return first
      }
      var writer = JSONWriter()
      guard cells?.add(to: &writer, upTo: RequestMessage.pieceLength) == true else { return nil }
      return writer.take()
    }
  }
}
