/// What a message may hold at most, so that no program can ask for more than the engine can lay out.
enum WireLimits {
  /// The longest text of one line, in bytes.
  static let textLength = 20_000
  /// Observations and stated figures that travel within a message; more bytes than this travel as lines.
  static let inlineBytes = 10_000_000
}
