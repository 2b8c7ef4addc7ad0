/// Whether counts vary more than Poisson counts do.
///
/// X² = Σ (cᵢ − n̂ᵢ)² / n̂ᵢ with n̂ᵢ = nᵢ Σc / Σn, against χ² with one degree fewer than there are counts. φ = X² / df is 1 for Poisson counts.
/// Valid where expected counts are 1 or more. Source: R. A. Fisher (1950), “The significance of deviations from expectation”, Biometrics 6.
public struct Dispersion: Hashable, Sendable {
  public let statistic: Double
  public let degreesOfFreedom: Int
  /// The probability of a statistic at least so large from Poisson counts.
  public let pValue: Double

  public var ratio: Double { statistic / Double(degreesOfFreedom) }

  /// The dispersion of counts in exposures (equal ones where none are given); nil for fewer than two counts or a sum of 0.
  public init?(counts: [Double], exposures: [Double]? = nil) {
    let exposures = exposures ?? counts.map { _ in 1 }
    let rate = counts.reduce(0, +) / exposures.reduce(0, +)
    guard counts.count >= 2, counts.count == exposures.count, rate > 0, exposures.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    statistic = zip(counts, exposures).reduce(0) { sum, pair in
      let expected = pair.1 * rate
      return sum + (pair.0 - expected) * (pair.0 - expected) / expected
    }
    degreesOfFreedom = counts.count - 1
    pValue = IncompleteGamma.upper(Double(degreesOfFreedom) / 2, statistic / 2)
  }
}
