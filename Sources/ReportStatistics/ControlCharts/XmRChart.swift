/// Limits of the chart of individual values, for series whose exposures are not known.
///
/// Centre: the mean x̄. Limits: x̄ ± 3 · mR̄ / 1.128, with the moving ranges mRᵢ = |xᵢ − xᵢ₋₁|. Never drawn below zero by the charts.
/// Valid for 12 points or more; with fewer they are preliminary. Source: D. J. Wheeler, Understanding Variation; qicharts2 (“i”).
public struct XmRChart: Hashable, Sendable {
  /// d₂ for ranges of two, to the three decimals used everywhere.
  public static let rangeConstant = 1.128

  public let centre: Double
  public let meanRange: Double
  public let lower: Double
  public let upper: Double
  /// The upper limit of the moving ranges: 3.267 · mR̄.
  public let rangeUpper: Double

  /// Limits of values in order of time, nil where one is missing; no limits where no two neighbours are known.
  ///
  /// `screensRanges` drops moving ranges at or above their own limit once.
  public init?(_ values: [Double?], screensRanges: Bool) {
    let known = values.compactMap { $0 }
    var ranges = Mean.movingRanges(values)
    guard !ranges.isEmpty else { return nil }
    if screensRanges {
      let limit = 3.267 * Mean.of(ranges)
      let kept = ranges.filter { $0 < limit }
      if !kept.isEmpty { ranges = kept }
    }
    centre = Mean.of(known)
    meanRange = Mean.of(ranges)
    lower = centre - 3 * meanRange / Self.rangeConstant
    upper = centre + 3 * meanRange / Self.rangeConstant
    rangeUpper = 3.267 * meanRange
  }
}

/// The arithmetic mean, of values that may be averaged: never of rates with different exposures as a yearly rate.
enum Mean {
  static func of(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The distances of neighbours of which both are known.
  static func movingRanges(_ values: [Double?]) -> [Double] {
    zip(values.dropFirst(), values).compactMap { later, earlier in
      if let later, let earlier { abs(later - earlier) } else { nil }
    }
  }
}
