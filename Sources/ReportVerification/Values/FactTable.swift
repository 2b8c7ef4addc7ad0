internal import ReportCore

/// The values of data files by the names of their facts.
struct FactTable: Sendable {
  /// What a data file says of a fact.
  struct Entry: Sendable {
    var value: ExactDecimal?
    var low: ExactDecimal?
    var high: ExactDecimal?
    /// Where it says so.
    var place: Place

    func saysTheSame(as other: Entry) -> Bool { value == other.value && low == other.low && high == other.high }

    /// “17”, “34 to 39” or “no value”.
    var words: String {
      if let value { return "\(value)" }
      if let low, let high { return "\(low) to \(high)" }
      return "no value"
    }
  }

  private(set) var entries: [String: Entry] = [:]
  /// What is wrong with the files themselves: unreadable numbers, and facts on which two files differ.
  private(set) var problems: [Problem] = []

  /// Reads data files in order. Files of another form, such as what was loaded, are left out.
  init(_ files: [(path: String, bytes: [UInt8])]) { for file in files { add(file.path, file.bytes) } }

  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    guard let table = CSVRows(bytes) else {
      problems.append(notATable(path))
      return
    }
    guard let columns = FactColumns(table) else { return }
    for row in table.rows {
      let place = Place(path, line: row.line)
      guard let entry = columns.entry(row.fields, at: place) else {
        problems.append(notANumber(row.fields, at: place))
        continue
      }
      let name = columns.name(row.fields)
      if let told = columns.told(row.fields), told != name { problems.append(otherName(told, name, at: place)) }
      if let known = entries[name], !known.saysTheSame(as: entry) {
        problems.append(differs(name, entry, known))
      } else {
        entries[name] = entry
      }
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
  func entry(_ fields: [String], at place: Place) -> FactTable.Entry? {
    guard let value = number(fields[value]), let low = number(fields[low]), let high = number(fields[high]),
      (low == nil) == (high == nil)
    else { return nil }
    return FactTable.Entry(value: value, low: low, high: high, place: place)
  }

  /// A number, or none where the field is empty; nil where it is neither.
  private func number(_ field: String) -> ExactDecimal?? {
    if field.isEmpty { return .some(nil) }
    return ExactDecimal(field).map { .some($0) }
  }
}

private func notATable(_ path: String) -> Problem {
  Problem(
    .data, "the file is not a table of comma-separated values [data-readable]", at: Place(path), check: "data-readable")
}

private func notANumber(_ fields: [String], at place: Place) -> Problem {
  Problem(
    .data, "“\(fields.joined(separator: ","))” does not have a number or two limits [data-readable]", at: place,
    check: "data-readable")
}

private func otherName(_ told: String, _ name: String, at place: Place) -> Problem {
  Problem(.data, "the row is called “\(told)” but is “\(name)” [data-agree]", at: place, check: "data-agree")
}

private func differs(_ name: String, _ entry: FactTable.Entry, _ known: FactTable.Entry) -> Problem {
  Problem(
    .data, "“\(name)” is \(entry.words), in \(known.place) \(known.words) [data-agree]", at: entry.place,
    check: "data-agree")
}
