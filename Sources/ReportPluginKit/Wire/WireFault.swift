/// What is wrong with a message, and where in it.
public struct WireFault: Error, Hashable, Sendable {
  /// A clause that follows the name of the offender, such as `is not a text`.
  public let message: String
  /// From the outside in: `observations`, `3`, `value`; empty for the message itself.
  public let path: [String]
  /// What to try.
  public let hints: [String]

  init(_ message: String, path: [String] = [], hints: [String] = []) {
    self.message = message
    self.path = path
    self.hints = hints
  }

  /// The same fault, seen from further out.
  func inside(_ name: String) -> WireFault { WireFault(message, path: [name] + path, hints: hints) }

  /// `“observations/3/value” is not a text`, or `the message is not an object`.
  public var description: String {
    (path.isEmpty ? "the message" : "“\(path.joined(separator: "/"))”") + " " + message
  }
}
