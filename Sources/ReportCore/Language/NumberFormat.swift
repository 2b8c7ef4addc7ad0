/// Numbers as each language writes them: 1 234,5 and 30 % in Swedish, 1,234.5 and 30% in English.
///
/// Rounds once, half away from zero, from the exact value; a minus is U+2212, spaces do not break, and a zero has no sign.
public struct NumberFormat: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// A number with so many decimals: “1 234,5”.
  public func number(_ value: Rational, decimals: Int = 0) -> String { text(value.rounded(toDecimals: decimals)) }

  /// A number with its sign, where it is not zero: “+116”, “−9”, “0”.
  public func signed(_ value: Rational, decimals: Int = 0) -> String {
    sign(value.rounded(toDecimals: decimals)) + number(value.magnitude, decimals: decimals)
  }

  /// A number of per cent: “30 %”, “30%”.
  public func percent(_ value: Rational, decimals: Int = 0) -> String {
    number(value, decimals: decimals) + percentSign
  }

  /// A change in per cent: “+30 %”, “−13 %”, “0 %”.
  public func signedPercent(_ value: Rational, decimals: Int = 0) -> String {
    signed(value, decimals: decimals) + percentSign
  }

  /// A decimal with the decimals that it has.
  public func text(_ decimal: ExactDecimal) -> String {
    let plain = decimal.description.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = grouped(plain[0])
    let fraction = plain.count == 2 ? decimalSeparator + plain[1] : ""
    return (decimal.coefficient < 0 ? Self.minus : "") + whole + fraction
  }

  /// The value of a fact or point in its unit: “17”, “30 %”. No sign unless negative.
  public func text(_ value: Rational, in unit: Unit, decimals: Int) -> String {
    switch unit {
    case .count, .rate, .percentagePoints, .ratio: number(value, decimals: decimals)
    case .percent: percent(value, decimals: decimals)
    }
  }

  /// The minus sign, U+2212.
  public static let minus = "\u{2212}"

  private func sign(_ rounded: ExactDecimal) -> String {
    rounded.coefficient == 0 ? "" : rounded.coefficient < 0 ? Self.minus : "+"
  }

  private var percentSign: String { language == .swedish ? "\u{A0}%" : "%" }

  private var decimalSeparator: String { language == .swedish ? "," : "." }

  private var groupSeparator: String { language == .swedish ? "\u{A0}" : "," }

  private func grouped(_ digits: Substring) -> String {
    var groups: [Substring] = []
    var rest = digits
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: groupSeparator)
  }
}
