/// A language in which a report can be written.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case swedish = "sv"
  case english = "en"

  /// The code of ISO 639-1 and BCP 47, `sv` or `en`.
  public var code: String { rawValue }
}
