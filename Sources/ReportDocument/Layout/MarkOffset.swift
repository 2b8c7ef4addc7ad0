internal import ReportDrawing

extension Mark {
  /// The same mark elsewhere.
  func offset(dx: Double, dy: Double) -> Mark {
    switch self {
    case .fill(let shape, let colour): return .fill(shape.offset(dx: dx, dy: dy), colour)
    case .stroke(let shape, let stroke): return .stroke(shape.offset(dx: dx, dy: dy), stroke)
    case .text(var run):
      run.origin = run.origin.offset(dx: dx, dy: dy)
      return .text(run)
    }
  }
}

extension Shape {
  fileprivate func offset(dx: Double, dy: Double) -> Shape {
    switch self {
    case .rectangle(let rectangle): .rectangle(rectangle.offset(dx: dx, dy: dy))
    case .circle(let centre, let radius): .circle(centre: centre.offset(dx: dx, dy: dy), radius: radius)
    case .polyline(let points): .polyline(points.map { $0.offset(dx: dx, dy: dy) })
    case .polygon(let points): .polygon(points.map { $0.offset(dx: dx, dy: dy) })
    }
  }
}

extension Point {
  fileprivate func offset(dx: Double, dy: Double) -> Point { Point(x + dx, y + dy) }
}
