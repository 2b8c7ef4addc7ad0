internal import ReportCore

/// Turns tables into observations, and collects what is wrong with them.
struct TableReader {
  private struct Key: Hashable {
    var measure: String
    var member: String?
    var period: Period
  }

  /// Whom a row is about.
  private struct Subject {
    var measure: Measure
    var member: String?
    /// Whether the row states totals over members.
    var isTotal = false
  }

  private let definition: ReportDefinition
  private let choice: MeasureChoice
  private var dataset = Dataset()
  private var problems: [Problem] = []
  private var directories: [String: MemberDirectory] = [:]
  private var seen: [Key: Place] = [:]

  init(_ definition: ReportDefinition, _ choice: MeasureChoice) {
    self.definition = definition
    self.choice = choice
  }

  /// Reads a table, or notes its problems.
  mutating func read(_ table: PageTable) {
    do throws(Problems) {
      for section in table.sections {
        let subject = try subject(of: section, in: table)
        for row in section.rows { read(row, subject, table) }
      }
    } catch {
      problems += error.all
    }
  }

  /// Everything read, or every problem.
  func loaded() throws(Problems) -> Loaded {
    try Problems.throwing(problems)
    var dataset = dataset
    for (id, directory) in directories where !directory.found.isEmpty { dataset.foundMembers[id] = directory.found }
    return Loaded(dataset: dataset, findings: directories.keys.sorted().flatMap { directories[$0]?.findings ?? [] })
  }

  /// What the rows of a section are about: a rate where the heading says per how many, else whom their label names.
  private mutating func subject(
    of section: PageTable.Section, in table: PageTable
  ) throws(Problems) -> Subject {
    let place = table.header.place
    let isNamed = table.sections.contains { $0.label != nil }
    let headings = [table.header.title] + table.headings.prefix(isNamed ? 1 : 2).map(\.text)
    if let number = headings.lazy.compactMap({ RateUnit.found(in: $0) }).first {
      if let label = section.label { throw Problems(rateOfMember(label, number)) }
      return Subject(measure: try choice.rate(per: number, in: definition, at: place))
    }
    let measure = try choice.splitCount(in: definition, at: place)
    guard let breakdown = definition.breakdown(of: measure.id) else { throw Problems(unnamed(place)) }
    var directory = directories[breakdown.id] ?? MemberDirectory(breakdown)
    guard let label = section.label ?? Self.member(above: table, in: directory) else { throw Problems(unnamed(place)) }
    let name = try LabelReader.read(label.text, at: label.place)
    if directory.declaredID(for: name) == nil, Self.isTotal(name) { return Subject(measure: measure, isTotal: true) }
    let id = directory.id(for: name, measure: measure.id, at: label.place)
    directories[breakdown.id] = directory
    return Subject(measure: measure, member: id)
  }

  /// The declared member that the line above a table names, where it does.
  private static func member(above table: PageTable, in directory: MemberDirectory) -> PageLine.Cell? {
    guard let line = table.headings.first, directory.declaredID(for: line.text) != nil else { return nil }
    return PageLine.Cell(text: line.text, place: line.place)
  }

  private static func isTotal(_ label: String) -> Bool {
    let word = label.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
    return ["sammanlagt", "sum", "summa", "total", "totala", "totals", "totalsumma", "totalt"].contains(word)
  }

  private mutating func read(_ row: YearRow, _ subject: Subject, _ table: PageTable) {
    let header = table.header
    if let problem = misfit(row, header, isLast: row.year == table.lastYear) {
      problems.append(problem)
      return
    }
    let mark: NumberReader.DecimalMark =
      switch header.language {
      case .swedish: .comma
      case .english: .point
      case nil: .unknown
      }
    let reader = NumberReader(decimalMark: mark, plainSpace: row.isSeparated ? .groups : .separates)
    for (column, cell) in zip(header.columns, row.figures) {
      let period = column.month.map { Month(year: row.year, month: $0).map { Period($0) } } ?? Period(year: row.year)
      guard let period else { continue }
      add(cell, subject, period, reader, marks: column.marks + row.marks)
    }
  }

