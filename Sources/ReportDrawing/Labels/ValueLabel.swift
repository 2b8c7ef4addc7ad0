internal import ReportCore

/// A value that wants to stand beside its point.
struct ValueLabel {
  /// Who chooses a place first, and who goes last.
  enum Importance: Int, Comparable {
    case latest, comparison, lastYearExtreme, other

    static func < (left: Importance, right: Importance) -> Bool { left.rawValue < right.rawValue }
  }

  var text: MeasuredText
  var point: Point
  var importance: Importance
  var side: ValuePlaces.Side
  var style: LineStyle
  /// The radius of its dot.
  var radius: Double
  /// Whether a dot belongs to it; intervals have none.
  var hasDot: Bool
}
