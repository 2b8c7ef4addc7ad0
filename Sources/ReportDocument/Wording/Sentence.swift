/// Words in which the values are marked, so that a number on a page can be traced to its fact.
///
/// Written as text with values in it: `"\(name) sjönk till \(words.inline(fact)) i november"`. Texts that follow each other are one.
public struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  public private(set) var inlines: [Inline]

  public init(_ inlines: [Inline]) {
    self.inlines = []
    for inline in inlines { append(inline) }
  }

  public init(stringLiteral text: String) { self.init([.text(text)]) }

  public init(stringInterpolation: Interpolation) { self.init(stringInterpolation.inlines) }

  /// The words alone.
  public var plainText: String { inlines.map(\.plainText).joined() }

  public var isEmpty: Bool { inlines.isEmpty }

  /// Sentences one after the other, a space between them; empty ones leave no trace.
  public static func joined(_ sentences: [Sentence], by separator: String = " ") -> Sentence {
    let written = sentences.filter { !$0.isEmpty }
    return Sentence(Array(written.map(\.inlines).joined(separator: [.text(separator)])))
  }

  public static func + (left: Sentence, right: Sentence) -> Sentence { Sentence(left.inlines + right.inlines) }

  private mutating func append(_ inline: Inline) {
    guard !inline.plainText.isEmpty else {
      if case .reference = inline { inlines.append(inline) }
      return
    }
    if case .text(let text) = inline, case .text(let before)? = inlines.last {
      inlines[inlines.count - 1] = .text(before + text)
    } else {
      inlines.append(inline)
    }
  }

  /// Collects the pieces of a sentence as it is written.
  public struct Interpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { inlines.append(.text(literal)) }

    public mutating func appendInterpolation(_ text: String) { inlines.append(.text(text)) }

    public mutating func appendInterpolation(_ number: Int) { inlines.append(.text(String(number))) }

    public mutating func appendInterpolation(_ inline: Inline) { inlines.append(inline) }

    public mutating func appendInterpolation(_ sentence: Sentence) { inlines += sentence.inlines }
  }
}
