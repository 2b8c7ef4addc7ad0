public import ReportCore

/// Small whole numbers as running text writes them: in words from two to twelve, else in digits.
public struct NumberWords: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// “nio”, “nine”; “1” and “13” in digits, for one is an article and has a gender.
  public func text(_ number: Int) -> String {
    let words = language == .swedish ? Self.swedish : Self.english
    return (2...12).contains(number) ? words[number - 2] : NumberFormat(language).number(Rational(number))
  }

  /// The size of a number in words where it is shown as a whole one from two to twelve, else in digits.
  public func text(_ number: Rational, decimals: Int) -> String {
    let rounded = number.magnitude.rounded(toDecimals: decimals)
    guard decimals == 0, rounded.isWhole else { return NumberFormat(language).text(rounded) }
    return text(rounded.coefficient)
  }

  private static let swedish = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]

  private static let english = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
