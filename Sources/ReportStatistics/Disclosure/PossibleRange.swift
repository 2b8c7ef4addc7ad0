/// From where to where a hidden number can lie, each end reached by whole numbers that fit all that is shown.
public struct PossibleRange: Hashable, Sendable {
  public var low: Int
  /// Nil where it can be as large as one likes.
  public var high: Int?

  public init(low: Int, high: Int?) {
    self.low = low
    self.high = high
  }

  /// The distance between its ends; nil where it has no upper one.
  public var width: Int? { high.map { $0 - low } }

  /// Whether its ends lie so far apart.
  public func isAtLeast(_ width: Int) -> Bool { self.width.map { $0 >= width } ?? true }
}
