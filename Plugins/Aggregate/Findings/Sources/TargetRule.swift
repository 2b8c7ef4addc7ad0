internal import ReportCore

/// Where the period stands against its target: reached, missed, secured, no longer possible, undecided, what is needed, or unknown.
struct TargetRule: FindingRule {
  private let figures: ReportFigures

  init(_ figures: ReportFigures) { self.figures = figures }

  func told(_ measure: Measure) -> [Told] {
    figures.definition.targets(of: measure.id).filter { $0.period.contains(figures.month) }.compactMap { target in
      guard measure.direction != .neither, figures.known(measure.id, target.period, .target) != nil else { return nil }
      return target.period.last == figures.month ? ended(measure, target) : ongoing(measure, target)
    }
  }

  private func ended(_ measure: Measure, _ target: Target) -> Told? {
    guard let outcome = outcome(measure, target.period) else { return told(measure, target, "outcome-unknown") }
    switch side(of: outcome.quantity, target, measure) {
    case .kept?: return told(measure, target, "met", [("value", outcome.name)], isGood: true)
    case .broken?: return told(measure, target, "missed", [("value", outcome.name)], isGood: false)
    case nil: return told(measure, target, "undecided-outcome", [("value", outcome.name)])
    }
  }

  private func ongoing(_ measure: Measure, _ target: Target) -> Told? {
    guard let passed = Period(target.period.first, through: figures.month) else { return nil }
    let remaining = figures.month.distance(to: target.period.last)
    if let needed = figures.known(measure.id, target.period, .needed) {
      return self.needed(measure, target, needed, remaining)
    }
    guard let outcome = outcome(measure, passed) else {
      if case .absent(.suppressed, _) = figures.value(measure.id, passed).quantity { return nil }
      return told(measure, target, "unknown")
    }
    switch side(of: outcome.quantity, target, measure) {
    case .kept?: return told(measure, target, "kept-so-far", [("value", outcome.name)], isGood: true)
    case .broken?: return told(measure, target, "broken-so-far", [("value", outcome.name)], isGood: false)
    case nil: return told(measure, target, "undecided", [("value", outcome.name)])
    }
  }

  /// What the remaining months must average: below zero it cannot be reached by a count or rate, and at most zero is already secured.
  private func needed(_ measure: Measure, _ target: Target, _ needed: Fact, _ remaining: Int) -> Told? {
    let isLower = measure.direction == .lowerIsBetter
    let part = ("needed", needed.name)
    let (low, high): (Rational, Rational)
    switch needed.quantity {
    case .number(let number): (low, high) = (number, number)
    case .interval(let from, let to): (low, high) = (from, to)
    case .absent: return nil
    }
    if isLower, high.isNegative { return told(measure, target, "impossible", [part], isGood: false) }
    if !isLower, high <= .zero { return told(measure, target, "secured", [part], isGood: true) }
    guard isLower ? !low.isNegative : low > .zero else { return told(measure, target, "undecided-needed", [part]) }
    return told(measure, target, remaining == 1 ? "needed-last" : "needed", [part])
  }

  /// The figure of the period, or the interval on which decisions are taken.
  private func outcome(_ measure: Measure, _ period: Period) -> Fact? {
    let value = figures.value(measure.id, period)
    if value.quantity.absence == nil { return value }
    guard value.quantity.absence != .suppressed else { return nil }
    return figures.known(measure.id, period, .decisionBounds)
  }

  private enum Side { case kept, broken }

  /// Nil where the target lies inside an interval.
  private func side(of quantity: Quantity, _ target: Target, _ measure: Measure) -> Side? {
    let goal = target.value.rational
    let isLower = measure.direction == .lowerIsBetter
    switch quantity {
    case .number(let number): return (isLower ? number <= goal : number >= goal) ? .kept : .broken
    case .interval(let low, let high):
      if isLower ? high <= goal : low >= goal { return .kept }
      return (isLower ? low > goal : high < goal) ? .broken : nil
    case .absent: return nil
    }
  }

  private func told(
    _ measure: Measure, _ target: Target, _ form: String, _ parts: [(String, FactName)] = [], isGood: Bool? = nil
  ) -> Told {
    let goal = FactName(measure.id, target.period, .target)
    let insight = Insight(
      .target, form, measure: measure.id, target.period,
      parts: [Insight.Part("target", goal)] + parts.map { Insight.Part($0.0, $0.1) }, isGood: isGood)
    return Told(insight, strength: form == "unknown" ? 1 : 80)
  }
}
