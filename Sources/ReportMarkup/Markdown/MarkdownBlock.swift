public import ReportCore

/// A paragraph, heading or list of a Markdown document.
public struct MarkdownBlock: Hashable, Sendable {
  /// What kind of block it is, with what it holds.
  public enum Content: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [MarkdownInline])
    case paragraph([MarkdownInline])
    /// The blocks of each item; `start` is the first number of a numbered list and nil where items have bullets.
    case list(start: Int?, items: [[MarkdownBlock]])
  }

  public let content: Content
  /// Where it begins.
  public let place: Place

  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
