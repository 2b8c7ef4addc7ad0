import ReportCore

/// Turns what was counted into cells and into notes that the report prints.
struct RecordCells {
  private let question: Question
  private let tally: Tally
  private var settings: RecordSettings { question.settings }

  init(_ question: Question, _ tally: Tally) {
    self.question = question
    self.tally = tally
  }

  /// Every month of every series, or a `Problem` for sums that no cell can hold.
  func loaded() throws(Problems) -> Loaded {
    var loaded = Loaded(dataset: Dataset())
    var problems: [Problem] = []
    for (index, measure) in question.measures.enumerated() {
      for series in series(of: measure, index, &loaded) {
        do { loaded.dataset.observations += try cells(of: measure, series) } catch { problems += error.all }
      }
    }
    try Problems.throwing(problems)
    loaded.findings += RecordFindings(question, tally).all
    return loaded
  }

  /// A measure, or one member of it, with the numbers of the series that hold its rows.
  private struct Subject {
    var member: Member?
    var series: [Int]
  }

  /// Those with a row, in the order in which members were met; all declared ones where months without rows are zero.
  private func series(of measure: Measure, _ index: Int, _ loaded: inout Loaded) -> [Subject] {
    guard let breakdown = question.breakdown else { return [Subject(member: nil, series: [index])] }
    var directory = MemberDirectory(breakdown)
    var subjects: [Subject] = []
    let groups = tally.groups.enumerated().sorted {
      ($0.element.sequence, $0.element.offset) < ($1.element.sequence, $1.element.offset)
    }
    for (number, group) in groups {
      let series = number * question.measures.count + index
      guard hasRows(series) else { continue }
      let id = directory.id(for: group.label, measure: measure.id, at: group.place)
      if let known = subjects.firstIndex(where: { $0.member?.id == id }) {
        subjects[known].series.append(series)
      } else {
        let member = breakdown.member(id) ?? directory.found.first { $0.id == id }
        subjects.append(Subject(member: member, series: [series]))
      }
    }
    if settings.emptyMonths != .missing {
      for member in breakdown.members where !subjects.contains(where: { $0.member?.id == member.id }) {
        subjects.append(Subject(member: member, series: []))
      }
    }
    let known = Set(loaded.dataset.foundMembers[breakdown.id, default: []].map(\.id))
    let new = directory.found.filter { !known.contains($0.id) }
    if !new.isEmpty { loaded.dataset.foundMembers[breakdown.id, default: []] += new }
    loaded.findings += directory.findings
    return subjects
  }

  private func hasRows(_ series: Int) -> Bool {
    guard series < tally.seriesCount else { return false }
    return tally.rows[series * MonthNumber.count..<(series + 1) * MonthNumber.count].contains { $0 > 0 }
  }

  private func cells(of measure: Measure, _ subject: Subject) throws(Problems) -> [Observation] {
    var observations: [Observation] = []
    let place = Place(question.sourceName)
    for number in months {
      guard let month = MonthNumber.month(number) else { continue }
      let indices = subject.series.map { $0 * MonthNumber.count + number }
      let isEmpty = indices.allSatisfy { tally.rows[$0] == 0 }
      if isEmpty, let member = subject.member, !member.exists(in: month) { continue }
      let cell = isEmpty ? emptyCell(number) : try cell(indices, subject, measure, month)
      observations.append(
        Observation(
          measure: measure.id, member: subject.member?.id, period: Period(month), cell: cell, place: place))
    }
    return observations
  }

  /// From the first month to the last of which the files have any row, or those declared.
  private var months: Range<Int> {
    let covered = tally.coverage.indices.filter { tally.coverage[$0] }
    guard let first = settings.from.map(MonthNumber.of) ?? covered.first,
      let last = settings.through.map(MonthNumber.of) ?? covered.last, first <= last
    else { return 0..<0 }
    return max(0, first)..<min(MonthNumber.count, last + 1)
  }

  private func emptyCell(_ month: Int) -> Cell {
    switch settings.emptyMonths {
    case .missing: .absent(.missing)
    case .zero: .value(ExactDecimal(0))
    case .zeroBesideOthers: tally.coverage[month] ? .value(ExactDecimal(0)) : .absent(.missing)
    }
  }

  private func cell(
    _ indices: [Int], _ subject: Subject, _ measure: Measure, _ month: Month
  ) throws(Problems) -> Cell {
    guard !tally.sums.isEmpty else { return .value(ExactDecimal(indices.map { tally.rows[$0] }.reduce(0, +))) }
    let scale = subject.series.map { tally.scales[$0] }.max() ?? 0
    let unit = (0..<9 - scale).reduce(Int128(1)) { power, _ in power * 10 }
    let sum = indices.map { tally.sums[$0] }.reduce(0, +) / unit
    let name = measure.id + (subject.member.map { "/\($0.id)" } ?? "")
    guard sum >= 0 else { throw Problems(negative(name, month, question.sourceName)) }
    guard let value = ExactDecimal(coefficient: Int(clamping: sum), scale: scale) else {
      throw Problems(tooLarge(name, month, question.sourceName))
    }
    return .value(value)
  }
}

private func negative(_ name: String, _ month: Month, _ source: String) -> Problem {
  Problem(.data, "the sum of “\(name)” for \(month) is negative, which a count cannot be", at: Place(source))
}

private func tooLarge(_ name: String, _ month: Month, _ source: String) -> Problem {
  Problem(.data, "the sum of “\(name)” for \(month) has more than 15 digits", at: Place(source))
}
