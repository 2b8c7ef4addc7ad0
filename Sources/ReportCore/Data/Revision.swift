/// A value that a later source replaced.
public struct Revision: Hashable, Sendable {
  public var measure: String
  /// The member; nil for the whole.
  public var member: String?
  public var period: Period
  public var was: Cell
  public var wasAt: Place
  /// The value now, with its place.
  public var isNow: Cell
  public var isAt: Place

  public init(
    measure: String, member: String?, period: Period, was: Cell, wasAt: Place, isNow: Cell, isAt: Place
  ) {
    self.measure = measure
    self.member = member
    self.period = period
    self.was = was
    self.wasAt = wasAt
    self.isNow = isNow
    self.isAt = isAt
  }
}
