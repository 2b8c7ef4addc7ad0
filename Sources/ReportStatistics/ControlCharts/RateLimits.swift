/// Limits of rates whose exposures are known: u, Laney u′ and I′.
///
/// Counts cᵢ in exposures nᵢ; the centre is Σc / Σn in all three. Lower limits are held at 0.
/// Sources: D. B. Laney (2002), “Improved control charts for attributes”, Quality Engineering 14; qicharts2 (“u”, “up”, “ip”).
public struct RateLimits: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// CL ± 3 √(CL / nᵢ): right where counts vary as Poisson counts do.
    case u
    /// CL ± 3 σ_z √(CL / nᵢ), σ_z the mean moving range of the standardised rates over 1.128: right where they vary more.
    case laney
    /// CL ± 3 s̄ / √nᵢ with sᵢ = √(π/2) |uᵢ₊₁ − uᵢ| / √(1/nᵢ + 1/nᵢ₊₁): makes no assumption on the distribution.
    case individuals
  }

  public let centre: Double
  /// σ_z for Laney, s̄ for I′, 1 for u.
  public let spread: Double
  public let method: Method

  /// The centre and spread of counts and their exposures in order of time; nil for fewer than two, or an exposure that is not positive.
  public init?(counts: [Double], exposures: [Double], method: Method) {
    guard counts.count >= 2, counts.count == exposures.count, exposures.allSatisfy({ $0 > 0 }) else { return nil }
    let centre = counts.reduce(0, +) / exposures.reduce(0, +)
    self.centre = centre
    self.method = method
    switch method {
    case .u:
      spread = 1
    case .laney:
      let scores = zip(counts, exposures).map { count, exposure in
        centre > 0 ? (count / exposure - centre) / (centre / exposure).squareRoot() : 0
      }
      spread = Mean.of(zip(scores.dropFirst(), scores).map { abs($0 - $1) }) / XmRChart.rangeConstant
    case .individuals:
      let rates = zip(counts, exposures).map { $0 / $1 }
      spread = Mean.of(
        (1..<rates.count).map { index in
          let width = (1 / exposures[index - 1] + 1 / exposures[index]).squareRoot()
          return (Double.pi / 2).squareRoot() * abs(rates[index] - rates[index - 1]) / width
        })
    }
  }

  /// The limits of a month with this exposure, also one after the baseline.
  public func limits(exposure: Double) -> Interval {
    let width =
      switch method {
      case .u, .laney: 3 * spread * (centre / exposure).squareRoot()
      case .individuals: 3 * spread / exposure.squareRoot()
      }
    return Interval(max(0, centre - width), centre + width)
  }
}
