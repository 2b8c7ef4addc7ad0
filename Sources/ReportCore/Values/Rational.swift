/// An exact fraction in lowest terms, so that a number is rounded once, when it is written.
///
/// Arithmetic is exact while the terms fit in 128 bits. Beyond that both terms lose low bits together, which keeps about
/// 18 significant digits and never traps.
public struct Rational: Sendable {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  /// A fraction in lowest terms. A zero denominator counts as one: callers check exposures before they divide.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = max(1, Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = denominator == 0 ? 1 : sign * (denominator / Int128(divisor))
  }

  public init(_ whole: Int) { self.init(Int128(whole)) }

  /// The nearest fraction with nine decimals, for numbers that statistics compute; held within ±10¹⁵, zero for what is no number.
  public init(approximating value: Double) {
    let held = value.isNaN ? 0 : Swift.min(Swift.max(value, -1e15), 1e15)
    self.init(Int128((held * 1e9).rounded()), over: 1_000_000_000)
  }

  public static let zero = Rational(0)

  /// The nearest `Double`, for geometry and for statistics; never for a printed number.
  public var approximation: Double { Self.double(numerator) / Self.double(denominator) }

  /// Converting an integer of 128 bits takes fifty times as long as one of 64, and nearly all fit.
  private static func double(_ whole: Int128) -> Double { Int(exactly: whole).map { Double($0) } ?? Double(whole) }

  public var isZero: Bool { numerator == 0 }
  public var isNegative: Bool { numerator < 0 }
  public var isWhole: Bool { denominator == 1 }
  public var magnitude: Rational { numerator < 0 ? -self : self }

  /// The value rounded half away from zero to `decimals` decimals (0...9), as a decimal; held within 15 digits.
  public func rounded(toDecimals decimals: Int) -> ExactDecimal {
    let scale = min(max(decimals, 0), 9)
    let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(
      by: UInt128(ExactDecimal.powerOfTen(scale)))
    let positive: UInt128
    if overflow {
      positive = UInt128(ExactDecimal.limit)
    } else {
      let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
      let roundsUp = remainder >= denominator.magnitude - remainder
      positive = min(quotient + (roundsUp ? 1 : 0), UInt128(ExactDecimal.limit))
    }
    let coefficient = isNegative ? -Int(positive) : Int(positive)
    return ExactDecimal(coefficient: coefficient, scale: scale) ?? ExactDecimal(0)
  }

  /// The quotient, or nil where the divisor is zero.
  public func divided(by divisor: Rational) -> Rational? {
    divisor.isZero ? nil : self * Rational(divisor.denominator, over: divisor.numerator)
  }

  public static prefix func - (value: Rational) -> Rational { Rational(-value.numerator, over: value.denominator) }

  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  public static func + (left: Rational, right: Rational) -> Rational {
    let divisor = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
    let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
    let (sum, sumOverflow) = first.addingReportingOverflow(second)
    let (product, productOverflow) = left.denominator.multipliedReportingOverflow(by: right.denominator / divisor)
    guard firstOverflow || secondOverflow || sumOverflow || productOverflow else {
      return Rational(sum, over: product)
    }
    return left.narrowed + right.narrowed
  }

  public static func * (left: Rational, right: Rational) -> Rational {
    let first = Rational(left.numerator, over: right.denominator)
    let second = Rational(right.numerator, over: left.denominator)
    let (top, topOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, bottomOverflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    guard topOverflow || bottomOverflow else { return Rational(top, over: bottom) }
    return first.narrowed * second.narrowed
  }

  /// The nearest fraction whose terms have at most 62 bits; the value is held within ±2⁶².
  private var narrowed: Rational {
    let bits = max(128 - numerator.magnitude.leadingZeroBitCount, 128 - denominator.magnitude.leadingZeroBitCount)
    guard bits > 62 else { return self }
    return Rational(numerator >> Int128(bits - 62), over: max(1, denominator >> Int128(bits - 62)))
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Rational: Hashable, Comparable {
  public static func < (left: Rational, right: Rational) -> Bool { (left - right).isNegative }
}

extension Rational: CustomStringConvertible {
  /// The fraction as text, `417/289`, or the whole number.
  public var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
