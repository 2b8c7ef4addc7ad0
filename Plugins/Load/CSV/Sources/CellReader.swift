import ReportCore

/// Turns rows into observations, and collects what is wrong with them.
struct CellReader {
  private struct Key: Hashable {
    var measure: String
    var member: String?
    var period: Period
    var isStated: Bool
  }

  private let definition: ReportDefinition
  private let reader: NumberReader
  private let defaultMeasure: String?
  private let defaultMember: String?
  private var dataset = Dataset()
  private var findings: [Finding] = []
  private var problems: [Problem] = []
  private var directories: [String: MemberDirectory] = [:]
  private var seen: [Key: Place] = [:]
  /// Whether it was said already that no column names a measure.
  private var lacksMeasure = false

  init(
    _ definition: ReportDefinition, _ reader: NumberReader, defaultMeasure: String?, defaultMember: String?
  ) {
    self.definition = definition
    self.reader = reader
    self.defaultMeasure = defaultMeasure
    self.defaultMember = defaultMember
  }

  mutating func read(tidy row: CSVTable.Row, _ columns: Header.Tidy) {
    let (named, dated) = (measure(row, columns.measure), period(row[columns.period]))
    guard let value = row[columns.value] else { return }
    guard let measure = named, let period = dated else {
      // The value is read for its own faults, so that all are said at once.
      _ = read(value)
      return
    }
    let label = columns.member.flatMap { row[$0] }
    let exposure = columns.exposure.flatMap { row[$0] }.flatMap { self.exposure($0) }
    let standing = columns.standing.flatMap { row[$0] }.map { self.standing($0) } ?? Standing.final
    var marks: [String] = []
    if let note = columns.note.flatMap({ row[$0] }) { marks = self.marks(note, measure, period) }
    add(measure, label, period, value, exposure: exposure, standing: standing, marks: marks)
  }

  mutating func read(wide row: CSVTable.Row, _ columns: Header.Wide) {
    guard let measure = measure(row, columns.measure), let yearField = row[columns.year] else { return }
    guard let period = Period(yearField.text), let year = period.calendarYear else {
      problems.append(notAYear(yearField))
      return
    }
    let label = columns.member.flatMap { row[$0] }
    for (column, number) in columns.months {
      guard let field = row[column], let month = Month(year: year, month: number) else { continue }
      add(measure, label, Period(month), field)
    }
    if let field = columns.fullYear.flatMap({ row[$0] }) { add(measure, label, period, field) }
  }

  /// Everything read, or every problem.
  func loaded() throws(Problems) -> Loaded {
    try Problems.throwing(problems)
    var dataset = dataset
    for (id, directory) in directories where !directory.found.isEmpty { dataset.foundMembers[id] = directory.found }
    let notes = directories.keys.sorted().flatMap { directories[$0]?.findings ?? [] }
    return Loaded(dataset: dataset, findings: notes + findings)
  }

  private mutating func add(
    _ measure: Measure, _ label: CSVTable.Field?, _ period: Period, _ field: CSVTable.Field,
    exposure: ExactDecimal? = nil, standing: Standing = .final, marks: [String] = []
  ) {
    guard let subject = subject(measure, label, field.place), let (cell, own) = cell(field, measure) else { return }
    let isStated = subject.isTotal || period.month == nil
    // A year that has not ended has an empty full-year cell; that states nothing.
    if isStated, cell == .absent(.missing) { return }
    let observation = Observation(
      measure: measure.id, member: subject.member, period: period, cell: cell, exposure: exposure,
      standing: standing, marks: own + marks.filter { !own.contains($0) }, place: field.place)
    let key = Key(measure: measure.id, member: subject.member, period: period, isStated: isStated)
    if let first = seen[key] {
      problems.append(doubled(observation, first))
      return
    }
    seen[key] = field.place
    if isStated { dataset.stated.append(observation) } else { dataset.observations.append(observation) }
  }

  private mutating func measure(_ row: CSVTable.Row, _ column: Int?) -> Measure? {
    let field = column.flatMap { row[$0] }
    let name = field.map(\.text).flatMap { $0.isEmpty ? nil : $0 } ?? defaultMeasure
    guard let name else {
      if definition.measures.count == 1 { return definition.measures[0] }
      if field != nil || !lacksMeasure {
        problems.append(noMeasure(field?.place ?? row.place, definition.measures.map(\.id)))
      }
      lacksMeasure = true
      return nil
    }
    if let measure = definition.measure(name) { return measure }
    problems.append(unknownMeasure(name, field?.place ?? row.place, definition.measures.map(\.id)))
    return nil
  }

  private mutating func period(_ field: CSVTable.Field?) -> Period? {
    guard let field else { return nil }
    if let period = Period(field.text) { return period }
    problems.append(notAPeriod(field))
    return nil
  }

