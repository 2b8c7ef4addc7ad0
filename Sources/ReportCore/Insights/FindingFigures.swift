extension Figure {
  /// The member's part of the total's difference from the same period last year, in per cent of it.
  public static let contribution = Figure(rawValue: "contribution")
  /// The part of the total's difference that the members told of have together, in per cent.
  public static let leadingContribution = Figure(rawValue: "leading-contribution")
  /// How much the member's share of the whole has changed since the same period last year, in percentage points.
  public static let shareChange = Figure(rawValue: "share-change")
  /// The number of months since the figures began that have one.
  public static let monthsKnown = Figure(rawValue: "months-known")
}
