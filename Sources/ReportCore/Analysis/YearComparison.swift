/// A figure beside the same figure last year.
public struct YearComparison: Hashable, Sendable {
  /// A percentage of fewer than this says more of chance than of change; then the difference stands alone.
  public static let smallestBase = Rational(10)

  public var measure: Measure
  public var current: Fact
  public var earlier: Fact
  /// Nil where one of the two is not known, or they cannot be compared.
  public var difference: Fact?
  /// Nil where it was not computed, or last year's figure is below the smallest base.
  public var change: Fact?
  /// The break that forbids the comparison.
  public var brokenBy: Event?

  /// Where the change lies whatever was rounded away, where that was computed.
  public var changeBounds: Fact?

  public init(
    measure: Measure, current: Fact, earlier: Fact, difference: Fact?, change: Fact?, brokenBy: Event?
  ) {
    self.measure = measure
    self.current = current
    self.earlier = earlier
    self.difference = difference
    self.change = change
    self.brokenBy = brokenBy
  }

  /// Which way the figure went, by the difference as it is shown.
  public var movement: Movement? {
    difference.flatMap { fact in fact.quantity.number.map { Movement($0, fact.decimals) } }
  }

  /// Whether rounding leaves open which way the figure went: the bounds of its change hold zero.
  public var isSignUndecided: Bool {
    guard case .interval(let low, let high)? = changeBounds?.quantity else { return false }
    return low <= .zero && high >= .zero && movement != .unchanged
  }

  /// Whether that is good; nil where it is neither, not known, or rounding leaves it open.
  public var isGood: Bool? { isSignUndecided ? nil : movement?.isGood(measure.direction) }
}
