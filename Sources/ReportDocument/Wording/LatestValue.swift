public import ReportCore

/// The report's month of a measure in one clause, for those who cannot see the chart: value, last year's value, target.
public struct LatestValue: Hashable, Sendable {
  public let figures: ReportFigures
  public let language: Language

  public init(_ figures: ReportFigures, _ language: Language) {
    self.figures = figures
    self.language = language
  }

  /// “November 2019: 17, ned från 26 i november 2018, under målnivån 36.”
  ///
  /// Last year and the target are left out where they are not known, or cannot be compared.
  public func words(_ measure: Measure, target: Fact? = nil) -> String {
    let comparison = figures.comparison(measure, Period(figures.month))
    let parts = [facts.text(comparison.current), change(comparison), distance(comparison.current, target)]
    return "\(month): \(parts.compactMap { $0 }.joined(separator: ", "))."
  }

  private func change(_ comparison: YearComparison) -> String? {
    guard let movement = comparison.movement else { return nil }
    let then = PeriodWords(language, month: figures.month).inMonth(comparison.earlier.name.period.last)
    let earlier = facts.text(comparison.earlier)
    switch (movement, language) {
    case (.fell, .swedish): return "ned från \(earlier) \(then)"
    case (.fell, .english): return "down from \(earlier) \(then)"
    case (.rose, .swedish): return "upp från \(earlier) \(then)"
    case (.rose, .english): return "up from \(earlier) \(then)"
    case (.unchanged, .swedish): return "samma som \(then)"
    case (.unchanged, .english): return "the same as \(then)"
    }
  }

  /// Where the month lies from the level that a longer period should come to.
  private func distance(_ current: Fact, _ target: Fact?) -> String? {
    guard let target, let level = target.quantity.number, let value = current.quantity.number else { return nil }
    let movement = Movement(from: level, to: value, decimals: current.decimals)
    let shown = facts.text(target)
    switch (movement, language) {
    case (.fell, .swedish): return "under målnivån \(shown)"
    case (.fell, .english): return "below the target level of \(shown)"
    case (.rose, .swedish): return "över målnivån \(shown)"
    case (.rose, .english): return "above the target level of \(shown)"
    case (.unchanged, .swedish): return "på målnivån \(shown)"
    case (.unchanged, .english): return "at the target level of \(shown)"
    }
  }

  private var month: String {
    let name = MonthNames(language).withYear(figures.month)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var facts: FactWords { FactWords(language) }
}
