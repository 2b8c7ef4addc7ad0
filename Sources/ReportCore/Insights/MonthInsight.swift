/// What a measure did in the report's month, against the month before where the two can be compared: the rule `month`.
public struct MonthInsight: Hashable, Sendable {
  public let figures: ReportFigures

  public init(_ figures: ReportFigures) { self.figures = figures }

  /// `fell`, `rose` or `stayed` since the month before; `known` without one, `bounded` for an interval, `missing` without a figure.
  public func insight(_ measure: Measure) -> Insight {
    let current = figures.value(measure.id, figures.month)
    let movement = movement(measure, current)
    let before = movement == nil ? nil : figures.value(measure.id, figures.month.advanced(by: -1)).name
    return Insight(
      .month, form(current, movement), measure: measure.id, Period(figures.month),
      parts: [Insight.Part("value", current.name)] + (before.map { [Insight.Part("earlier", $0)] } ?? []),
      isGood: movement?.isGood(measure.direction), isTitle: true)
  }

  private func form(_ current: Fact, _ movement: Movement?) -> String {
    switch current.quantity {
    case .absent(.suppressed, _): return "hidden"
    case .absent: return "missing"
    case .interval: return "bounded"
    case .number: break
    }
    switch movement {
    case .fell?: return "fell"
    case .rose?: return "rose"
    case .unchanged?: return "stayed"
    case nil: return "known"
    }
  }

  private func movement(_ measure: Measure, _ current: Fact) -> Movement? {
    let before = figures.month.advanced(by: -1)
    guard let now = current.quantity.number, let earlier = figures.value(measure.id, before).quantity.number,
      figures.definition.firstBreak(of: measure.id, after: before, through: figures.month) == nil
    else { return nil }
    return Movement(from: earlier, to: now, decimals: current.decimals)
  }
}
