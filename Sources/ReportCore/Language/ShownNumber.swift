/// A number as a text shows it, in the form of a language.
struct ShownNumber: Hashable {
  /// The number with as many decimals as are shown.
  var value: ExactDecimal
  /// Whether a sign is shown.
  var hasSign: Bool
  /// “<” or “>”, where it stands before the number: the value is beyond it.
  var bound: Character?

  /// All numbers in a text, in order.
  static func all(in text: String, _ language: Language) -> [ShownNumber] {
    let scalars = Array(text.unicodeScalars)
    var numbers: [ShownNumber] = []
    var at = 0
    while at < scalars.count {
      guard isDigit(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      var digits = ""
      while at < scalars.count {
        if isDigit(scalars[at]) {
          digits.unicodeScalars.append(scalars[at])
          at += 1
        } else if isGroupSeparator(scalars[at], language), isGroup(scalars, after: at) {
          at += 1
        } else {
          break
        }
      }
      if at + 1 < scalars.count, scalars[at] == decimalSeparator(language), isDigit(scalars[at + 1]) {
        digits += "."
        at += 1
        while at < scalars.count, isDigit(scalars[at]) {
          digits.unicodeScalars.append(scalars[at])
          at += 1
        }
      }
      let before = start > 0 ? scalars[start - 1] : " "
      let isNegative = before == "\u{2212}" || before == "-" && !(start > 1 && isDigit(scalars[start - 2]))
      if let value = ExactDecimal((isNegative ? "-" : "") + digits) {
        let sign = scalars[..<start].last { !$0.properties.isWhitespace }
        let bound = sign == "<" || sign == ">" ? sign.map { Character($0) } : nil
        numbers.append(ShownNumber(value: value, hasSign: isNegative || before == "+", bound: bound))
      }
    }
    return numbers
  }

  /// Three digits and no fourth.
  private static func isGroup(_ scalars: [Unicode.Scalar], after at: Int) -> Bool {
    guard at + 3 < scalars.count, scalars[(at + 1)...(at + 3)].allSatisfy(isDigit) else { return false }
    return at + 4 >= scalars.count || !isDigit(scalars[at + 4])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isGroupSeparator(_ scalar: Unicode.Scalar, _ language: Language) -> Bool {
    language == .swedish ? scalar == "\u{A0}" || scalar == "\u{202F}" : scalar == ","
  }

  private static func decimalSeparator(_ language: Language) -> Unicode.Scalar { language == .swedish ? "," : "." }
}
