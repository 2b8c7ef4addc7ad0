/// A run of text with one meaning.
public enum Inline: Hashable, Sendable {
  case text(String)
  case strong(String)
  case emphasis(String)
  /// A number that stands for a fact, by the fact's name, so that it can be traced and checked.
  case value(String, fact: String)
  /// A word that says good or bad, in its colour.
  case verdict(String, isGood: Bool)
  /// A link to an address.
  case link(String, uri: String)
  /// A link to a figure, table or heading of this document, by its id; where the text is empty the engine writes “figur 1”.
  case reference(String, id: String)

  /// The text without its meaning.
  public var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .emphasis(let text), .value(let text, _), .verdict(let text, _),
      .link(let text, _), .reference(let text, _):
      text
    }
  }
}
