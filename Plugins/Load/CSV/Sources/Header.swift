import ReportCore

/// What the columns of a table are, found from their names.
enum Header {
  struct Tidy {
    var period: Int
    var value: Int
    var measure: Int?
    var member: Int?
    var exposure: Int?
    var standing: Int?
    var note: Int?
  }

  struct Wide {
    var year: Int
    var months: [(column: Int, number: Int)]
    var fullYear: Int?
    var measure: Int?
    var member: Int?
  }

  case tidy(Tidy)
  case wide(Wide)

  /// The columns that hold numbers.
  var numberColumns: [Int] {
    switch self {
    case .tidy(let columns): [columns.value] + [columns.exposure].compactMap { $0 }
    case .wide(let columns): columns.months.map(\.column) + [columns.fullYear].compactMap { $0 }
    }
  }

  /// Throws a `Problem` with line and column where a column is unknown, doubled or lacking.
  init(_ row: CSVTable.Row, source: String) throws(Problems) {
    let names = row.fields.map { Self.name($0.text) }
    let months = names.indices.compactMap { index in
      MonthReader.read(names[index]).flatMap { $0.year == nil ? (index, $0.number) : nil }
    }
    if names.contains("period") || months.isEmpty {
      self = .tidy(try Self.tidy(names, row))
    } else {
      self = .wide(try Self.wide(names, months, row))
    }
  }

  private static func tidy(_ names: [String], _ row: CSVTable.Row) throws(Problems) -> Tidy {
    let known = ["period", "measure", "member", "value", "exposure", "standing", "note"]
    var problems = doubled(names, row)
    for (index, name) in names.enumerated() where !known.contains(name) {
      problems.append(unknown(row.fields[index], known))
    }
    for name in ["period", "value"] where !names.contains(name) { problems.append(lacking(name, row.place)) }
    try Problems.throwing(problems)
    func column(_ name: String) -> Int? { names.firstIndex(of: name) }
    return Tidy(
      period: column("period") ?? 0, value: column("value") ?? 0, measure: column("measure"),
      member: column("member"), exposure: column("exposure"), standing: column("standing"), note: column("note"))
  }

  private static func wide(
    _ names: [String], _ months: [(Int, Int)], _ row: CSVTable.Row
  ) throws(Problems) -> Wide {
    var problems = doubled(names, row)
    var seen: Set<Int> = []
    for (index, number) in months where !seen.insert(number).inserted {
      problems.append(twice(row.fields[index]))
    }
    let year = names.firstIndex { ["year", "år"].contains($0) }
    let fullYear = names.firstIndex { ["full year", "helår", "total", "totalt", "summa"].contains($0) }
    let monthColumns = Set(months.map(\.0))
    for (index, field) in row.fields.enumerated() {
      let isKnown = ["measure", "member"].contains(names[index]) || index == year || index == fullYear
      if !isKnown, !monthColumns.contains(index) {
        problems.append(unknown(field, ["year", "measure", "member", "full year", "jan … dec"]))
      }
    }
    if year == nil { problems.append(lacking("year", row.place)) }
    try Problems.throwing(problems)
    return Wide(
      year: year ?? 0, months: months.map { (column: $0.0, number: $0.1) }, fullYear: fullYear,
      measure: names.firstIndex(of: "measure"), member: names.firstIndex(of: "member"))
  }

  private static func name(_ text: String) -> String {
    LabelReader.key(FootnoteMarks.split(text).body)
  }

  /// Names that stand twice; months are told apart by their numbers, not by their names.
  private static func doubled(_ names: [String], _ row: CSVTable.Row) -> [Problem] {
    var seen: Set<String> = []
    let others = names.indices.filter { MonthReader.read(names[$0]) == nil }
    return others.filter { !seen.insert(names[$0]).inserted }.map { twice(row.fields[$0]) }
  }
}

private func unknown(_ field: CSVTable.Field, _ known: [String]) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(field.text))” is not a column of such a table", at: field.place,
    hints: NearMiss.hint(for: field.text.lowercased(), in: known))
}

private func lacking(_ name: String, _ place: Place) -> Problem {
  Problem(
    .data, "the header has no column “\(name)”", at: place,
    hints: [
      "a table has the columns period and value, or year and the months",
      "check the delimiter if the columns are there",
    ])
}

private func twice(_ field: CSVTable.Field) -> Problem {
  Problem(
    .data, "the column “\(LabelReader.visible(field.text))” stands here a second time", at: field.place,
    hints: ["remove one of them"])
}
