/// What stands in one cell of a source: a value, or the reason why there is none.
///
/// A zero is a value. A month that was left out is missing; one that has not happened is not yet; they are never confused.
public enum Cell: Hashable, Sendable {
  case value(ExactDecimal)
  case absent(Absence)

  /// The value, where there is one.
  public var value: ExactDecimal? {
    if case .value(let value) = self { value } else { nil }
  }
}
