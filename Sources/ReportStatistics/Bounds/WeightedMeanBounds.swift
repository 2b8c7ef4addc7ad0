/// Where the exposure-weighted mean of monthly rates can lie when the exposures are not known.
///
/// Rates must not be averaged; what can be said without exposures is an interval. All bounds are sharp.
public enum WeightedMeanBounds {
  /// Any exposures at all: from the smallest to the largest rate. Nil where there are none.
  public static func anyWeights(_ rates: [Double]) -> Interval? {
    guard let low = rates.min(), let high = rates.max() else { return nil }
    return Interval(low, high)
  }

  /// Exposures whose largest is at most `ratio` (1 or more) times their smallest.
  ///
  /// A weighted mean is extreme where every weight is at one of its ends, those of the largest rates at one and the others at the
  /// other; so all splits of the sorted rates are tried. Costs n log n.
  public static func largestRatio(_ ratio: Double, _ rates: [Double]) -> Interval? {
    let sorted = rates.sorted()
    return splits(sorted, first: 1, rest: max(1, ratio)).flatMap { upper in
      splits(sorted, first: max(1, ratio), rest: 1).map { lower in Interval(lower.min, upper.max) }
    }
  }

  /// Exposures that never fall from one month to the next, and where `ratio` is given grow at most so many times.
  ///
  /// The mean lies between the least and the greatest mean of the last k months, the months before them weighing 1 and they `ratio`;
  /// without a ratio the earlier months can weigh nothing.
  public static func nonDecreasing(_ rates: [Double], ratio: Double? = nil) -> Interval? {
    guard !rates.isEmpty else { return nil }
    if let ratio {
      return splits(rates, first: 1, rest: max(1, ratio)).map { Interval($0.min, $0.max) }
    }
    var sum = 0.0
    let suffixMeans = rates.reversed().enumerated().map { index, rate in
      sum += rate
      return sum / Double(index + 1)
    }
    return anyWeights(suffixMeans)
  }

  /// The smallest ratio of the largest to the smallest exposure at which a mean from `low` to `high` is possible.
  ///
  /// `roundingHalfWidth` is how far each rate may lie from its printed form. Nil where no ratio up to 10⁶ suffices. To 1e−12 relative.
  public static func smallestRatio(
    reaching stated: Interval, _ rates: [Double], roundingHalfWidth: Double = 0
  ) -> Double? {
    func isPossible(_ ratio: Double) -> Bool {
      guard let bounds = largestRatio(ratio, rates)?.widened(by: roundingHalfWidth) else { return false }
      return bounds.low <= stated.high && stated.low <= bounds.high
    }
    guard isPossible(1e6) else { return nil }
    if isPossible(1) { return 1 }
    return Quantile.solve(low: 1, high: 1e6) { !isPossible($0) }
  }

  /// The least exposure that a month can have had, in the unit that the rate is per, where `part` of its events are known from another series.
  ///
  /// Events of a part cannot exceed all events, and the rate can be as high as its rounding allows: part / (rate + half-width).
  public static func exposureFloor(part: Double, rate: Double, roundingHalfWidth: Double) -> Double? {
    let highest = rate + roundingHalfWidth
    return highest > 0 ? part / highest : nil
  }

  /// The least and greatest mean over all splits, the first months weighing `first` and the rest `rest`.
  private static func splits(_ rates: [Double], first: Double, rest: Double) -> (min: Double, max: Double)? {
    guard !rates.isEmpty else { return nil }
    var firstSum = 0.0
    var restSum = rates.reduce(0, +)
    var least = restSum / Double(rates.count)
    var greatest = least
    for (index, rate) in rates.enumerated() {
      firstSum += rate
      restSum -= rate
      let weight = first * Double(index + 1) + rest * Double(rates.count - index - 1)
      let mean = (first * firstSum + rest * restSum) / weight
      least = Swift.min(least, mean)
      greatest = Swift.max(greatest, mean)
    }
    return (least, greatest)
  }
}
