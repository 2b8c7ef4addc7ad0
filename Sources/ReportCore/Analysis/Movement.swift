/// Which way a number went, as its readers see it: by the digits that are shown.
public enum Movement: Hashable, Sendable, CaseIterable {
  case fell, rose, unchanged

  /// The way from one number to another, both rounded as they are shown.
  public init(from earlier: Rational, to later: Rational, decimals: Int) {
    self.init(later.rounded(toDecimals: decimals).rational - earlier.rounded(toDecimals: decimals).rational, decimals)
  }

  /// The way that a difference goes, rounded as it is shown.
  public init(_ difference: Rational, _ decimals: Int) {
    let shown = difference.rounded(toDecimals: decimals).rational
    self = shown.isZero ? .unchanged : shown.isNegative ? .fell : .rose
  }

  /// Whether it is good news, by the direction of the measure; nil where it is neither good nor bad.
  public func isGood(_ direction: Measure.Direction) -> Bool? {
    switch (self, direction) {
    case (.unchanged, _), (_, .neither): nil
    case (.fell, .lowerIsBetter), (.rose, .higherIsBetter): true
    case (.rose, .lowerIsBetter), (.fell, .higherIsBetter): false
    }
  }
}
