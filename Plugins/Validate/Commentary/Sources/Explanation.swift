internal import ReportCore

/// What a number of a text was found to be.
enum Explanation: Hashable {
  /// It holds now, or does not age.
  case holds(Claim)
  /// It held for an earlier part of the year; the same figure now, where it can be known.
  case overtaken(Claim, months: Int, now: Claim?)
  /// So many months remained once; now other so many do.
  case remaining(after: Month, now: Int)
  /// It follows from other numbers of the text.
  case follows
}
