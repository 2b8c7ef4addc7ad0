internal import Glibc

/// Values of distributions below which a given probability lies.
public enum Quantile {
  /// The value of the gamma distribution of the shape (scale 1) below which the probability is `p`, to 1e−12 relative.
  ///
  /// Newton's method from the approximation of Wilson and Hilferty (1931), a handful of steps.
  public static func gamma(shape: Double, _ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    let root = 1 - 1 / (9 * shape) + NormalDistribution.quantile(p) / (3 * shape.squareRoot())
    let start = root > 0.1 ? shape * root * root * root : shape * p
    return newton(from: start, below: .infinity) { x in
      let excess = p < 0.5 ? IncompleteGamma.lower(shape, x) - p : 1 - p - IncompleteGamma.upper(shape, x)
      return (excess, SaddlePoint.poisson(shape, mean: x) * shape / x)
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
    let mean = a / (a + b)
    let deviation = (mean * (1 - mean) / (a + b + 1)).squareRoot()
    let start = mean + NormalDistribution.quantile(p) * deviation
    return newton(from: start > 0 && start < 1 ? start : mean, below: 1) { x in
      let excess = p < 0.5 ? IncompleteBeta.lower(a, b, x) - p : 1 - p - IncompleteBeta.upper(a, b, x)
      return (excess, SaddlePoint.binomial(a, of: a + b, x, 1 - x) * a * b / ((a + b) * x * (1 - x)))
    }
  }

  /// The zero between 0 and `limit` of a rising function given with its slope: by Newton's method, by halves where a step would leave the bounds
  /// that are known so far, and by bisection where that does not settle.
  private static func newton(
    from start: Double, below limit: Double, _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (low, high, x) = (0.0, limit, start)
    for _ in 0..<60 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      let step = x - value / slope
      let next = step > low && step < high ? step : high.isFinite ? low + (high - low) / 2 : 2 * x
      if abs(next - x) <= 1e-15 * x { return next }
      x = next
    }
    return solve(low: low, high: min(high, .greatestFiniteMagnitude)) { function($0).value < 0 }
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
