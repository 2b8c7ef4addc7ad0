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
  /// Where the true level behind a count or a rate lies, by the chance of counting alone.
  public static let interval = Figure(rawValue: "interval")
  /// The figure over that of the same period last year, from counts.
  public static let ratio = Figure(rawValue: "ratio")
  /// Where the true ratio lies, by the exact test of two periods.
  public static let ratioInterval = Figure(rawValue: "ratio-interval")
  /// The p-value of the exact test of two periods.
  public static let ratioPValue = Figure(rawValue: "ratio-p-value")
  /// Where the change since the same period last year lies whatever was rounded away, in per cent.
  public static let changeBounds = Figure(rawValue: "change-bounds")
  /// The growth of the volume, in per cent, at which the rate of a growing count stood still.
  public static let breakEvenGrowth = Figure(rawValue: "break-even-growth")
  /// What the remaining months must average to reach the target.
  public static let needed = Figure(rawValue: "needed")
  /// What the period comes to if it goes on as so far.
  public static let forecast = Figure(rawValue: "forecast")
  /// Where the forecast lies.
  public static let forecastInterval = Figure(rawValue: "forecast-interval")
  /// How likely the target is to be reached, in per cent, by the forecast.
  public static let forecastProbability = Figure(rawValue: "forecast-probability")
  /// How many times more a series varies than Poisson counts do: X² over its degrees of freedom.
  public static let dispersion = Figure(rawValue: "dispersion")
  /// How likely Poisson counts are to vary so much.
  public static let dispersionPValue = Figure(rawValue: "dispersion-p-value")
}
