internal import Glibc

/// Densities of the Poisson and binomial distributions that keep full relative precision in every range.
///
/// Source: C. Loader (2000), “Fast and accurate computation of binomial probabilities”.
enum SaddlePoint {
  /// λˣ e^−λ / Γ(x + 1) for x ≥ 0 and λ ≥ 0.
  static func poisson(_ x: Double, mean: Double) -> Double {
    if mean == 0 { return x == 0 ? 1 : 0 }
    if x == 0 { return exp(-mean) }
    return exp(-stirlingError(x) - deviance(x, mean)) / sqrt(2 * .pi * x)
  }

  /// Γ(n + 1) / (Γ(x + 1) Γ(n − x + 1)) pˣ qⁿ⁻ˣ for 0 ≤ x ≤ n and q = 1 − p.
  static func binomial(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if p == 0 { return x == 0 ? 1 : 0 }
    if q == 0 { return x == n ? 1 : 0 }
    if x == 0 { return exp(n * (p < 0.5 ? log1p(-p) : log(q))) }
    if x == n { return exp(n * (q < 0.5 ? log1p(-q) : log(p))) }
    let exponent =
      stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q)
    return exp(exponent) * sqrt(n / (2 * .pi * x * (n - x)))
  }

  /// ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, the error of Stirling's formula, for x > 0.
  static func stirlingError(_ x: Double) -> Double {
    if x < 16 {
      return lgamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * .pi)
    }
    let square = x * x
    let terms = [1.0 / 12, 1.0 / 360, 1.0 / 1260, 1.0 / 1680, 1.0 / 1188, 691.0 / 360_360, 1.0 / 156]
    return terms.reversed().reduce(0) { sum, term in term - sum / square } / x
  }

  /// x ln(x / m) + m − x, without cancellation where x is near m.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    for index in 1..<1000 {
      term *= ratio * ratio
      let next = sum + term / Double(2 * index + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
