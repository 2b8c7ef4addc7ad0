/// A forecast of a year's rate that assumes the rate so far to go on.
///
/// The events of the rest of the year are Poisson with the rate so far, or negative binomial, which adds that the rate is itself only
/// estimated: its posterior under Jeffreys' prior is a gamma distribution of shape C + ½ and rate N. Both are too sure where months vary
/// more than Poisson counts do; a `dispersion` above 1, in standard deviations, widens by what was measured.
/// Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6.
public struct RateForecast: Hashable, Sendable {
  public enum Model: String, Hashable, Sendable, CaseIterable {
    case poisson
    case negativeBinomial = "negative-binomial"
  }

  public let events: Double
  public let exposure: Double
  public let remaining: Double
  public let model: Model

  /// From the events and exposure so far and the exposure of the rest, both above 0; nil otherwise.
  public init?(events: Double, exposure: Double, remaining: Double, model: Model = .negativeBinomial) {
    guard events >= 0, exposure > 0, remaining > 0, (events / exposure * remaining).isFinite else { return nil }
    self.events = events
    self.exposure = exposure
    self.remaining = remaining
    self.model = model
  }

  /// The expected events of the rest.
  public var mean: Double { events / exposure * remaining }

  /// The rate of the whole, the rest going on as so far.
  public var rate: Double { (events + mean) / (exposure + remaining) }

  /// The probability that the rest has at most so many events.
  ///
  /// With a dispersion above 1 the normal score of the probability is divided by it.
  public func probability(atMost count: Double, widenedBy dispersion: Double = 1) -> Double {
    guard count >= 0 else { return 0 }
    let whole = count.rounded(.down) + 1
    guard max(events, mean) < Self.exactLimit else { return normalProbability(atMost: whole - 0.5, dispersion) }
    let probability =
      switch model {
      case .poisson: mean > 0 ? IncompleteGamma.upper(whole, mean) : 1
      case .negativeBinomial:
        IncompleteBeta.lower(
          events + 0.5, whole, exposure / (exposure + remaining), remaining / (exposure + remaining))
      }
    guard dispersion > 1, probability > 0, probability < 1 else { return probability }
    return NormalDistribution.probability(below: NormalDistribution.quantile(probability) / dispersion)
  }

  /// An interval of the year's rate, its distance from the expected rate times `dispersion` (1 or more).
  public func interval(confidence: Double, widenedBy dispersion: Double = 1) -> Interval {
    let tail = (1 - confidence) / 2
    let whole = exposure + remaining
    let low = (events + quantile(tail)) / whole
    let high = (events + quantile(1 - tail)) / whole
    let factor = max(1, dispersion)
    return Interval(max(0, rate - (rate - low) * factor), rate + (high - rate) * factor)
  }

  /// Beyond so many events the normal distribution is as good as the exact one, to 1e−6 in probability, and far quicker.
  private static let exactLimit = 1e7

  private var deviation: Double {
    (model == .poisson ? mean : mean * (1 + remaining / exposure)).squareRoot()
  }

  private func normalProbability(atMost count: Double, _ dispersion: Double) -> Double {
    NormalDistribution.probability(below: (count - mean) / (deviation * max(1, dispersion)))
  }

  /// The smallest count that at most so many events have at least this probability.
  private func quantile(_ p: Double) -> Double {
    guard max(events, mean) < Self.exactLimit else {
      return max(0, (mean + deviation * NormalDistribution.quantile(p)).rounded())
    }
    var low = -1.0
    var high = max(1, mean)
    while probability(atMost: high) < p { high *= 2 }
    high = high.rounded(.up)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if middle <= low || middle >= high { return high }
      if probability(atMost: middle) < p { low = middle } else { high = middle }
    }
    return high
  }
}
