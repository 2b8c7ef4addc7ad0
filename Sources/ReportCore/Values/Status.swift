/// How a value is known.
public enum Status: Hashable, Sendable {
  /// Computed from counts.
  case exact
  /// Stated by the source, which knows more than it shows.
  case published
  /// Known to lie in an interval.
  case bounded
  /// Holds under the assumption, which is put in words.
  case assumed(LocalizedText)

  /// The word used in data files: `exact`, `published`, `bounded` or `assumed`.
  public var word: String {
    switch self {
    case .exact: "exact"
    case .published: "published"
    case .bounded: "bounded"
    case .assumed: "assumed"
    }
  }
}
