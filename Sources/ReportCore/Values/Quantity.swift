/// What is known of a number: the number, an interval that holds it, or why there is none.
public enum Quantity: Hashable, Sendable {
  case number(Rational)
  /// Somewhere from `low` to `high`, both included.
  case interval(low: Rational, high: Rational)
  /// No number, with the reason in words where the absence alone does not say it.
  case absent(Absence, because: LocalizedText?)

  /// The number, where it is known.
  public var number: Rational? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The reason, where there is neither a number nor an interval.
  public var absence: Absence? {
    if case .absent(let absence, _) = self { absence } else { nil }
  }
}
