/// Whether a value may still change or has changed.
public enum Standing: Hashable, Sendable {
  case final
  /// The source says that the value may still change.
  case preliminary
  /// A later source replaced an earlier value, which stood at `place`.
  case revised(from: Cell, at: Place?)

  /// The word used in data files: `final`, `preliminary` or `revised`.
  public var word: String {
    switch self {
    case .final: "final"
    case .preliminary: "preliminary"
    case .revised: "revised"
    }
  }

  public var isRevised: Bool { if case .revised = self { true } else { false } }
}
