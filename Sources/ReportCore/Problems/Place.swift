/// A place in an input: a file, and where known the line and column or the cell of a sheet.
public struct Place: Hashable, Sendable {
  /// The name to show: a file's name or path as the user gave it, never an absolute path of this machine.
  public let source: String
  /// The line, counted from 1.
  public let line: Int?
  /// The column in characters, counted from 1.
  public let column: Int?
  /// The cell of a spreadsheet, such as `B7`.
  public let cell: String?

  public init(_ source: String, line: Int? = nil, column: Int? = nil, cell: String? = nil) {
    self.source = source
    self.line = line
    self.column = column
    self.cell = cell
  }
}

extension Place: CustomStringConvertible {
  /// The form that editors understand: `agencies.csv:41:3`, or `book.xlsx!B7`.
  public var description: String {
    if let cell { return "\(source)!\(cell)" }
    return ([source] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
