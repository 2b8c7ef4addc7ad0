internal import ReportCore

/// What a heading says that figures are per: “per 1 miljon köp” is a million.
enum RateUnit {
  /// The number behind the first “per” that has one: in digits, grouped or not, as a word, or both; nil where there is none.
  static func found(in heading: String) -> Int? {
    let words = heading.lowercased().split { $0.isWhitespace || "()".contains($0) }.map(String.init)
    for (index, word) in words.enumerated() where word == "per" {
      if let number = number(in: words[(index + 1)...]) { return number }
    }
    return nil
  }

  private static func number(in words: ArraySlice<String>) -> Int? {
    var words = words
    var number: Int?
    if let first = words.first, let digits = digits(of: first) {
      words.removeFirst()
      var text = digits
      while let next = words.first, next.count == 3, let group = Self.digits(of: next) {
        text += group
        words.removeFirst()
      }
      number = Int(text)
    } else if let first = words.first, ["en", "ett", "one", "a"].contains(first) {
      words.removeFirst()
      number = 1
    }
    let factor = words.first.flatMap { factors[$0.filter(\.isLetter)] }
    guard let factor else { return number.flatMap { $0 > 1 ? $0 : nil } }
    let (product, overflow) = (number ?? 1).multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// The digits of a whole number, whatever groups them.
  private static func digits(of word: String) -> String? {
    let digits = word.filter { ("0"..."9").contains($0) }
    return !digits.isEmpty && word.allSatisfy { ("0"..."9").contains($0) || ",.".contains($0) } ? digits : nil
  }

  private static let factors = [
    "hundra": 100, "hundred": 100, "tusen": 1000, "thousand": 1000, "miljon": 1_000_000, "miljoner": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000,
  ]
}
