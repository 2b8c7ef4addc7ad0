/// Comma-separated values as rows of fields: RFC 4180 as `CSVText` writes it.
public struct CSVRows: Hashable, Sendable {
  /// One row with the line on which it begins, counted from 1.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var fields: [String]
  }

  /// The names of the columns.
  public let header: [String]
  public let rows: [Row]

  /// Nil where the text is not UTF-8, has no header, leaves a quote open, or has a row with more or fewer fields than its header.
  public init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), let rows = Self.rows(of: text), let first = rows.first
    else { return nil }
    header = first.fields
    self.rows = Array(rows.dropFirst())
    guard self.rows.allSatisfy({ $0.fields.count == first.fields.count }) else { return nil }
  }

  /// The index of a column.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  private static func rows(of text: String) -> [Row]? {
    var rows: [Row] = []
    var (fields, field): ([String], [UInt8]) = ([], [])
    var (line, start, isQuoted, isOpen) = (1, 1, false, false)
    func ended(_ field: [UInt8]) -> String { String(decoding: field, as: UTF8.self) }
    var bytes = text.utf8.makeIterator()
    var pending = bytes.next()
    while let byte = pending {
      pending = bytes.next()
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte == 0x22, pending == 0x22 {
          field.append(byte)
          pending = bytes.next()
        } else if byte == 0x22 {
          isQuoted = false
        } else {
          field.append(byte)
        }
        continue
      }
      isOpen = true
      switch byte {
      case 0x22 where field.isEmpty: isQuoted = true
      case 0x2C:
        fields.append(ended(field))
        field = []
      case 0x0A:
        rows.append(Row(line: start, fields: fields + [ended(field)]))
        (fields, field, start, isOpen) = ([], [], line, false)
      default: field.append(byte)
      }
    }
    if isQuoted { return nil }
    if isOpen { rows.append(Row(line: start, fields: fields + [ended(field)])) }
    return rows
  }
}