  /// Why a row does not fit its header, where it does not.
  private func misfit(_ row: YearRow, _ header: TableHeader, isLast: Bool) -> Problem? {
    let (count, months) = (row.figures.count, header.monthCount)
    let hasFullYear = header.columns.count > months
    if count > header.columns.count { return tooMany(row, header.columns.count) }
    if hasFullYear, !row.isSeparated, count == months, months > 1 { return twoWays(row, months) }
    if hasFullYear, row.isSeparated, count > months, let empty = row.figures.prefix(months).last, empty.text.isEmpty {
      return unfinished(row)
    }
    if count < months, !isLast, !row.isSeparated { return tooFew(row, months) }
    return nil
  }

  private mutating func add(
    _ cell: PageLine.Cell, _ subject: Subject, _ period: Period, _ reader: NumberReader, marks: [String]
  ) {
    do throws(Problems) {
      let reading = try reader.read(cell.text, at: cell.place)
      let isStated = subject.isTotal || period.month == nil
      if reading.value == nil, isStated { return }
      if let value = reading.value, value.coefficient < 0 { throw Problems(negative(cell, subject.measure)) }
      let key = Key(measure: subject.measure.id, member: subject.isTotal ? "*" : subject.member, period: period)
      if let first = seen[key] { throw Problems(doubled(cell, subject.measure, key.member, period, first)) }
      seen[key] = cell.place
      let observation = Observation(
        measure: subject.measure.id, member: subject.member, period: period,
        cell: reading.value.map { .value($0) } ?? .absent(.missing),
        marks: reading.marks + marks.filter { !reading.marks.contains($0) }, place: cell.place)
      if isStated { dataset.stated.append(observation) } else { dataset.observations.append(observation) }
    } catch {
      problems += error.all
    }
  }
}

private func rateOfMember(_ label: PageLine.Cell, _ number: Int) -> Problem {
  Problem(
    .data, "the rows of “\(LabelReader.visible(label.text))” stand in a table headed per \(number)", at: label.place,
    hints: ["rows under names are read as counts; change the heading if they are"])
}

private func unnamed(_ place: Place) -> Problem {
  Problem(
    .data, "nothing says what the figures of this table are", at: place,
    hints: [
      "a heading above says per how many, such as “per 1 miljon”, or a line above the rows names whom they are about"
    ])
}

private func tooMany(_ row: YearRow, _ columns: Int) -> Problem {
  Problem(
    .data, "the row of \(row.year) has \(row.figures.count) figures, and the header \(columns) columns",
    at: row.yearCell.place, hints: ["compare the row with the page; spaces inside a number make two of it"])
}

private func tooFew(_ row: YearRow, _ months: Int) -> Problem {
  Problem(
    .data,
    "the row of \(row.year) has \(row.figures.count) figures for \(months) months; only the last year can be short",
    at: row.yearCell.place, hints: ["write .. where a month has no figure"])
}

private func twoWays(_ row: YearRow, _ months: Int) -> Problem {
  Problem(
    .data, "the last of the \(months) figures of \(row.year) can be a month or the full year", at: row.yearCell.place,
    hints: ["write .. in the place of the figure that is missing"])
}

private func unfinished(_ row: YearRow) -> Problem {
  Problem(
    .data, "the row of \(row.year) has a figure for the full year and none for its last month", at: row.yearCell.place,
    hints: ["leave the full year empty until the year has ended, or write .. for the month"])
}

private func negative(_ cell: PageLine.Cell, _ measure: Measure) -> Problem {
  Problem(
    .data, "“\(cell.text)” is negative, which a \(measure.isRate ? "rate" : "count") cannot be", at: cell.place,
    hints: ["check the sign; what is counted is 0 or more"])
}

private func doubled(
  _ cell: PageLine.Cell, _ measure: Measure, _ member: String?, _ period: Period, _ first: Place
) -> Problem {
  let subject = measure.id + (member.map { "/\($0)" } ?? "")
  return Problem(
    .data, "“\(subject)” of \(period) stands here a second time", at: cell.place,
    hints: ["the first is at \(first); remove one of them"])
}
