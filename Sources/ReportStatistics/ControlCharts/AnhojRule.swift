internal import Glibc

/// The two run rules of Anhøj: a run that is too long or too few crossings of the centre line.
///
/// Points on the line do not count. With n useful points a signal is a run longer than round(log₂ n) + 3, or fewer crossings than the
/// 5 % quantile of the binomial distribution of n − 1 trials at ½. Source: J. Anhøj (2015), PLoS ONE 10(11); qicharts2.
public struct AnhojRule: Hashable, Sendable {
  public let usefulPoints: Int
  /// The lengths of the runs, in order.
  public let runs: [Int]
  public let longestAllowed: Int
  public let fewestAllowed: Int

  public var longest: Int { runs.max() ?? 0 }
  public var crossings: Int { max(0, runs.count - 1) }
  public var isRunTooLong: Bool { usefulPoints > 0 && longest > longestAllowed }
  public var areCrossingsTooFew: Bool { usefulPoints > 0 && crossings < fewestAllowed }
  public var isSignal: Bool { isRunTooLong || areCrossingsTooFew }

  /// Runs of the values about the centre line.
  public init(_ values: [Double], centre: Double) {
    let sides = values.filter { $0 != centre }.map { $0 > centre }
    runs = sides.indices.reduce(into: []) { runs, index in
      if index > 0, sides[index] == sides[index - 1] { runs[runs.count - 1] += 1 } else { runs.append(1) }
    }
    usefulPoints = sides.count
    longestAllowed = usefulPoints > 0 ? Int(log2(Double(usefulPoints)).rounded(.toNearestOrEven)) + 3 : 0
    fewestAllowed = usefulPoints > 1 ? Self.binomialQuantile(trials: usefulPoints - 1, 0.05) : 0
  }

  /// The smallest k with P(X ≤ k) ≥ p for X binomial at ½.
  private static func binomialQuantile(trials: Int, _ p: Double) -> Int {
    var k = 0
    while k < trials, IncompleteBeta.upper(Double(k + 1), Double(trials - k), 0.5) < p { k += 1 }
    return k
  }
}
