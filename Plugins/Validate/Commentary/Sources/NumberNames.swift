internal import ReportCore

/// The words for numbers in each language. One is an article and zero a goal: neither is counted as a number.
enum NumberNames {
  /// The value of a word from two to ninety-nine, a hundred or a thousand; nil for any other.
  static func value(_ word: String, _ language: Language) -> Int? {
    let (small, tens) = language == .swedish ? (swedish, swedishTens) : (english, englishTens)
    if let value = small[word] ?? tens[word] ?? round[word] { return value }
    for (name, value) in tens where word.hasPrefix(name) && word.count > name.count {
      let rest = word.dropFirst(name.count).drop { $0 == "-" }
      if let unit = units(language)[String(rest)] { return value + unit }
    }
    guard language == .swedish, word.hasSuffix("hundra") || word.hasSuffix("tusen") else { return nil }
    let size = word.hasSuffix("hundra") ? 100 : 1000
    return small[String(word.dropLast(size == 100 ? 6 : 5))].map { $0 * size }
  }

  /// What a word such as “miljoner” multiplies the number before it by.
  static func multiplier(_ word: String, _ language: Language) -> Rational? {
    multipliers[word].map { Rational($0) }
  }

  static func isArticle(_ word: String, _ language: Language) -> Bool {
    (language == .swedish ? ["en", "ett"] : ["a", "one", "an"]).contains(word)
  }

  /// Words before a number that make it a label: “figur 1”, “page 2”.
  static let labels: Set<String> = [
    "figur", "figuren", "tabell", "tabellen", "sida", "sidan", "kapitel", "avsnitt", "punkt", "bilaga", "version",
    "vecka", "kl", "klockan", "nr", "nummer", "kvartal", "figure", "table", "page", "chapter", "section", "appendix",
    "week", "number", "no", "quarter", "iso", "artikel", "article",
  ]

  /// Words before a number that say that it is not exact.
  static let approximations: Set<String> = [
    "cirka", "ca", "ungefär", "omkring", "runt", "knappt", "drygt", "nästan", "närmare", "över", "under", "about",
    "around", "roughly", "nearly", "almost", "approximately", "over",
  ]

  private static let round = ["hundra": 100, "hundred": 100, "tusen": 1000, "thousand": 1000]

  private static let multipliers = [
    "hundra": 100, "hundred": 100, "tusen": 1000, "thousand": 1000, "miljon": 1_000_000, "miljoner": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "miljard": 1_000_000_000, "miljarder": 1_000_000_000,
    "billion": 1_000_000_000,
  ]

  private static func units(_ language: Language) -> [String: Int] {
    (language == .swedish ? swedish : english).filter { $0.value < 10 }
      .merging(language == .swedish ? ["en": 1, "ett": 1] : ["one": 1]) { first, _ in first }
  }

  private static let swedish = [
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12,
    "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19,
  ]

  private static let swedishTens = [
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
  ]

  private static let english = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
  ]

  private static let englishTens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
