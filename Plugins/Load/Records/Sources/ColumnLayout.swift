import ReportCore

/// Which columns of a file hold what, found from their names.
struct ColumnLayout: Sendable {
  /// The name of the file.
  let source: String
  let delimiter: UInt8
  let count: Int
  let date: Int
  let measure: Int?
  let members: [Int]
  let filters: [Int]
  let amount: Int?

  /// Throws a `Problem` for every column that is asked for and is not there, or stands twice.
  init(
    _ names: [String], _ settings: RecordSettings, delimiter: UInt8, at place: Place
  ) throws(Problems) {
    let keys = names.map { LabelReader.key($0) }
    var problems: [Problem] = []
    func column(_ name: String) -> Int {
      let found = keys.indices.filter { keys[$0] == LabelReader.key(name) }
      if found.isEmpty { problems.append(noColumn(name, names, place)) }
      if found.count > 1 { problems.append(twice(name, place)) }
      return found.first ?? 0
    }
    source = place.source
    self.delimiter = delimiter
    count = names.count
    date = column(settings.date)
    measure = settings.measureColumn.map(column)
    members = settings.members.map(column)
    filters = settings.filters.map { column($0.column) }
    switch settings.amount {
    case .rows: amount = nil
    case .sum(let name), .distinct(let name): amount = column(name)
    }
    try Problems.throwing(problems)
  }
}

private func noColumn(_ name: String, _ names: [String], _ place: Place) -> Problem {
  let shown = names.prefix(40).map { LabelReader.visible($0) }
  return Problem(
    .data, "there is no column “\(name)”", at: place,
    hints: NearMiss.hint(for: name, in: shown)
      + (names.count == 1 ? ["there is only one column; check the delimiter"] : []))
}

private func twice(_ name: String, _ place: Place) -> Problem {
  Problem(.data, "there are two columns “\(name)”", at: place, hints: ["rename one of them"])
}
