/// A figure against the same period last year.
///
/// The difference is taken from unrounded numbers. A percentage is given from a base above zero; between rates that were published
/// rounded it is approximate. Across a break neither is known.
public struct YearOnYear: Hashable, Sendable {
  public let definition: ReportDefinition

  public init(_ definition: ReportDefinition) { self.definition = definition }

  /// The facts `last-year`, `difference` and `change` of a value, where last year's period has a fact at all.
  public func facts(_ current: Fact, since earlier: Fact?) -> [Fact] {
    guard let earlier else { return [] }
    let lastYear = derived(current, earlier, .lastYear, earlier.quantity, unit: current.unit)
    guard let now = current.quantity.number, let before = earlier.quantity.number else {
      return [lastYear].map { marked($0, like: earlier) }
    }
    let (difference, change) = compared(now, before, current)
    var changed = derived(current, earlier, .change, change, unit: .percent)
    changed.decimals = 0
    changed.isApproximate = changed.quantity.number != nil && (current.isRoundedRate || earlier.isRoundedRate)
    return [
      marked(lastYear, like: earlier), derived(current, earlier, .difference, difference, unit: current.unit), changed,
    ]
  }

  private func compared(_ now: Rational, _ before: Rational, _ current: Fact) -> (Quantity, Quantity) {
    let period = current.name.period
    let event = definition.firstBreak(of: current.name.measure, after: period.lastYear.first, through: period.last)
    if let event {
      let unknown = Quantity.absent(.notApplicable, because: brokenSeries(event.period.first))
      return (unknown, unknown)
    }
    guard before > .zero, let change = ((now - before) * Rational(100)).divided(by: before) else {
      return (.number(now - before), .absent(.notApplicable, because: zeroBase))
    }
    return (.number(now - before), .number(change))
  }

  private func derived(_ current: Fact, _ earlier: Fact, _ figure: Figure, _ quantity: Quantity, unit: Unit) -> Fact {
    Fact(
      FactName(current.name.measure, member: current.name.member, current.name.period, figure), quantity, unit: unit,
      decimals: max(current.decimals, earlier.decimals),
      status: current.status == .exact && earlier.status == .exact ? .exact : .published,
      standing: current.standing.worse(earlier.standing),
      numerator: current.quantity.number, denominator: earlier.quantity.number,
      places: current.places + earlier.places)
  }

  private func marked(_ fact: Fact, like earlier: Fact) -> Fact {
    var fact = fact
    fact.marks = earlier.marks
    fact.status = earlier.status
    fact.standing = earlier.standing
    fact.places = earlier.places
    (fact.numerator, fact.denominator) = (earlier.numerator, earlier.denominator)
    return fact
  }
}

extension Fact {
  /// Whether it is a rate that its source rounded, whose count is not known.
  fileprivate var isRoundedRate: Bool {
    guard case .rate = unit else { return false }
    return status != .exact
  }
}

extension Standing {
  /// The one of two that says more of a value made from both: revised, then preliminary.
  public func worse(_ other: Standing) -> Standing {
    if isRevised { return self }
    if other.isRevised { return other }
    return self == .final ? other : self
  }
}

private let zeroBase = LocalizedText(
  sv: "från noll finns ingen förändring i procent", en: "there is no percentage of zero")

private func brokenSeries(_ month: Month) -> LocalizedText {
  LocalizedText(
    sv: "serien har ett brott i \(MonthNames(.swedish).withYear(month))",
    en: "the series has a break in \(MonthNames(.english).withYear(month))")
}
