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
    guard String(validating: bytes, as: UTF8.self) != nil,
      let rows = bytes.withUnsafeBufferPointer(Self.rows(of:)), let first = rows.first
    else { return nil }
    header = first.fields
    self.rows = Array(rows.dropFirst())
    guard self.rows.allSatisfy({ $0.fields.count == first.fields.count }) else { return nil }
  }

  /// The index of a column.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  private static func rows(of bytes: UnsafeBufferPointer<UInt8>) -> [Row]? {
    var rows: [Row] = []
    var fields: [String] = []
    // What of a field was read before its last plain bytes: of most fields nothing.
    var field: [UInt8] = []
    var (at, line) = (0, 1)
    var (start, startLine) = (at, line)
    func endField(with plain: UnsafeBufferPointer<UInt8>) {
      fields.append(
        field.isEmpty ? String(decoding: plain, as: UTF8.self) : String(decoding: field + plain, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      rows.append(Row(line: startLine, fields: fields))
      fields.removeAll(keepingCapacity: true)
    }
    while true {
      let first = at
      while at < bytes.count, bytes[at] != quote, bytes[at] != comma, bytes[at] != lineEnd { at += 1 }
      let plain = UnsafeBufferPointer(rebasing: bytes[first..<at])
      guard at < bytes.count else {
        guard start < bytes.count else { return rows }
        endField(with: plain)
        endRow()
        return rows
      }
      switch bytes[at] {
      case quote where field.isEmpty && plain.isEmpty:
        guard let end = readQuoted(bytes, from: at + 1, into: &field, &line) else { return nil }
        at = end
      case quote:
        field += plain
        field.append(quote)
      case comma: endField(with: plain)
      default:
        endField(with: plain)
        endRow()
        line += 1
        (start, startLine) = (at + 1, line)
      }
      at += 1
    }
  }

  /// Reads what stands between quotes, where two are one. Returns the index of the quote that ends it; nil where none does.
  private static func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, into field: inout [UInt8], _ line: inout Int
  ) -> Int? {
    var at = first
    while at < bytes.count {
      if bytes[at] == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { return at }
        at += 1
      }
      if bytes[at] == lineEnd { line += 1 }
      field.append(bytes[at])
      at += 1
    }
    return nil
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineEnd = UInt8(ascii: "\n")
}
