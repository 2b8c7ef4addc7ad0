/// A bar with caps from the least to the greatest that a value may be.
struct IntervalMark {
  let low: Point
  let high: Point
  let style: LineStyle

  /// Half the width of the caps.
  private var cap: Double { 1.5 * style.width }

  /// What labels must keep clear of.
  var segment: Segment { Segment(from: low, to: high, halfWidth: cap + style.width / 2) }

  func draw(into drawing: inout ChartDrawing) {
    let thin = Stroke(style.colour, width: max(0.75, 0.6 * style.width))
    drawing.add(.stroke(.polyline([low, high]), thin), .lines, as: .interval)
    for end in [low, high] {
      drawing.add(
        .stroke(.polyline([Point(end.x - cap, end.y), Point(end.x + cap, end.y)]), thin), .lines, as: .interval)
    }
  }
}
