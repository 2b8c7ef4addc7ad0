/// The regularised incomplete beta function.
public enum IncompleteBeta {
  /// I_x(a, b), to 1e−10 relative for a, b > 0 and 0 ≤ x ≤ 1; 0 below the range of `Double`.
  ///
  /// By the continued fraction of DLMF 8.17.22 on the side where it converges quickly.
  public static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double { lower(a, b, x, 1 - x) }

  /// 1 − I_x(a, b), without cancellation.
  public static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double { lower(b, a, 1 - x, x) }

  /// I_x(a, b) where the complement `y` = 1 − x is known more exactly than by subtraction.
  static func lower(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    return x < (a + 1) / (a + b + 2) ? continuedFraction(a, b, x, y) : 1 - continuedFraction(b, a, y, x)
  }

  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1), tiny)
    var fraction = d
    for index in 1..<1_000_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d, tiny)
      c = nonzero(1 + even / c, tiny)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d, tiny)
      c = nonzero(1 + odd / c, tiny)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return SaddlePoint.binomial(a, of: a + b, x, y) * b / (a + b) * fraction
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double { abs(value) < tiny ? tiny : value }
}
