/// The regularised incomplete gamma functions.
public enum IncompleteGamma {
  /// P(a, x) = γ(a, x) / Γ(a), to 1e−10 relative for 0 < a ≤ 10⁸ and x ≥ 0; 0 below the range of `Double`.
  ///
  /// By the power series where x < a + 1, else as 1 − Q. Source: NIST DLMF 8.11.4 and 8.9.2.
  public static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x)
  }

  /// Q(a, x) = 1 − P(a, x), without cancellation.
  public static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var divisor = a
    while term > sum * 1e-17 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return SaddlePoint.poisson(a, mean: x) * sum
  }

  /// Source: DLMF 8.9.2 by the modified Lentz method.
  private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for index in 1..<1_000_000 {
      let numerator = -Double(index) * (Double(index) - a)
      b += 2
      d = 1 / nonzero(numerator * d + b, tiny)
      c = nonzero(b + numerator / c, tiny)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return SaddlePoint.poisson(a, mean: x) * a * fraction
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double { abs(value) < tiny ? tiny : value }
}
