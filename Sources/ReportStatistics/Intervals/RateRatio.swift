internal import Glibc

/// The exact comparison of two Poisson rates.
///
/// Given the sum of both counts, the first is binomial; the interval of the ratio is that of Clopper and Pearson, and the p value is
/// twice the smaller tail, at most 1. Valid where events are independent; with overdispersion differences look clearer than they are.
/// Source: J. Przyborowski and H. Wilenski (1940), Biometrika 31; C. J. Clopper and E. S. Pearson (1934), Biometrika 26.
public struct RateRatio: Hashable, Sendable {
  /// The rate of the second over the rate of the first.
  public let ratio: Double
  public let interval: Interval
  /// Two-sided.
  public let pValue: Double
  public let confidence: Double

  /// Compares `later` events in `laterExposure` with `earlier` events in `earlierExposure`; nil where both counts are 0 or an exposure is not positive.
  public init?(
    later: Double, laterExposure: Double = 1, earlier: Double, earlierExposure: Double = 1, confidence: Double
  ) {
    let total = later + earlier
    guard total > 0, later >= 0, earlier >= 0, laterExposure > 0, earlierExposure > 0 else { return nil }
    let exposures = earlierExposure / laterExposure
    self.confidence = confidence
    guard min(later, earlier) < 1e6 else {
      // With so many events the logarithm of the ratio is normal to 1e−6, and that is far quicker.
      let (estimate, error) = (later / earlier * exposures, (1 / later + 1 / earlier).squareRoot())
      let reach = NormalDistribution.quantile(1 - (1 - confidence) / 2) * error
      ratio = estimate
      interval = Interval(estimate * exp(-reach), estimate * exp(reach))
      pValue = 2 * NormalDistribution.probability(below: -abs(log(estimate)) / error)
      return
    }
    let tail = (1 - confidence) / 2
    let low = later > 0 ? Quantile.beta(later, earlier + 1, tail) : 0
    let high = earlier > 0 ? Quantile.beta(later + 1, earlier, 1 - tail) : 1
    ratio = earlier > 0 ? later / earlier * exposures : .infinity
    interval = Interval(low / (1 - low) * exposures, high < 1 ? high / (1 - high) * exposures : .infinity)
    let share = laterExposure / (laterExposure + earlierExposure)
    let atLeast = later > 0 ? IncompleteBeta.lower(later, earlier + 1, share) : 1
    let atMost = earlier > 0 ? IncompleteBeta.upper(later + 1, earlier, share) : 1
    pValue = min(1, 2 * min(atLeast, atMost))
  }

  /// Whether the interval leaves out 1.
  public var isClear: Bool { !interval.contains(1) }
}
