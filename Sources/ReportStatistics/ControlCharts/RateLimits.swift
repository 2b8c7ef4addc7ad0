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

  /// The centre and spread of counts and their exposures in order of time, nil where a month is missing.
  ///
  /// Nil where no two neighbours are known, or an exposure is not positive.
  public init?(counts: [Double?], exposures: [Double?], method: Method) {
    let months = zip(counts, exposures).map { count, exposure in
      count.flatMap { count in exposure.map { (count: count, exposure: $0) } }
    }
    let known = months.compactMap { $0 }
    guard counts.count == exposures.count, known.allSatisfy({ $0.exposure > 0 }),
      zip(months.dropFirst(), months).contains(where: { $0 != nil && $1 != nil })
    else { return nil }
    let centre = known.reduce(0) { $0 + $1.count } / known.reduce(0) { $0 + $1.exposure }
    self.centre = centre
    self.method = method
    switch method {
    case .u: spread = 1
    case .laney: spread = Self.laneySpread(months, centre)
    case .individuals: spread = Self.individualsSpread(months)
    }
  }

  private static func laneySpread(_ months: [(count: Double, exposure: Double)?], _ centre: Double) -> Double {
    guard centre > 0 else { return 0 }
    let scores = months.map { month in
      month.map { ($0.count / $0.exposure - centre) / (centre / $0.exposure).squareRoot() }
    }
    return Mean.of(Mean.movingRanges(scores)) / XmRChart.rangeConstant
  }

  private static func individualsSpread(_ months: [(count: Double, exposure: Double)?]) -> Double {
    let distances = zip(months.dropFirst(), months).compactMap { later, earlier -> Double? in
      guard let later, let earlier else { return nil }
      let width = (1 / later.exposure + 1 / earlier.exposure).squareRoot()
      return (Double.pi / 2).squareRoot() * abs(later.count / later.exposure - earlier.count / earlier.exposure) / width
    }
    return Mean.of(distances)
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
