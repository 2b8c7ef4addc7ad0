/// The name of a fact. Its text form, `authority-complaints/konsumentverket@2019-01/2019-11.change`, is for people.
public struct FactName: Hashable, Sendable {
  public var measure: String
  /// The member; nil for the whole.
  public var member: String?
  public var period: Period
  public var figure: Figure

  public init(_ measure: String, member: String? = nil, _ period: Period, _ figure: Figure) {
    self.measure = measure
    self.member = member
    self.period = period
    self.figure = figure
  }
}

extension FactName: CustomStringConvertible {
  public var description: String {
    measure + (member.map { "/\($0)" } ?? "") + "@\(period)." + figure.rawValue
  }
}

/// Which number of a measure and period a fact is.
public struct Figure: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// The figure itself.
  public static let value = Figure(rawValue: "value")
  /// The relative change since the same period last year, in per cent.
  public static let change = Figure(rawValue: "change")
  /// The difference from the same period last year, in the measure's unit.
  public static let difference = Figure(rawValue: "difference")
  /// The member's share of the whole, in per cent.
  public static let share = Figure(rawValue: "share")
  /// The figure of the same period last year.
  public static let lastYear = Figure(rawValue: "last-year")
  /// What the period should come to.
  public static let target = Figure(rawValue: "target")
  /// How far the figure lies from its target, in the measure's unit; negative below.
  public static let targetDistance = Figure(rawValue: "target-distance")
  /// The centre line of a control chart.
  public static let centreLine = Figure(rawValue: "centre-line")
  /// The lower limit of common variation.
  public static let lowerLimit = Figure(rawValue: "lower-limit")
  /// The upper limit of common variation.
  public static let upperLimit = Figure(rawValue: "upper-limit")
  /// Where the figure lies if the published numbers are exact.
  public static let bounds = Figure(rawValue: "bounds")
  /// Where the figure lies whatever was rounded away: what decisions are taken on.
  public static let decisionBounds = Figure(rawValue: "decision-bounds")
  /// The least that the figure can have been.
  public static let floor = Figure(rawValue: "floor")
}
