/// A decimal number exactly as its source wrote it: 40 and 40.0 are equal in value and differ in what they claim to know.
///
/// `coefficient` × 10^−`scale`. A whole-number rate of 40 stands for 39.5 to 40.5; 40.0 stands for 39.95 to 40.05.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as a whole number, within ±10¹⁵.
  public let coefficient: Int
  /// The number of decimals, 0...9.
  public let scale: Int

  /// The largest magnitude of a coefficient: 15 digits.
  public static let limit = 1_000_000_000_000_000

  /// A decimal of `coefficient` × 10^−`scale`, or nil beyond 15 digits or 9 decimals.
  public init?(coefficient: Int, scale: Int) {
    guard abs(coefficient) <= Self.limit, (0...9).contains(scale) else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number, held within 15 digits.
  public init(_ whole: Int) {
    coefficient = min(max(whole, -Self.limit), Self.limit)
    scale = 0
  }

  /// A decimal from plain text: an optional sign (`-`, `−` or `+`), digits, and an optional `.` with digits. Nil for anything else.
  ///
  /// Reading national forms, with grouping and decimal commas, is the work of `NumberReader`.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    guard let decimal = copy.withUTF8(Self.decimal(of:)) else { return nil }
    self = decimal
  }

  private static func decimal(of text: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    var rest = text[...]
    var isNegative = false
    switch rest.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): isNegative = rest.removeFirst() == UInt8(ascii: "-")
    case _ where rest.starts(with: "\u{2212}".utf8):
      isNegative = true
      rest.removeFirst(3)
    default: break
    }
    var (coefficient, scale, digitCount, isAfterPoint) = (0, 0, 0, false)
    for byte in rest {
      switch byte {
      case UInt8(ascii: "."):
        guard !isAfterPoint, digitCount > 0 else { return nil }
        isAfterPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digitCount += 1
        if isAfterPoint { scale += 1 }
        coefficient = coefficient * 10 + Int(byte - UInt8(ascii: "0"))
        guard coefficient <= limit, scale <= 9 else { return nil }
      default: return nil
      }
    }
    guard digitCount > 0, !(isAfterPoint && scale == 0) else { return nil }
    return ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }

  /// The exact value.
  public var rational: Rational { Rational(Int128(coefficient), over: Self.powerOfTen(scale)) }

  /// Whether the value is a whole number, however it was written.
  public var isWhole: Bool { Int128(coefficient) % Self.powerOfTen(scale) == 0 }

  /// Half a unit of the last decimal: how far the true value may lie from a rounded one.
  public var roundingHalfWidth: Rational { Rational(1, over: 2 * Self.powerOfTen(scale)) }

  /// Whether two decimals have the same value, whatever their number of decimals.
  public func hasSameValue(as other: ExactDecimal) -> Bool { rational == other.rational }

  static func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as written, with a decimal point and a hyphen-minus: `40`, `40.0`, `-0.5`.
  public var description: String {
    let digits = String(abs(coefficient))
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let whole = padded.dropLast(scale)
    return (coefficient < 0 ? "-" : "") + whole + (scale == 0 ? "" : "." + padded.suffix(scale))
  }
}
