/// Why there is no value.
public enum Absence: String, Hashable, Sendable, CaseIterable {
  /// The month has passed and the source has no figure.
  case missing
  /// The month or the year has not ended.
  case notYet = "not-yet"
  /// A figure exists and is hidden to protect someone.
  case suppressed
  /// There can be no figure, as for a member that did not exist then.
  case notApplicable = "not-applicable"
}
