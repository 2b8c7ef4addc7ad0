internal import ReportCore
internal import ReportDrawing

/// Words that lines must not part: spans such as “januari–november”, and a month from its year.
enum Spans {
  /// Forbids a break on either side, and is not seen.
  private static let joiner: Character = "\u{2060}"

  /// The text with each dash between two words, and each space between a month and its year, joined to the next.
  static func joined(_ text: StyledText) -> StyledText {
    var joined = text
    for index in joined.pieces.indices { joined.pieces[index].text = Self.joined(joined.pieces[index].text) }
    return joined
  }

  /// The text without what joined it.
  static func parted(_ text: String) -> String { text.contains(joiner) ? text.filter { $0 != joiner } : text }

  private static func joined(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var joined = ""
    for (index, word) in words.enumerated() {
      if index > 0 { joined += isMonth(words[index - 1]) && isYear(word) ? "\(joiner) \(joiner)" : " " }
      joined += Self.joined(atDashesOf: word)
    }
    return joined
  }

  private static func joined(atDashesOf word: Substring) -> String {
    guard word.contains("–") else { return String(word) }
    return word.enumerated().reduce(into: "") { joined, next in
      joined.append(next.element)
      if next.element == "–", next.offset > 0 { joined.append(joiner) }
    }
  }

  /// Whether a word ends with the name of a month: “januari–november” does.
  private static func isMonth(_ word: Substring) -> Bool {
    months.contains(String(word.drop { !$0.isLetter }.split(separator: "–").last ?? "").lowercased())
  }

  /// Whether a word begins with a year: “2019,” does.
  private static func isYear(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  private static let months: Set<String> = {
    let names = [Language.swedish, .english].flatMap { language in
      (1...12).flatMap { [MonthNames(language).full(number: $0), MonthNames(language).short(number: $0)] }
    }
    return Set(names.map { $0.lowercased() })
  }()
}
