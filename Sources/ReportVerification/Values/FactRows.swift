internal import ReportCore

/// What one data file says, whatever it is called: the same bytes beside a PDF and inside it are read once.
struct FactRows: Sendable {
  struct Numbers: Sendable {
    var value, low, high: ExactDecimal?
  }

  struct Row: Sendable {
    var line: Int
    /// The fact's name as it follows from the columns, and as the row itself gives it, where it does.
    var name: String
    var toldName: String?
    /// Nil where a number cannot be read.
    var numbers: Numbers?
    /// The row as written, where it cannot be read.
    var text = ""
  }

  /// Whether it is a table at all.
  let isTable: Bool
  /// The facts in it; none in a table of another form, such as what was loaded.
  let rows: [Row]

  init(_ bytes: [UInt8]) {
    let table = CSVRows(bytes)
    isTable = table != nil
    guard let table, let columns = FactColumns(table) else {
      rows = []
      return
    }
    rows = table.rows.map { row in
      let numbers = columns.numbers(row.fields)
      return Row(
        line: row.line, name: columns.name(row.fields), toldName: columns.told(row.fields), numbers: numbers,
        text: numbers == nil ? row.fields.joined(separator: ",") : "")
    }
  }
}

/// Where the parts of a fact stand in a data file.
private struct FactColumns {
  private let measure, member, period, value, low, high: Int
  private let toldName: Int?

  init?(_ table: CSVRows) {
    guard let measure = table.column("measure"), let member = table.column("member"),
      let period = table.column("period"), let value = table.column("value"), let low = table.column("low"),
      let high = table.column("high")
    else { return nil }
    self.measure = measure
    self.member = member
    self.period = period
    self.value = value
    self.low = low
    self.high = high
    toldName = table.column("name")
  }

  /// The fact's name: `measure/member@period.figure`; a figure stands behind the measure.
  func name(_ fields: [String]) -> String {
    let dot = fields[measure].utf8.firstIndex(of: UInt8(ascii: "."))
    var name = dot.map { String(fields[measure][..<$0]) } ?? fields[measure]
    if !fields[member].isEmpty { name += "/" + fields[member] }
    name += "@" + fields[period]
    if let dot { name += fields[measure][dot...] } else { name += "." + Figure.value.rawValue }
    return name
  }

  /// The name that the row itself gives, where it does.
  func told(_ fields: [String]) -> String? { toldName.map { fields[$0] } }

  /// Nil where a number cannot be read.
  func numbers(_ fields: [String]) -> FactRows.Numbers? {
    guard let value = number(fields[value]), let low = number(fields[low]), let high = number(fields[high]),
      (low == nil) == (high == nil)
    else { return nil }
    return FactRows.Numbers(value: value, low: low, high: high)
  }

  /// A number, or none where the field is empty; nil where it is neither.
  private func number(_ field: String) -> ExactDecimal?? {
    if field.isEmpty { return .some(nil) }
    return ExactDecimal(field).map { .some($0) }
  }
}
