internal import ReportCore
internal import ReportDrawing

/// Words that lines must not part: spans such as “januari–november”, a month from its year and from the “i” or “in” before it, the parts
/// of a file's name, and the last short word of a text from the one before, so that none stands on a line alone.
enum Spans {
  /// How much is joined.
  enum Strength {
    /// Only spans and months with their years.
    case periods
    /// All of it.
    case phrases
  }

  /// Forbids a break on either side, and is not seen.
  private static let joiner: Character = "\u{2060}"

  /// The text with what must not be parted joined.
  static func joined(_ text: StyledText, _ strength: Strength) -> StyledText {
    var joined = text
    for index in joined.pieces.indices {
      joined.pieces[index].text = Self.joined(
        joined.pieces[index].text, strength, isLast: index == joined.pieces.indices.last)
    }
    return joined
  }

  /// The text without what joined it.
  static func parted(_ text: String) -> String { hasDashOrJoiner(text.utf8) ? text.filter { $0 != joiner } : text }

  private static func joined(_ text: String, _ strength: Strength, isLast: Bool) -> String {
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { Substring($0) }
    let hasPhrases = strength == .phrases
    let end = hasPhrases && isLast && isLonely(words) ? words.count - 1 : nil
    var joined = ""
    for (index, word) in words.enumerated() {
      if index > 0 { joined += index == end || isOne(words[index - 1], word, hasPhrases) ? "\(joiner) \(joiner)" : " " }
      joined += Self.joined(inside: word, asFile: hasPhrases)
    }
    return joined
  }

  /// Whether a text is long enough to break, and its last word so short that it would look lost.
  private static func isLonely(_ words: [Substring]) -> Bool {
    guard words.count > 5, let last = words.last else { return false }
    return last.count <= 9 && words[words.count - 2].count <= 12
  }

  /// Whether two words are a month with its year, or with what says that it is in that month.
  private static func isOne(_ first: Substring, _ second: Substring, _ hasPhrases: Bool) -> Bool {
    isYear(second) && isMonth(first) || hasPhrases && (first == "i" || first == "in") && isMonth(second)
  }

  /// The word with its dashes, and the hyphens of a file's name, joined to what follows.
  private static func joined(inside word: Substring, asFile: Bool) -> String {
    let isFile = asFile && word.utf8.contains(UInt8(ascii: "-")) && word.contains(".csv")
    guard isFile || hasDashOrJoiner(word.utf8) else { return String(word) }
    return word.enumerated().reduce(into: "") { joined, next in
      joined.append(next.element)
      if next.element == "–" && next.offset > 0 || isFile && next.element == "-" { joined.append(joiner) }
    }
  }

  /// Whether a text may have a dash or a joiner: both are of the block that begins with the byte 0xE2, as few others are.
  private static func hasDashOrJoiner(_ text: some Sequence<UInt8>) -> Bool { text.contains(0xE2) }

  /// Whether a word ends with the name of a month: “januari–november” does.
  private static func isMonth(_ word: Substring) -> Bool {
    months.contains(String(word.split { !$0.isLetter }.last ?? "").lowercased())
  }

  /// Whether a word begins with a year: “2019,” does.
  private static func isYear(_ word: Substring) -> Bool {
    let digits = word.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  private static let months: Set<String> = {
    let names = [Language.swedish, .english].flatMap { language in
      (1...12).flatMap { [MonthNames(language).full(number: $0), MonthNames(language).short(number: $0)] }
    }
    return Set(names.map { $0.lowercased() })
  }()
}
