internal import ReportCore

/// Compares numbers that files show with the data files that they come from.
struct ValueCheck: Sendable {
  let facts: FactTable
  let language: Language

  /// What is wrong with a text that shows a fact; nil where the fact's value is in it, rounded as far as it is shown.
  func fault(of shown: String, fact name: String) -> String? {
    guard let entry = facts.entries[name] else {
      return "“\(shown)” shows “\(name)”, which is in no data file"
    }
    let numbers = ShownNumber.all(in: shown, language)
    let agrees =
      if let value = entry.value {
        numbers.contains { isRounded($0, of: value, name) }
      } else if let low = entry.low, let high = entry.high {
        showsInterval(numbers, low, high, name)
      } else {
        numbers.isEmpty
      }
    return agrees ? nil : "“\(shown)” does not show “\(name)”, which is \(entry.words) in \(entry.place)"
  }

  /// Rounded once, half away from zero, to the decimals shown. Sizes of changes are shown without their sign.
  private func isRounded(_ number: ShownNumber, of value: ExactDecimal, _ name: String) -> Bool {
    let exact = value.rational
    if let bound = number.bound { return bound == "<" ? exact < number.value.rational : exact > number.value.rational }
    // A probability is never shown as certain: “mer än 99 %”.
    if name.hasSuffix(".\(Figure.forecastProbability.rawValue)"), !number.value.rational.isNegative {
      let shown = number.value.rational
      if shown == Rational(99), exact > shown { return true }
      if shown == Rational(1), exact < shown { return true }
    }
    if Self.isRounded(value), number.value.scale < value.scale {
      // A data file that was rounded itself can lie on either side of the middle.
      let distance = (exact - number.value.rational).magnitude
      if distance <= number.value.roundingHalfWidth + value.roundingHalfWidth { return true }
    }
    let canLackSign = !number.hasSign && exact.isNegative && !name.hasSuffix(".\(Figure.value.rawValue)")
    let shown = (canLackSign ? exact.magnitude : exact).rounded(toDecimals: number.value.scale)
    return shown.hasSameValue(as: number.value)
  }

  /// Whether a data file had no room for more decimals.
  private static func isRounded(_ value: ExactDecimal) -> Bool {
    value.scale == 9 || value.scale > 0 && abs(value.coefficient) >= ExactDecimal.limit / 10
  }

  private func showsInterval(
    _ numbers: [ShownNumber], _ low: ExactDecimal, _ high: ExactDecimal, _ name: String
  ) -> Bool {
    if numbers.count == 1 { return isRounded(numbers[0], of: low, name) && isRounded(numbers[0], of: high, name) }
    return zip(numbers, numbers.dropFirst()).contains { isRounded($0, of: low, name) && isRounded($1, of: high, name) }
  }
}