  /// Whom a value is about; nil where the label does not fit, which is a problem.
  private mutating func subject(
    _ measure: Measure, _ field: CSVTable.Field?, _ place: Place
  ) -> (member: String?, isTotal: Bool)? {
    let text = field.map(\.text).flatMap { $0.isEmpty ? nil : $0 } ?? defaultMember
    guard let text else { return (nil, false) }
    if text == "*" { return (nil, true) }
    let place = field?.place ?? place
    guard let label = label(text, place) else { return nil }
    guard let breakdown = definition.breakdown(of: measure.id) else {
      problems.append(noBreakdown(label, measure.id, place))
      return nil
    }
    var directory = directories[breakdown.id] ?? MemberDirectory(breakdown)
    let id = directory.id(for: label, measure: measure.id, at: place)
    directories[breakdown.id] = directory
    return (id, false)
  }

  private mutating func label(_ text: String, _ place: Place) -> String? {
    do throws(Problems) {
      return try LabelReader.read(text, at: place)
    } catch {
      problems += error.all
      return nil
    }
  }

  private mutating func cell(_ field: CSVTable.Field, _ measure: Measure) -> (Cell, [String])? {
    if field.text == "x" { return (.absent(.suppressed), []) }
    if let absence = Absence(rawValue: field.text) { return (.absent(absence), []) }
    guard let reading = read(field) else { return nil }
    guard let value = reading.value else { return (.absent(.missing), reading.marks) }
    guard value.coefficient >= 0 else {
      problems.append(negative(field, measure))
      return nil
    }
    return (.value(value), reading.marks)
  }

  private mutating func exposure(_ field: CSVTable.Field) -> ExactDecimal? {
    guard let value = read(field)?.value else { return nil }
    if value.coefficient > 0 { return value }
    problems.append(notAnExposure(field))
    return nil
  }

  private mutating func read(_ field: CSVTable.Field) -> NumberReader.Reading? {
    do throws(Problems) {
      return try reader.read(field.text, at: field.place)
    } catch {
      problems += error.all
      return nil
    }
  }

  private mutating func standing(_ field: CSVTable.Field) -> Standing {
    switch field.text.lowercased() {
    case "", "final": return .final
    case "preliminary": return .preliminary
    case "revised": return .revised(from: .absent(.missing), at: nil)
    default:
      problems.append(notAStanding(field))
      return .final
    }
  }

  /// Marks such as `*`; a longer note is kept as a finding.
  private mutating func marks(_ field: CSVTable.Field, _ measure: Measure, _ period: Period) -> [String] {
    guard !field.text.isEmpty, let note = label(field.text, field.place) else { return [] }
    let words = note.split(separator: " ").map(String.init)
    if words.allSatisfy({ $0.count <= 2 }) { return words }
    findings.append(
      Finding(
        check: "load", level: .note, measure: measure.id, month: period.last,
        message: LocalizedText("\(period): \(note)"), place: field.place))
    return []
  }
}

private func notAYear(_ field: CSVTable.Field) -> Problem {
  Problem(.data, "“\(LabelReader.visible(field.text))” is not a year", at: field.place, hints: ["years look like 2019"])
}

private func notAPeriod(_ field: CSVTable.Field) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(field.text))” is not a period", at: field.place,
    hints: ["months look like 2019-11, years like 2019, runs of months like 2019-01/2019-09"])
}

private func noMeasure(_ place: Place, _ known: [String]) -> Problem {
  Problem(
    .data, "no measure is named", at: place,
    hints: [
      "add a column “measure”, or give the loader the option “measure” (with --input: --input-option measure=…)",
      "valid here: " + known.sorted().joined(separator: ", "),
    ])
}

private func unknownMeasure(_ name: String, _ place: Place, _ known: [String]) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(name))” is not a declared measure", at: place,
    hints: NearMiss.hint(for: name, in: known))
}

private func noBreakdown(_ label: String, _ measure: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(label)” is a member, but the measure “\(measure)” has no breakdown", at: place,
    hints: ["give the measure a “breakdown” in the pipeline file, or leave the member empty"])
}

private func negative(_ field: CSVTable.Field, _ measure: Measure) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(field.text))” is negative, which a \(measure.isRate ? "rate" : "count") cannot be",
    at: field.place, hints: ["check the sign; what is counted is 0 or more"])
}

private func notAnExposure(_ field: CSVTable.Field) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(field.text))” is not an exposure", at: field.place,
    hints: ["it is a number above zero, or empty"])
}

private func notAStanding(_ field: CSVTable.Field) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(field.text))” is not a standing", at: field.place,
    hints: NearMiss.hint(for: field.text.lowercased(), in: ["final", "preliminary", "revised"]))
}

private func doubled(_ observation: Observation, _ first: Place) -> Problem {
  let subject = observation.measure + (observation.member.map { "/\($0)" } ?? "")
  return Problem(
    .data, "“\(subject)” of \(observation.period) stands here a second time", at: observation.place,
    hints: ["the first is at \(first); remove one of them"])
}
