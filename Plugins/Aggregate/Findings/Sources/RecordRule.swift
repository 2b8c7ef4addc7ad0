internal import ReportCore

/// The month is the lowest or the highest since the figures began, or since a break.
struct RecordRule: FindingRule {
  private let figures: ReportFigures
  private let fewestMonths: Int

  init(_ figures: ReportFigures, fewestMonths: Int) {
    self.figures = figures
    self.fewestMonths = fewestMonths
  }

  /// Nothing where a month among them is hidden: it could be the record.
  func told(_ measure: Measure) -> [Told] {
    let points = comparable(measure)
    let known = points.compactMap { point in point.quantity.number.map { (month: point.month, number: $0) } }
    guard let since = known.first?.month, let last = known.last, last.month == figures.month,
      known.count >= fewestMonths, points.allSatisfy({ $0.quantity.number != nil || $0.quantity.absence == .missing })
    else { return [] }
    let decimals = figures.value(measure.id, figures.month).decimals
    let shown = known.map { $0.number.rounded(toDecimals: decimals).rational }
    guard let form = form(shown) else { return [] }
    let isLowest = form.hasPrefix("lowest")
    let count = Fact(
      FactName(measure.id, Period(figures.month), .monthsKnown), .number(Rational(known.count)), unit: .count,
      status: .exact)
    let insight = Insight(
      .record, form, measure: measure.id, Period(figures.month),
      parts: [
        Insight.Part("value", FactName(measure.id, Period(figures.month), .value)), Insight.Part("months", count.name),
      ], since: since, isGood: (isLowest ? Movement.fell : .rose).isGood(measure.direction))
    return [Told(insight, strength: known.count, facts: [count])]
  }

  /// The months since the last break, none after the report's.
  private func comparable(_ measure: Measure) -> [Series.Point] {
    let series = figures.analysis.series(measure.id)
    let breaks = figures.definition.events(of: measure.id).filter { $0.kind == .break }.map(\.period.first)
    let start = breaks.last { $0 <= figures.month } ?? Month.first
    return series?.points.filter { start <= $0.month && $0.month <= figures.month } ?? []
  }

  /// By the digits shown: alone, or shared with an earlier month; nil where the month is neither end, and where all are alike.
  private func form(_ shown: [Rational]) -> String? {
    guard let last = shown.last, let low = shown.min(), let high = shown.max(), low < high else { return nil }
    let isShared = shown.dropLast().contains(last)
    if last == low { return isShared ? "lowest-shared" : "lowest" }
    if last == high { return isShared ? "highest-shared" : "highest" }
    return nil
  }
}
