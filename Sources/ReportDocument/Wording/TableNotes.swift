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
  private var reasons: [String] = []
  private var hasZero = false

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

  /// The cell of a figure that could not be computed.
  public mutating func missingCell() -> Table.Cell {
    absences.insert(.missing)
    return Table.Cell(sign(.missing))
  }

  /// An explanation of every sign used: marks first, then reasons, then dashes, blanks and zeros.
  public var keys: [String] {
    ValueMarks(language, footnotes).keys(marks) + (hasZero ? [zeroKey] : [])
      + Absence.allCases.filter(absences.contains).map(key) + reasons
  }

  private mutating func note(_ fact: Fact) {
    if fact.quantity.number?.isZero == true, fact.unit == .count, fact.name.figure == .value { hasZero = true }
    guard case .absent(let absence, let because) = fact.quantity else { return }
    absences.insert(absence)
    guard absence == .missing, let because else { return }
    let reason = "\(PeriodWords(language, month: fact.name.period.last).label(fact.name.period)): \(because[language])"
    if !reasons.contains(reason) { reasons.append(reason) }
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

  private var zeroKey: String {
    language == .swedish ? "0: inga \(measure.unitPlural[language])." : "0: no \(measure.unitPlural[language])."
  }
}
