internal import ReportCore

/// A line through the months of one year, broken where a month has no value.
struct YearLineMark {
  let style: LineStyle
  /// The runs of points that are joined.
  private(set) var runs: [[Point]] = []
  /// Bars from the lowest to the highest that a value may be.
  private(set) var intervals: [(low: Point, high: Point)] = []

  /// Places the points; lines are cut before the months in `breaks`.
  init(
    _ points: [ChartPoint], _ style: LineStyle, x: (Month) -> Double?, y: (Double) -> Double, breaks: Set<Month>
  ) {
    self.style = style
    var run: [Point] = []
    var last: Month?
    for point in points {
      guard let x = x(point.month) else { continue }
      let follows = last.map { $0.advanced(by: 1) == point.month } ?? false
      if !follows || breaks.contains(point.month) || point.height == nil {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
      last = point.month
      switch point.quantity {
      case .number(let number): run.append(Point(x, y(number.approximation)))
      case .interval(let low, let high):
        intervals.append((Point(x, y(low.approximation)), Point(x, y(high.approximation))))
      case .absent: break
      }
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// What labels must keep clear of.
  var segments: [Segment] {
    var segments: [Segment] = []
    for run in runs {
      for index in run.indices.dropFirst() {
        segments.append(Segment(from: run[index - 1], to: run[index], halfWidth: style.width / 2))
      }
    }
    return segments + intervals.map { IntervalMark(low: $0.low, high: $0.high, style: style).segment }
  }

  /// Months between two gaps: they have dots, labelled or not, for else they would not be seen at all.
  var loneDots: [LabelObstacles.Disc] {
    runs.filter { $0.count == 1 }.map { LabelObstacles.Disc(centre: $0[0], radius: style.dotRadius) }
  }

  /// Draws the line; it ends straight and `ring` short of the dot at its last point.
  func draw(latest: Point?, ring: Double, into drawing: inout ChartDrawing) {
    for run in runs {
      var points = run
      let endsAtDot = latest != nil && points.last == latest
      if endsAtDot { points = shortened(points, by: style.latestRadius + ring) }
      let stroke = Stroke(style.colour, width: style.width, cap: endsAtDot ? .butt : .round)
      points = DenseLine.thinned(points, width: style.width)
      if points.count > 1 { drawing.add(.stroke(.polyline(points), stroke), .lines, as: .line) }
      if run.count == 1, run[0] != latest {
        drawing.add(.fill(.circle(centre: run[0], radius: style.dotRadius), style.colour), .markers, as: .marker)
      }
    }
    for bar in intervals { IntervalMark(low: bar.low, high: bar.high, style: style).draw(into: &drawing) }
  }

  private func shortened(_ points: [Point], by length: Double) -> [Point] {
    guard points.count > 1 else { return points }
    var points = points
    let (end, before) = (points[points.count - 1], points[points.count - 2])
    let (dx, dy) = (end.x - before.x, end.y - before.y)
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > length else { return Array(points.dropLast()) }
    points[points.count - 1] = Point(end.x - dx / distance * length, end.y - dy / distance * length)
    return points
  }
}
