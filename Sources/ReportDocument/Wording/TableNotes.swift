public import ReportCore

/// Makes the cells of a table from facts, and remembers which signs it used so that each is explained once below.
public struct TableNotes: Hashable, Sendable {
  public let language: Language
  public let measure: Measure
  public let footnotes: [Footnote]
  /// Every fact that was put into a cell.
  public private(set) var data: [Fact] = []
  private var marks: [String] = []
  private var absences: Set<Absence> = []
  /// The periods of missing values by their reason, in the order in which they were met.
  private var reasons: [Reason] = []
  private var breaks: [Month] = []
  private var hasZero = false
  private var hasBounds = false

  public init(_ language: Language, _ measure: Measure, footnotes: [Footnote]) {
    self.language = language
    self.measure = measure
    self.footnotes = footnotes
  }

  /// The cell of a fact: its number with hanging marks, or the sign of why there is none.
  public mutating func cell(_ fact: Fact) -> Table.Cell {
    data.append(fact)
    note(fact)
    if let absence = fact.quantity.absence { return Table.Cell(sign(absence), fact: fact.name.description) }
    let marks = ValueMarks.marks(of: fact)
    for mark in marks where !self.marks.contains(mark) { self.marks.append(mark) }
    return Table.Cell(FactWords(language).text(fact), marks: marks.joined(), fact: fact.name.description)
  }

  /// The cell of a figure made of others in the table: marks stand at those, and not again at this.
  public mutating func derivedCell(_ fact: Fact) -> Table.Cell {
    data.append(fact)
    note(fact)
    let text = fact.quantity.absence.map(sign) ?? FactWords(language).text(fact)
    return Table.Cell(text, fact: fact.name.description)
  }

  /// The cell of a figure that could not be computed from others, because one is hidden or else because one is missing.
  public mutating func missingCell(of parts: [Fact] = []) -> Table.Cell {
    let absence: Absence = parts.contains { $0.quantity.absence == .suppressed } ? .suppressed : .missing
    absences.insert(absence)
    return Table.Cell(sign(absence))
  }

  /// The cell of a comparison that a break forbids.
  public mutating func brokenCell(_ event: Event) -> Table.Cell {
    absences.insert(.notApplicable)
    if !breaks.contains(event.period.first) { breaks.append(event.period.first) }
    return Table.Cell(sign(.notApplicable))
  }

  /// An explanation of every sign used: marks first, then zeros, bounds, dashes and blanks, then why.
  public var keys: [String] {
    ValueMarks(language, footnotes).keys(marks) + (hasZero ? [zeroKey] : []) + (hasBounds ? [boundsKey] : [])
      + Absence.allCases.filter(absences.contains).map(key) + breaks.sorted().map(breakKey) + reasonKeys
  }

  private mutating func note(_ fact: Fact) {
    if fact.quantity.number?.isZero == true, fact.unit == .count, fact.name.figure == .value { hasZero = true }
    if case .interval = fact.quantity, fact.status == .bounded { hasBounds = true }
    guard case .absent(let absence, let because) = fact.quantity else { return }
    absences.insert(absence)
    guard absence == .missing, let because else { return }
    let period = fact.name.period
    guard let known = reasons.firstIndex(where: { $0.because == because }) else {
      return reasons.append(Reason(because: because, periods: [period]))
    }
    if !reasons[known].periods.contains(period) { reasons[known].periods.append(period) }
  }

  private func sign(_ absence: Absence) -> String {
    switch absence {
    case .missing: "–"
    case .notYet: ""
    case .suppressed: "x"
    case .notApplicable: "."
    }
  }

  private func key(_ absence: Absence) -> String {
    switch (absence, language) {
    case (.missing, .swedish): "–: uppgift saknas."
    case (.missing, .english): "–: no figure."
    case (.notYet, .swedish): "Tom ruta: månaden eller året är inte slut."
    case (.notYet, .english): "Blank: the month or the year has not ended."
    case (.suppressed, .swedish): "x: uppgiften är dold."
    case (.suppressed, .english): "x: the figure is hidden."
    case (.notApplicable, .swedish): "Punkt: det kan inte finnas någon uppgift."
    case (.notApplicable, .english): "Dot: there can be no figure."
    }
  }

  private func breakKey(_ month: Month) -> String {
    let label = MonthNames(language).withYear(month)
    return language == .swedish
      ? "Över brottet i \(label) går det inte att jämföra." : "There is no comparing across the break in \(label)."
  }

  /// “Januari–juni 2018 och helår 2018: uppgift saknas för Norrkontoret.”
  private var reasonKeys: [String] {
    reasons.map { reason in
      let labels = reason.runs.map { PeriodWords(language, month: $0.last).label($0) }
      return SentenceCase(properNames: []).opening(WordList(language).text(labels)) + ": \(reason.because[language])."
    }
  }

  private var boundsKey: String {
    language == .swedish ? "Från–till: bara gränser är kända." : "From–to: only bounds are known."
  }

  private var zeroKey: String {
    language == .swedish ? "0: inga \(measure.unitPlural[language])." : "0: no \(measure.unitPlural[language])."
  }
}

/// Why values are missing, and in which periods.
private struct Reason: Hashable {
  var because: LocalizedText
  var periods: [Period]

  /// Months in order of time, those that follow each other joined; whole years and other runs last.
  var runs: [Period] {
    let months = MonthRuns.periods(of: periods.compactMap(\.month))
    return months + periods.filter { $0.month == nil && !months.contains($0) }
  }
}
