/// A forecast of a year's rate that assumes the rate so far to go on.
///
/// The events of the rest of the year are Poisson with the rate so far (`poisson`), or negative binomial, which adds that the rate is
/// itself only estimated: its posterior under Jeffreys' prior is a gamma distribution of shape C + ½ and rate N. Both are too sure where
/// months vary more than Poisson counts do; `interval(confidence:widenedBy:)` widens by the measured dispersion.
/// Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6.
public struct RateForecast: Hashable, Sendable {
  public let events: Double
  public let exposure: Double
  public let remaining: Double

  /// From the events and exposure so far and the exposure of the rest, both above 0; nil otherwise.
  public init?(events: Double, exposure: Double, remaining: Double) {
    guard events >= 0, exposure > 0, remaining > 0 else { return nil }
    self.events = events
    self.exposure = exposure
    self.remaining = remaining
  }

  /// The expected events of the rest.
  public var mean: Double { events / exposure * remaining }

  /// The probability that the rest has at most so many events, the rate being known exactly.
  public func poissonProbability(atMost count: Double) -> Double {
    count < 0 ? 0 : IncompleteGamma.upper(count.rounded(.down) + 1, mean)
  }

  /// The same with the uncertainty of the rate.
  public func negativeBinomialProbability(atMost count: Double) -> Double {
    guard count >= 0 else { return 0 }
    return IncompleteBeta.lower(
      events + 0.5, count.rounded(.down) + 1, exposure / (exposure + remaining), remaining / (exposure + remaining))
  }

  /// An interval of the year's rate, by the negative binomial, its distance from the expected rate times `dispersion` (1 or more).
  public func interval(confidence: Double, widenedBy dispersion: Double = 1) -> Interval {
    let tail = (1 - confidence) / 2
    let whole = exposure + remaining
    let centre = (events + mean) / whole
    let low = (events + quantile(tail)) / whole
    let high = (events + quantile(1 - tail)) / whole
    let factor = max(1, dispersion)
    return Interval(max(0, centre - (centre - low) * factor), centre + (high - centre) * factor)
  }

  /// The smallest count that at most so many events have at least this probability.
  private func quantile(_ p: Double) -> Double {
    var low = -1.0
    var high = max(1, mean)
    while negativeBinomialProbability(atMost: high) < p { high *= 2 }
    high = high.rounded(.up)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if negativeBinomialProbability(atMost: middle) < p { low = middle } else { high = middle }
    }
    return high
  }
}
