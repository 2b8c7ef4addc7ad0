public import ReportCore

/// A run of text inside a block, or something that surrounds runs.
public struct MarkdownInline: Hashable, Sendable {
  /// What kind of run it is, with what it holds.
  public enum Content: Hashable, Sendable {
    /// Text that stands in the source exactly so, on one line: its nth character is `n - 1` columns after its place.
    case text(String)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    /// A link, with the address as written.
    case link([MarkdownInline], address: String)
    /// A line break that the author wants kept.
    case lineBreak
  }

  public let content: Content
  /// Where it begins.
  public let place: Place

  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// The text without its meaning.
  public var plainText: String {
    switch content {
    case .text(let text): text
    case .emphasis(let children), .strong(let children), .link(let children, _): children.map(\.plainText).joined()
    case .lineBreak: "\n"
    }
  }
}
