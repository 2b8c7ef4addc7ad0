internal import ReportCore

/// A line that names months, as a table has at its top.
struct TableHeader {
  struct Column {
    /// Nil for the column of the full year.
    var month: Int?
    var marks: [String]
    var cell: PageLine.Cell
  }

  /// The months in order, then the full year where there is such a column.
  let columns: [Column]
  /// What stands before the months.
  let title: String
  /// The language that the months are written in, where they show it.
  let language: Language?
  let place: Place
  /// Whether the line can be nothing but a header: three months or more, or a month behind a word for year.
  let isCertain: Bool
  /// What is wrong with it.
  let problems: [Problem]

  /// The header in a line; nil where the line is none.
  ///
  /// From the first month to the end there are months only, but for a last column of at most three words. `2019-03` begins no header: its
  /// year would be said twice.
  init?(_ line: PageLine) {
    guard !line.isTooLong else { return nil }
    let readings = line.cells.map { MonthReader.read(FootnoteMarks.split($0.text).body) }
    guard let first = readings.firstIndex(where: { $0 != nil }) else { return nil }
    let months = readings[first...].prefix { $0 != nil }.compactMap { $0 }
    let rest = line.cells[(first + months.count)...].filter { !$0.text.isEmpty }
    let before = line.cells[..<first].map(\.text).filter { !$0.isEmpty }
    let hasYear = before.last.map { Self.yearWords.contains($0.lowercased()) } ?? false
    guard rest.count <= 3, months.count >= 2 || hasYear || line.isSeparated else { return nil }
    guard rest.isEmpty || months.count >= 3 || Self.isFullYear(rest) else { return nil }
    guard before.joined(separator: " ").count <= LabelReader.limit else { return nil }
    var columns = zip(months, line.cells[first...]).map {
      Column(month: $0.number, marks: FootnoteMarks.split($1.text).marks, cell: $1)
    }
    var problems = Self.problems(in: columns, months)
    if let cell = rest.first {
      if !Self.isFullYear(rest) { problems.append(unknownColumn(rest.map(\.text).joined(separator: " "), cell.place)) }
      columns.append(Column(month: nil, marks: FootnoteMarks.split(rest.last?.text ?? "").marks, cell: cell))
    }
    self.columns = columns
    self.problems = problems
    title = before.joined(separator: " ")
    language = MonthReader.language(of: months)
    place = line.cells[first].place
    isCertain = months.count >= 3 || hasYear
  }

  /// How many columns are months.
  var monthCount: Int { columns.filter { $0.month != nil }.count }

  private static let yearWords: Set<String> = ["år", "året", "year"]
  private static let fullYearWords: Set<String> = [
    "full year", "hela året", "helår", "helåret", "sum", "summa", "total", "totalt", "whole year", "year total", "år",
    "year", "hela år",
  ]

  private static func isFullYear(_ cells: [PageLine.Cell]) -> Bool {
    fullYearWords.contains(LabelReader.key(FootnoteMarks.split(cells.map(\.text).joined(separator: " ")).body))
  }

  private static func problems(in columns: [Column], _ months: [MonthReader.Reading]) -> [Problem] {
    var seen: Set<Int> = []
    var problems: [Problem] = []
    for (column, month) in zip(columns, months) {
      if month.year != nil { problems.append(yearTwice(column.cell)) }
      if !seen.insert(month.number).inserted { problems.append(monthTwice(column.cell)) }
    }
    return problems
  }
}

private func unknownColumn(_ name: String, _ place: Place) -> Problem {
  Problem(
    .data, "the column “\(LabelReader.visible(name))” behind the months is not known", at: place,
    hints: ["a last column can be Helår, Full year or Total"])
}

private func yearTwice(_ cell: PageLine.Cell) -> Problem {
  Problem(
    .data, "the column “\(cell.text)” has a year, and the rows begin with one", at: cell.place,
    hints: ["name months alone, such as Mars or March"])
}

private func monthTwice(_ cell: PageLine.Cell) -> Problem {
  Problem(.data, "the month “\(cell.text)” stands twice in the header", at: cell.place, hints: ["mend the header"])
}
