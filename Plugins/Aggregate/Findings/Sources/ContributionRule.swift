internal import ReportCore

/// Which members moved the total, and by how much: arithmetic, not a cause.
struct ContributionRule: FindingRule {
  private let figures: ReportFigures
  /// In per cent.
  private let leadingShare: Rational

  init(_ figures: ReportFigures, leadingShare: Rational) {
    self.figures = figures
    self.leadingShare = leadingShare
  }

  /// Where nobody moved against the total, the fewest members that have the leading share of the change; else the largest on each side.
  func told(_ measure: Measure) -> [Told] {
    let period = Period(yearToDate: figures.month)
    guard let total = figures.difference(measure.id, period), let change = total.quantity.number,
      let parts = BreakdownMembers(figures, measure).differences(in: period), parts.count > 1,
      parts.compactMap(\.difference.quantity.number).reduce(.zero, +) == change,
      change.magnitude >= YearComparison.smallestBase
    else { return [] }
    func size(_ part: (id: String, difference: Fact)) -> Rational { part.difference.quantity.number ?? .zero }
    let along = parts.filter { !size($0).isZero && size($0).isNegative == change.isNegative }
      .sorted { size($0).magnitude > size($1).magnitude }
    let against = parts.filter { !size($0).isZero && size($0).isNegative != change.isNegative }
      .sorted { size($0).magnitude > size($1).magnitude }
    let way = change.isNegative ? "fell" : "rose"
    if let first = along.first, let other = against.first {
      return [mixed(measure, period, way, first, other, total)]
    }
    return leading(measure, period, way, along, total, change, of: parts.count).map { [$0] } ?? []
  }

  private func mixed(
    _ measure: Measure, _ period: Period, _ way: String, _ first: (id: String, difference: Fact),
    _ other: (id: String, difference: Fact), _ total: Fact
  ) -> Told {
    let insight = Insight(
      .contribution, "\(way)-mixed", measure: measure.id, period,
      parts: [
        Insight.Part("total", total.name), Insight.Part("member-1", first.difference.name),
        Insight.Part("member-2", other.difference.name),
      ], members: [first.id, other.id])
    return Told(insight, strength: 30)
  }

  private func leading(
    _ measure: Measure, _ period: Period, _ way: String, _ along: [(id: String, difference: Fact)], _ total: Fact,
    _ change: Rational, of count: Int
  ) -> Told? {
    var leaders: [(id: String, difference: Fact)] = []
    var share = Rational.zero
    for part in along where share < leadingShare {
      leaders.append(part)
      share = share + percent(part.difference.quantity.number ?? .zero, of: change)
    }
    guard !leaders.isEmpty, leaders.count * 2 <= count, share >= leadingShare else { return nil }
    let facts = leaders.map { fact(measure, $0.id, period, .contribution, $0.difference, change) }
    let together = Fact(
      FactName(measure.id, period, .leadingContribution), .number(share), unit: .percent, status: total.status,
      numerator: leaders.compactMap(\.difference.quantity.number).reduce(.zero, +), denominator: change)
    let parts = leaders.enumerated().map { Insight.Part("member-\($0 + 1)", $1.difference.name) }
    let insight = Insight(
      .contribution, leaders.count == 1 ? "\(way)-one" : way, measure: measure.id, period,
      parts: [Insight.Part("share", together.name), Insight.Part("total", total.name)] + parts,
      members: leaders.map(\.id))
    return Told(insight, strength: Int(share.approximation.rounded()), facts: facts + [together])
  }

  private func fact(
    _ measure: Measure, _ member: String, _ period: Period, _ figure: Figure, _ difference: Fact, _ total: Rational
  ) -> Fact {
    let number = difference.quantity.number ?? .zero
    return Fact(
      FactName(measure.id, member: member, period, figure), .number(percent(number, of: total)), unit: .percent,
      status: difference.status, standing: difference.standing, numerator: number, denominator: total)
  }

  private func percent(_ part: Rational, of whole: Rational) -> Rational {
    (part * Rational(100)).divided(by: whole) ?? .zero
  }
}
