/// Limits of counts in equal exposures: the c chart, c̄ ± 3 √c̄, from 0.
///
/// Valid where counts vary as Poisson counts do; see `Dispersion`. Source: W. A. Shewhart (1931); qicharts2 (“c”).
public struct CountLimits: Hashable, Sendable {
  public let centre: Double
  public let limits: Interval

  /// Limits of counts; nil where there are none.
  public init?(_ counts: [Double]) {
    guard !counts.isEmpty else { return nil }
    centre = Mean.of(counts)
    limits = Interval(max(0, centre - 3 * centre.squareRoot()), centre + 3 * centre.squareRoot())
  }
}
