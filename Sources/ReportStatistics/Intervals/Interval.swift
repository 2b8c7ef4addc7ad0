/// A closed interval of real numbers, `low` ≤ `high`.
public struct Interval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// The interval between two ends, whichever order they are given in.
  public init(_ one: Double, _ other: Double) {
    low = min(one, other)
    high = max(one, other)
  }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Both ends times a factor.
  public func scaled(by factor: Double) -> Interval { Interval(low * factor, high * factor) }

  /// Wider by the amount at both ends.
  public func widened(by amount: Double) -> Interval { Interval(low - amount, high + amount) }
}
