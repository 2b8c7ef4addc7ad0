import ReportCore

/// The rows of a file of comma-separated values, by RFC 4180; line ends may be LF or CRLF.
struct CSVTable {
  struct Field {
    let text: String
    let place: Place
  }

  struct Row {
    let fields: [Field]
    let place: Place

    /// The field of a column, where the row has it.
    subscript(column: Int) -> Field? { fields.indices.contains(column) ? fields[column] : nil }
  }

  /// The longest field, in bytes: nothing that a report needs is longer.
  static let fieldLimit = 10_000

  let header: Row
  /// Those below the header, all as long as it; empty lines are left out.
  let rows: [Row]

  /// Reads the whole text. Throws every problem of it together: ragged rows, quotes that never end or stand inside a field.
  init(_ text: String, source: String, delimiter: UInt8?) throws(Problems) {
    let firstLine = text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
    var parser = CSVParser(source: source, delimiter: delimiter ?? Self.delimiter(in: Array(firstLine)))
    parser.parse(Array(text.utf8))
    let all = parser.rows.filter { !($0.fields.count == 1 && $0.fields[0].text.isEmpty) }
    guard let header = all.first else { throw Problems(noRows(source)) }
    let rows = Array(all.dropFirst())
    let ragged = rows.filter { $0.fields.count != header.fields.count }.map {
      raggedRow($0, expected: header.fields.count)
    }
    try Problems.throwing(parser.problems + ragged)
    self.header = header
    self.rows = rows
  }

  /// The one of comma, semicolon and tab of which there are most outside quotes.
  private static func delimiter(in line: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }
}

/// Splits bytes into fields, one pass.
private struct CSVParser {
  private(set) var rows: [CSVTable.Row] = []
  private(set) var problems: [Problem] = []
  private let source: String
  private let delimiter: UInt8
  private var fields: [CSVTable.Field] = []
  private var field: [UInt8] = []
  private var line = 1
  private var column = 1
  private var start = (line: 1, column: 1)

  init(source: String, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
  }

  mutating func parse(_ bytes: [UInt8]) {
    var index = 0
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote, field.isEmpty {
        index = quoted(bytes, from: index + 1)
        continue
      }
      switch byte {
      case delimiter: endField()
      case 0x0A: endRow()
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] == 0x0A: break
      case quote:
        problems.append(quoteInside(place))
        field.append(byte)
      default: field.append(byte)
      }
      advance(over: byte)
      index += 1
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
  }

  /// Reads to the closing quote; returns the index behind it.
  private mutating func quoted(_ bytes: [UInt8], from first: Int) -> Int {
    let opening = place
    var index = first
    column += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
        column += isDoubled ? 2 : 1
        if !isDoubled {
          checkEnd(bytes, at: index + 1)
          return index + 1
        }
        field.append(byte)
        index += 2
        continue
      }
      field.append(byte)
      advance(over: byte)
      index += 1
    }
    problems.append(unterminated(opening))
    return index
  }

  /// Behind a closing quote only a delimiter or the end of the line can stand.
  private mutating func checkEnd(_ bytes: [UInt8], at index: Int) {
    guard index < bytes.count, ![delimiter, 0x0A, 0x0D].contains(bytes[index]) else { return }
    problems.append(textBehindQuote(place))
  }

  private var place: Place { Place(source, line: line, column: column) }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    if field.isEmpty, byte == delimiter || byte == 0x0A { start = (line, column) }
  }

  private mutating func endField() {
    let place = Place(source, line: start.line, column: start.column)
    if field.count > CSVTable.fieldLimit {
      problems.append(tooLong(place, field.count))
      field = []
    }
    fields.append(CSVTable.Field(text: String(decoding: field, as: UTF8.self), place: place))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    endField()
    rows.append(CSVTable.Row(fields: fields, place: Place(source, line: fields[0].place.line)))
    fields = []
  }
}

private func noRows(_ source: String) -> Problem {
  Problem(.data, "“\(source)” has no rows", at: Place(source), hints: ["the first row names the columns"])
}

private func raggedRow(_ row: CSVTable.Row, expected: Int) -> Problem {
  Problem(
    .data, "this row has \(row.fields.count) fields, and the header \(expected)", at: row.place,
    hints: ["a field that holds the delimiter must stand in quotes"])
}

private func quoteInside(_ place: Place) -> Problem {
  Problem(
    .data, "a quote stands inside a field that does not begin with one", at: place,
    hints: ["put the whole field in quotes and double those inside"])
}

private func textBehindQuote(_ place: Place) -> Problem {
  Problem(
    .data, "text stands behind the closing quote of a field", at: place, hints: ["put all of the field in quotes"])
}

private func unterminated(_ place: Place) -> Problem {
  Problem(
    .data, "the quote that begins here never ends", at: place, hints: ["close it, or double a quote that is meant"])
}

private func tooLong(_ place: Place, _ count: Int) -> Problem {
  Problem(.data, "this field has \(count) bytes; at most \(CSVTable.fieldLimit) are read", at: place)
}
