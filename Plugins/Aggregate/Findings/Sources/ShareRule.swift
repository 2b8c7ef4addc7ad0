internal import ReportCore

/// The member whose share of the whole changed most since last year, in percentage points.
struct ShareRule: FindingRule {
  private let figures: ReportFigures
  /// In percentage points.
  private let smallest: Rational

  init(_ figures: ReportFigures, smallest: Rational) {
    self.figures = figures
    self.smallest = smallest
  }

  func told(_ measure: Measure) -> [Told] {
    let period = Period(yearToDate: figures.month)
    let members = BreakdownMembers(figures, measure)
    let isLarge = [period, period.lastYear].allSatisfy {
      figures.value(measure.id, $0).quantity.number.map { $0 >= Rational(50) } ?? false
    }
    guard isLarge, !members.hidesAny(in: period), figures.breakSinceLastYear(measure.id, period) == nil else {
      return []
    }
    let changes = members.ids.compactMap { change(measure, $0, period) }
    guard let most = changes.max(by: { size($0) < size($1) }), size(most) >= smallest else { return [] }
    let member = most.name.member
    func part(_ role: String, _ period: Period) -> Insight.Part {
      Insight.Part(role, FactName(measure.id, member: member, period, .share))
    }
    let insight = Insight(
      .share, most.quantity.number?.isNegative == true ? "fell" : "rose", measure: measure.id, member: member, period,
      parts: [part("value", period), part("earlier", period.lastYear), Insight.Part("change", most.name)])
    return [Told(insight, strength: Int(size(most).approximation), facts: [most])]
  }

  private func size(_ fact: Fact) -> Rational { fact.quantity.number?.magnitude ?? .zero }

  private func change(_ measure: Measure, _ member: String, _ period: Period) -> Fact? {
    guard let now = figures.known(measure.id, member: member, period, .share),
      let before = figures.known(measure.id, member: member, period.lastYear, .share),
      let share = now.quantity.number, let earlier = before.quantity.number
    else { return nil }
    return Fact(
      FactName(measure.id, member: member, period, .shareChange), .number(share - earlier), unit: .percentagePoints,
      status: now.status, standing: now.standing.worse(before.standing), numerator: share, denominator: earlier)
  }
}
