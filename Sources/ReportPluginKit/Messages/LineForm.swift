internal import ReportCore

/// Cells on lines of their own, after the line of the message.
enum LineForm {
  /// Writes the cells of a dataset and the last line, piece by piece.
  struct Writing: Sendable {
    private let dataset: Dataset
    private var position = 0
    private var hasEnded = false

    init(_ dataset: Dataset) { self.dataset = dataset }

    /// Adds lines until so many bytes have been written. False where all were written before.
    mutating func add(to writer: inout JSONWriter, upTo limit: Int) -> Bool {
      let (observations, stated) = (dataset.observations, dataset.stated)
      if hasEnded { return false }
      while position < observations.count + stated.count {
        if writer.bytes.count >= limit { return true }
        let isStated = position >= observations.count
        ObservationLine(
          observation: isStated ? stated[position - observations.count] : observations[position], isStated: isStated
        ).write(to: &writer)
        writer.byte(UInt8(ascii: "\n"))
        position += 1
      }
      EndLine(count: position).write(to: &writer)
      writer.byte(UInt8(ascii: "\n"))
      hasEnded = true
      return true
    }
  }

  /// Reads the cells that follow the first line. Throws where a line is not one, or where the last line is missing or counts others.
  static func read(_ lines: inout MessageLines, into dataset: inout Dataset) throws(MessageFault) {
    var count = 0
    guard let first = lines.line() else { throw MessageFault.endsEarly(at: lines.count) }
    var document = try parsed(lines, first, like: nil)
    while true {
      if document.tokens.count == 3, JSONNode(document).holdsOnly("end") {
        guard try message({ () throws(WireFault) in try EndLine.read(JSONNode(document)).count }) == count else {
          throw .fault(WireFault("counts others than the \(count) lines before it", path: ["end"]))
        }
        return
      }
      do {
        let read = try ObservationLine.read(JSONNode(document))
        if read.isStated {
          dataset.stated.append(read.observation)
        } else {
          dataset.observations.append(read.observation)
        }
      } catch {
        throw .fault(error.inside("line \(count + 2)"))
      }
      count += 1
      guard let line = lines.line() else { throw MessageFault.endsEarly(at: lines.count) }
      document = try parsed(lines, line, like: document)
    }
  }

  private static func parsed(
    _ lines: MessageLines, _ line: Range<Int>, like earlier: JSONDocument?
  ) throws(MessageFault) -> JSONDocument {
    do { return try JSONDocument(lines.bytes, line: line, like: earlier) } catch {
      throw .notJSON(error, after: lines.past)
    }
  }

  private static func message<Value>(_ read: () throws(WireFault) -> Value) throws(MessageFault) -> Value {
    do { return try read() } catch { throw .fault(error) }
  }
}

extension JSONNode {
  /// Whether the value is an object with one field of the name.
  fileprivate func holdsOnly(_ name: StaticString) -> Bool { kind == .object && document.isKey(index + 1, name) }
}
