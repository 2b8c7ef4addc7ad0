internal import Glibc

/// Confidence intervals of the mean of a Poisson count.
///
/// Valid where events occur independently; with overdispersion they are too narrow. For a rate, divide both ends by the exposure.
public enum CountInterval {
  /// The exact interval: χ²(α/2; 2x)/2 to χ²(1 − α/2; 2x + 2)/2, from 0 where x is 0.
  ///
  /// - Parameters:
  ///   - count: The count, 0 or more.
  ///   - confidence: Such as 0.95; between 0 and 1.
  /// Source: F. Garwood (1936), “Fiducial limits for the Poisson distribution”, Biometrika 28.
  public static func garwood(_ count: Double, confidence: Double) -> Interval {
    // Here both agree to 1e−10, and the approximation is far quicker.
    guard count < 1e6 else { return byar(count, confidence: confidence) }
    let tail = (1 - confidence) / 2
    let low = count > 0 ? Quantile.gamma(shape: count, tail) : 0
    return Interval(low, Quantile.gamma(shape: count + 1, 1 - tail))
  }

  /// Byar's approximation, close to the exact interval from 10 upward.
  ///
  /// x (1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
  /// Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, formula 2.13.
  public static func byar(_ count: Double, confidence: Double) -> Interval {
    let z = NormalDistribution.quantile(1 - (1 - confidence) / 2)
    func end(_ x: Double, _ z: Double) -> Double {
      let root = 1 - 1 / (9 * x) + z / (3 * x.squareRoot())
      return x * root * root * root
    }
    return Interval(count > 0 ? max(0, end(count, -z)) : 0, end(count + 1, z))
  }

  /// The interval of a count whose months vary `dispersion` times as much as Poisson counts: x ± z σ √x, from 0.
  ///
  /// `dispersion` is Laney's σ_z, in standard deviations; at 1 this is the normal approximation. Valid from about 20 upward.
  /// Source: D. B. Laney (2002), “Improved control charts for attributes”, Quality Engineering 14.
  public static func widened(_ count: Double, by dispersion: Double, confidence: Double) -> Interval {
    let half = NormalDistribution.quantile(1 - (1 - confidence) / 2) * dispersion * max(0, count).squareRoot()
    return Interval(max(0, count - half), count + half)
  }
}
