/// What is still needed to reach a yearly rate.
public enum TargetArithmetic {
  /// The rate that the rest of the year must average where exposures are known: (T (N + n) − C) / n.
  ///
  /// - Parameters:
  ///   - target: The rate to reach, in events per unit of exposure.
  ///   - events: Those so far, with their exposure.
  ///   - remaining: The exposure of the rest of the year, more than 0.
  /// Negative where more has happened than the whole year allows.
  public static func needed(target: Double, events: Double, exposure: Double, remaining: Double) -> Double? {
    remaining > 0 ? (target * (exposure + remaining) - events) / remaining : nil
  }

  /// The same from the rate so far and the share of the year's exposure that is left (above 0, at most 1): (T − (1 − s) R) / s.
  public static func needed(target: Double, rateSoFar: Double, shareLeft: Double) -> Double? {
    shareLeft > 0 && shareLeft <= 1 ? (target - (1 - shareLeft) * rateSoFar) / shareLeft : nil
  }

  /// The growth of the exposure, in per cent, above which the rate fell although the count rose: the change of the count.
  ///
  /// Nil where the earlier count is 0.
  public static func breakEvenGrowth(later: Double, earlier: Double) -> Double? {
    earlier > 0 ? (later / earlier - 1) * 100 : nil
  }
}
