/// What rounding leaves open in a comparison of two published numbers.
public enum RoundedChange {
  /// The interval of the relative change in per cent between two rounded numbers, each of which lies within its half-width.
  ///
  /// From (later − h)/(earlier + h) − 1 to (later + h)/(earlier − h) − 1. Nil where the earlier number may be 0 or less.
  public static func percent(
    later: Double, laterHalfWidth: Double, earlier: Double, earlierHalfWidth: Double
  ) -> Interval? {
    guard earlier - earlierHalfWidth > 0 else { return nil }
    let low = max(0, later - laterHalfWidth) / (earlier + earlierHalfWidth)
    let high = (later + laterHalfWidth) / (earlier - earlierHalfWidth)
    return Interval((low - 1) * 100, (high - 1) * 100)
  }
}
