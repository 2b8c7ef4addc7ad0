/// Something that happened and that a reader of the charts should know.
public struct Event: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Shown as a number in the charts and explained below them.
    case note
    /// Values before and after cannot be compared: lines are cut, and no change is computed across its first month.
    case `break`
  }

  public var period: Period
  public var kind: Kind
  public var text: LocalizedText
  /// The measures that it concerns; empty for all.
  public var measures: [String]

  public init(period: Period, kind: Kind, text: LocalizedText, measures: [String] = []) {
    self.period = period
    self.kind = kind
    self.text = text
    self.measures = measures
  }

  public func concerns(_ measure: String) -> Bool { measures.isEmpty || measures.contains(measure) }
}
