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
    guard let decimal = copy.withUTF8({ ExactDecimal(utf8: $0) }) else { return nil }
    self = decimal
  }

  /// A decimal from the bytes of plain text, or nil for anything else.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    var isNegative = false
    switch rest.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): isNegative = rest.removeFirst() == UInt8(ascii: "-")
    case 0xE2 where rest.starts(with: "\u{2212}".utf8):
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
        guard coefficient <= Self.limit, scale <= 9 else { return nil }
      default: return nil
      }
    }
    guard digitCount > 0, !(isAfterPoint && scale == 0) else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
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
    var digits = abs(coefficient)
    let sign = coefficient < 0 ? 1 : 0
    let length = sign + max(Self.digitCount(digits), scale + 1) + (scale > 0 ? 1 : 0)
    return String(unsafeUninitializedCapacity: length) { bytes in
      if sign > 0 { bytes.initializeElement(at: 0, to: UInt8(ascii: "-")) }
      for index in (sign..<length).reversed() {
        if scale > 0, index == length - scale - 1 {
          bytes.initializeElement(at: index, to: UInt8(ascii: "."))
          continue
        }
        bytes.initializeElement(at: index, to: UInt8(ascii: "0") + UInt8(digits % 10))
        digits /= 10
      }
      return length
    }
  }

  private static func digitCount(_ whole: Int) -> Int {
    var (count, rest) = (1, whole)
    while rest >= 10 {
      count += 1
      rest /= 10
    }
    return count
  }
}
