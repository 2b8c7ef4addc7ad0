public import ReportCore

/// What a measure did in a month, as the title of a page or chart.
public struct Headline: Hashable, Sendable {
  public let language: Language
  private let letterCase: SentenceCase

  public init(_ language: Language, _ letterCase: SentenceCase) {
    self.language = language
    self.letterCase = letterCase
  }

  /// “Klagomålen per miljon köp sjönk till 17 i november”, against the month before where the two can be compared.
  ///
  /// Without a month before it says what the value was, of an interval between what it lay, and of a missing one that it is missing.
  public func finding(_ measure: Measure, in figures: ReportFigures) -> Sentence {
    let current = figures.value(measure.id, figures.month)
    let time = PeriodWords(language, month: figures.month).inMonth
    let name = letterCase.opening(measure.names.definite[language])
    if case .absent = current.quantity { return missing(measure, figures.month) }
    let value = FactWords(language).inline(current)
    return "\(name) \(verb(current, movement(measure, current, in: figures))) \(value) \(time)"
  }

  /// “17 per miljon köp i november”, for places where the finding is too long.
  public func short(_ measure: Measure, in figures: ReportFigures) -> Sentence {
    let current = figures.value(measure.id, figures.month)
    if case .absent = current.quantity { return missing(measure, figures.month) }
    let name = letterCase.inside(measure.names.short[language])
    let time = PeriodWords(language, month: figures.month).inMonth
    return "\(FactWords(language).inline(current)) \(name) \(time)"
  }

  private func movement(_ measure: Measure, _ current: Fact, in figures: ReportFigures) -> Movement? {
    let before = figures.month.advanced(by: -1)
    guard let now = current.quantity.number, let earlier = figures.value(measure.id, before).quantity.number,
      figures.definition.firstBreak(of: measure.id, after: before, through: figures.month) == nil
    else { return nil }
    return Movement(from: earlier, to: now, decimals: current.decimals)
  }

  private func verb(_ current: Fact, _ movement: Movement?) -> String {
    if case .interval = current.quantity { return language == .swedish ? "låg på" : "came to" }
    switch (movement, language) {
    case (.fell?, .swedish): return "sjönk till"
    case (.fell?, .english): return "fell to"
    case (.rose?, .swedish): return "steg till"
    case (.rose?, .english): return "rose to"
    case (.unchanged?, .swedish): return "låg kvar på"
    case (.unchanged?, .english): return "stayed at"
    case (nil, .swedish): return "var"
    case (nil, .english): return "came to"
    }
  }

  private func missing(_ measure: Measure, _ month: Month) -> Sentence {
    let name = letterCase.opening(measure.names.indefinite[language])
    let label = MonthNames(language).full(month)
    switch language {
    case .swedish: return "\(name): uppgift för \(label) saknas"
    case .english: return "\(name): no figure for \(label)"
    }
  }
}
