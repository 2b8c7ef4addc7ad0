/// Leaves out those points of a line that its own width hides, in charts of thousands of months.
///
/// Source: U. Jugel et al., M4: A Visualization-Oriented Time Series Data Aggregation, PVLDB 7 (2014), 797–808.
enum DenseLine {
  /// How many columns the width of the line has: what changes is the edge of a scribble, by less than an eye can see.
  private static let columnsPerWidth = 4.0

  /// Of the points side by side in one column the first, the highest, the lowest and the last, in their order.
  ///
  /// The line through them is nowhere further than a column from that through all. Lines with fewer points stay as they are.
  static func thinned(_ points: [Point], width: Double) -> [Point] {
    guard points.count > 4, width > 0 else { return points }
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      var (highest, lowest, last) = (start, start, start)
      let column = column(of: points[start], width)
      while last + 1 < points.count, self.column(of: points[last + 1], width) == column {
        last += 1
        if points[last].y < points[highest].y { highest = last }
        if points[last].y > points[lowest].y { lowest = last }
      }
      var before = -1
      for index in [start, min(highest, lowest), max(highest, lowest), last] where index > before {
        kept.append(points[index])
        before = index
      }
      start = last + 1
    }
    return kept
  }

  private static func column(of point: Point, _ width: Double) -> Double {
    (point.x * columnsPerWidth / width).rounded(.down)
  }
}
