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

    var written: WrittenValue {
      if let value { return .number(value) }
      if let low, let high { return .limits(low, high) }
      return .nothing
    }
  }

  private(set) var entries: [String: Entry] = [:]
  /// What is wrong with the files themselves: unreadable numbers, and facts on which two files differ.
  private(set) var problems: [Problem] = []

  /// Takes in data files in order. Files of another form, such as what was loaded, are left out.
  init(_ files: [(path: String, content: FactRows)]) { for file in files { add(file.path, file.content) } }

  private mutating func add(_ path: String, _ content: FactRows) {
    guard content.isTable else {
      problems.append(notATable(path))
      return
    }
    for row in content.rows {
      let place = Place(path, line: row.line)
      guard let numbers = row.numbers else {
        problems.append(notANumber(row.text, at: place))
        continue
      }
      let entry = Entry(value: numbers.value, low: numbers.low, high: numbers.high, place: place)
      if let told = row.toldName, told != row.name { problems.append(otherName(told, row.name, at: place)) }
      if let known = entries[row.name], !known.saysTheSame(as: entry) {
        problems.append(differs(row.name, entry, known))
      } else {
        entries[row.name] = entry
      }
    }
  }
}

private func notATable(_ path: String) -> Problem {
  Problem(
    .data, "the file is not a table of comma-separated values [data-readable]", at: Place(path), check: "data-readable")
}

private func notANumber(_ row: String, at place: Place) -> Problem {
  Problem(
    .data, "“\(row)” does not have a number or two limits [data-readable]", at: place,
    check: "data-readable")
}

private func otherName(_ told: String, _ name: String, at place: Place) -> Problem {
  Problem(.data, "the row is called “\(told)” but is “\(name)” [data-agree]", at: place, check: "data-agree")
}

private func differs(_ name: String, _ entry: FactTable.Entry, _ known: FactTable.Entry) -> Problem {
  Problem(
    .data, "“\(name)” is \(entry.written), in \(known.place) \(known.written) [data-agree]", at: entry.place,
    check: "data-agree")
}
