/// The value of a fact as data files write it, against which all that a report shows is compared.
public enum WrittenValue: Hashable, Sendable {
  case number(ExactDecimal)
  /// All that is known are two limits.
  case limits(ExactDecimal, ExactDecimal)
  case nothing

  /// The value with the decimals that a data file gives it.
  public init(_ quantity: Quantity) {
    self =
      switch quantity {
      case .number(let number): .number(number.written)
      case .interval(let low, let high): .limits(low.written, high.written)
      case .absent: .nothing
      }
  }

  /// Whether a text shows the value of a fact: rounded once, half away from zero, to the decimals shown.
  ///
  /// A fact without value is shown by a text without digits. The name says which liberties a text may take: sizes of changes stand without
  /// their sign, and a probability is never shown as certain.
  public func isShown(by text: String, in language: Language, fact name: String) -> Bool {
    let numbers = ShownNumber.all(in: text, language)
    switch self {
    case .number(let value): return numbers.contains { Self.isRounded($0, of: value, name) }
    case .limits(let low, let high): return Self.showsInterval(numbers, low, high, name)
    case .nothing: return numbers.isEmpty
    }
  }

  private static func isRounded(_ number: ShownNumber, of value: ExactDecimal, _ name: String) -> Bool {
    let exact = value.rational
    if let bound = number.bound { return bound == "<" ? exact < number.value.rational : exact > number.value.rational }
    // A probability is never shown as certain: “mer än 99 %”.
    if name.hasSuffix(".\(Figure.forecastProbability.rawValue)"), !number.value.rational.isNegative {
      let shown = number.value.rational
      if shown == Rational(99), exact > shown { return true }
      if shown == Rational(1), exact < shown { return true }
    }
    if isCut(value), number.value.scale < value.scale {
      // A data file that was rounded itself can lie on either side of the middle.
      let distance = (exact - number.value.rational).magnitude
      if distance <= number.value.roundingHalfWidth + value.roundingHalfWidth { return true }
    }
    let canLackSign = !number.hasSign && exact.isNegative && !name.hasSuffix(".\(Figure.value.rawValue)")
    let shown = (canLackSign ? exact.magnitude : exact).rounded(toDecimals: number.value.scale)
    return shown.hasSameValue(as: number.value)
  }

  /// Whether a data file had no room for more decimals.
  private static func isCut(_ value: ExactDecimal) -> Bool {
    value.scale == 9 || value.scale > 0 && abs(value.coefficient) >= ExactDecimal.limit / 10
  }

  private static func showsInterval(
    _ numbers: [ShownNumber], _ low: ExactDecimal, _ high: ExactDecimal, _ name: String
  ) -> Bool {
    if numbers.count == 1 { return isRounded(numbers[0], of: low, name) && isRounded(numbers[0], of: high, name) }
    return zip(numbers, numbers.dropFirst()).contains { isRounded($0, of: low, name) && isRounded($1, of: high, name) }
  }
}

extension WrittenValue: CustomStringConvertible {
  /// “17”, “34 to 39” or “no value”.
  public var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .limits(let low, let high): "\(low) to \(high)"
    case .nothing: "no value"
    }
  }
}

extension Rational {
  /// The number as data files write it: with as few decimals as show it exactly, at most nine, and no more than its size leaves digits for.
  public var written: ExactDecimal {
    let exact = (0...9).lazy.map { rounded(toDecimals: $0) }.first { $0.rational == self }
    let fitting = (0...9).reversed().lazy.map { rounded(toDecimals: $0) }
      .first { abs($0.coefficient) < ExactDecimal.limit }
    return exact ?? fitting ?? rounded(toDecimals: 0)
  }
}
