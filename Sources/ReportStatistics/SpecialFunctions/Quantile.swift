internal import Glibc

/// Values of distributions below which a given probability lies.
public enum Quantile {
  /// The value of the gamma distribution of the shape (scale 1) below which the probability is `p`, to 1e−12 relative.
  public static func gamma(shape: Double, _ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    var high = max(1, shape)
    while IncompleteGamma.upper(shape, high) > 1 - p { high *= 2 }
    return solve(low: 0, high: high) { x in
      p < 0.5 ? IncompleteGamma.lower(shape, x) < p : IncompleteGamma.upper(shape, x) > 1 - p
    }
  }

  /// The value of the chi-squared distribution below which the probability is `p`.
  public static func chiSquared(degreesOfFreedom: Double, _ p: Double) -> Double {
    2 * gamma(shape: degreesOfFreedom / 2, p)
  }

  /// The value of the beta distribution below which the probability is `p`, to 1e−12 relative.
  public static func beta(_ a: Double, _ b: Double, _ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    return solve(low: 0, high: 1) { x in
      p < 0.5 ? IncompleteBeta.lower(a, b, x) < p : IncompleteBeta.upper(a, b, x) > 1 - p
    }
  }

  /// The boundary between values for which `isBelow` holds and those for which it does not, by bisection on the ordered `Double`s.
  static func solve(low: Double, high: Double, isBelow: (Double) -> Bool) -> Double {
    var (first, last) = (low.bitPattern, high.bitPattern)
    while first < last {
      let middle = first + (last - first) / 2
      if isBelow(Double(bitPattern: middle)) { first = middle + 1 } else { last = middle }
    }
    return Double(bitPattern: last)
  }
}
