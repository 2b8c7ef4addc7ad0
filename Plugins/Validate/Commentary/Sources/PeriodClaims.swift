internal import ReportCore
internal import ReportStatistics

/// What the data say of a period.
struct PeriodClaims {
  private let figures: ReportFigures
  private let names: ClaimNames
  /// How many times the exposure of the smallest month the largest can have.
  private let largestRatio: Double

  init(_ figures: ReportFigures, largestRatio: Double) {
    self.figures = figures
    self.largestRatio = largestRatio
    names = ClaimNames(figures.definition)
  }

  /// The claims of the whole and of the members named; with those of last year where the text compares.
  func claims(_ period: Period, members: [FactSubject], comparing: Bool) -> [Claim] {
    let subjects = figures.definition.measures.map { FactSubject(measure: $0, member: nil) } + members
    return subjects.flatMap { subject -> [Claim] in
      let now = value(subject, period)
      let before = value(subject, period.lastYear)
      let own =
        [now].compactMap { $0 } + changes(subject, period, now, before) + [share(subject, period)].compactMap { $0 }
      return own + targets(subject, period) + others(subject, period)
        + (comparing ? lastYear(subject, period, before) : [])
    }
  }

  /// The value: as a fact, as the sum of known months, or where a rate may lie.
  func value(_ subject: FactSubject, _ period: Period) -> Claim? {
    let fact = figures.value(subject.measure.id, member: subject.member, period)
    let meaning = names.value(subject, period)
    func claim(_ quantity: Quantity) -> Claim {
      Claim(
        quantity: quantity, kind: .plain, fact: fact.name, period: period, meaning: meaning, decimals: fact.decimals)
    }
    switch fact.quantity {
    case .number, .interval: return claim(fact.quantity)
    case .absent(.suppressed, _): return nil
    case .absent: break
    }
    guard period.last <= figures.month, period.monthCount > 1 else { return nil }
    let months = period.months.map { figures.value(subject.measure.id, member: subject.member, $0).quantity.number }
    let known = months.compactMap { $0 }
    guard known.count == months.count else { return nil }
    guard subject.measure.isRate else { return claim(.number(known.reduce(.zero, +))) }
    guard let bounds = WeightedMeanBounds.largestRatio(largestRatio, known.map(\.approximation))?.widened(by: 0.5)
    else { return nil }
    var possible = claim(
      .interval(low: Rational(approximating: max(0, bounds.low)), high: Rational(approximating: bounds.high)))
    possible.meaning = names.possible(subject, period)
    possible.fact = nil
    possible.bounded = subject
    return possible
  }

  private func changes(_ subject: FactSubject, _ period: Period, _ now: Claim?, _ before: Claim?) -> [Claim] {
    guard let now = now?.quantity.number, let before = before?.quantity.number,
      figures.breakSinceLastYear(subject.measure.id, period) == nil
    else { return [] }
    let difference = Claim(
      quantity: .number(now - before), kind: .plain, fact: name(subject, period, .difference), period: period,
      meaning: names.difference(subject, period))
    let change = ((now - before) * Rational(100)).divided(by: before).map {
      Claim(
        quantity: .number($0), kind: .percent, fact: name(subject, period, .change), period: period,
        meaning: names.change(subject, period), decimals: 2)
    }
    return [difference] + [change].compactMap { $0 }
  }

  private func share(_ subject: FactSubject, _ period: Period) -> Claim? {
    guard subject.member != nil, let part = value(subject, period)?.quantity.number,
      let whole = value(FactSubject(measure: subject.measure, member: nil), period)?.quantity.number,
      let share = (part * Rational(100)).divided(by: whole)
    else { return nil }
    return Claim(
      quantity: .number(share), kind: .percent, fact: name(subject, period, .share), period: period,
      meaning: names.share(subject, period), decimals: 2)
  }

  private func lastYear(_ subject: FactSubject, _ period: Period, _ before: Claim?) -> [Claim] {
    guard var claim = before else { return [] }
    claim.period = period
    return [claim]
  }

  private func targets(_ subject: FactSubject, _ period: Period) -> [Claim] {
    guard subject.member == nil else { return [] }
    let targets = figures.definition.targets(of: subject.measure.id).filter {
      $0.period == period || $0.period.contains(period.last)
    }
    return targets.map { target in
      Claim(
        quantity: .number(target.value.rational), kind: .plain,
        fact: name(subject, target.period, .target), period: nil, meaning: names.target(target))
    }
  }

  /// What other aggregates found for the very period: limits, needs, contributions.
  private func others(_ subject: FactSubject, _ period: Period) -> [Claim] {
    let known: [Figure] = [.value, .change, .difference, .share, .lastYear, .target]
    return figures.analysis.facts.filter { fact in
      fact.name.measure == subject.measure.id && fact.name.member == subject.member && fact.name.period == period
        && !known.contains(fact.name.figure) && fact.quantity.number != nil
    }.map { fact in
      let kind: NumberMention.Kind =
        fact.unit == .percent ? .percent : fact.unit == .percentagePoints ? .percentagePoints : .plain
      return Claim(
        quantity: fact.quantity, kind: kind, fact: fact.name, period: period, meaning: names.other(fact.name))
    }
  }

  private func name(_ subject: FactSubject, _ period: Period, _ figure: Figure) -> FactName {
    FactName(subject.measure.id, member: subject.member, period, figure)
  }
}

/// A measure, or a member of one.
struct FactSubject: Hashable {
  let measure: Measure
  let member: String?
}
