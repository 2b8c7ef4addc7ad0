/// Where a plot with its axis and notes may stand.
struct PlotArea: Hashable, Sendable {
  var left: Double
  var right: Double
  /// Where the figure of the top line begins.
  var top: Double
  /// How high labels may reach.
  var labelTop: Double
  /// The lowest baseline.
  var bottom: Double
  /// The right edge of the drawing, for what may stand in the margin.
  var width: Double { right - left }
  var height: Double { bottom - top }

  /// The area without a strip at its foot.
  func raised(by amount: Double) -> PlotArea {
    var area = self
    area.bottom -= amount
    return area
  }
}
