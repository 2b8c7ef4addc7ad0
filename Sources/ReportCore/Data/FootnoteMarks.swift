/// The footnote marks behind a figure or a heading: `*`, `†`, `¹`, `[1]`, `(p)`, or a letter such as `r`.
public enum FootnoteMarks {
  /// The text without the marks at its end, and the marks in order. A mark that is repeated, such as `**`, is one mark.
  ///
  /// A letter is a mark only behind a digit, and only one that is not also a unit or looks like a digit.
  public static func split(_ text: some StringProtocol) -> (body: String, marks: [String]) {
    var rest = trimmed(text[...])
    var marks: [String] = []
    while let length = markLength(at: rest) {
      marks.insert(String(rest.suffix(length)), at: 0)
      rest = trimmed(rest.dropLast(length))
    }
    return (String(rest), marks)
  }

  private static func trimmed<Text: StringProtocol>(_ text: Text) -> Text.SubSequence {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// The length of the mark at the end of the text, where there is one.
  private static func markLength(at text: some StringProtocol) -> Int? {
    guard let last = text.last else { return nil }
    if symbols.contains(last) { return text.reversed().prefix { $0 == last }.count }
    if superscripts.contains(last) { return text.reversed().prefix { superscripts.contains($0) }.count }
    if let length = bracketedLength(at: text) { return length }
    guard letters.contains(last) else { return nil }
    let before = text.dropLast().reversed().drop { $0.isWhitespace }.first
    return before.map { ("0"..."9").contains($0) } == true ? 1 : nil
  }

  /// `[1]`, `[12]`, `[a]`, `(p)`: brackets hold one letter or up to two digits, round ones a letter only, since `(1)` can be a figure.
  private static func bracketedLength(at text: some StringProtocol) -> Int? {
    for (open, close, takesDigits) in [("[", "]", true), ("(", ")", false)] as [(Character, Character, Bool)] {
      guard text.last == close, let start = text.lastIndex(of: open) else { continue }
      let inner = text[text.index(after: start)...].dropLast()
      let isLetter = inner.count == 1 && inner.allSatisfy { letters.contains($0) }
      let isNumber = takesDigits && (1...2).contains(inner.count) && inner.allSatisfy { ("0"..."9").contains($0) }
      if isLetter || isNumber { return inner.count + 2 }
    }
    return nil
  }

  private static let symbols: Set<Character> = ["*", "†", "‡", "§", "#"]
  private static let superscripts = Set<Character>("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᵖʳ")
  private static let letters = Set<Character>("abcdefpr")
}
