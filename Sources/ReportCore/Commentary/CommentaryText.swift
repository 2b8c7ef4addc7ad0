/// A text about the figures that is checked against them.
public struct CommentaryText: Hashable, Sendable {
  public let source: Source
  public let language: Language
  /// Whether the report prints it, so that its numbers are bound to facts by name; else its numbers are checked as they stand.
  public let isOfReport: Bool

  public init(_ source: Source, _ language: Language, isOfReport: Bool) {
    self.source = source
    self.language = language
    self.isOfReport = isOfReport
  }
}
