internal import ReportDrawing

/// How far marks reach.
enum MarkBounds {
  static func of(_ mark: Mark) -> Rectangle {
    switch mark {
    case .fill(let shape, _): of(shape)
    case .stroke(let shape, let stroke): of(shape).inset(by: -stroke.width / 2)
    case .text(let run):
      // Near enough for a box that tells a reader where to look: no font reaches further.
      Rectangle(
        x: run.origin.x, y: run.origin.y - run.font.size, width: run.width, height: 1.3 * run.font.size)
    }
  }

  private static func of(_ shape: Shape) -> Rectangle {
    switch shape {
    case .rectangle(let area): area
    case .circle(let centre, let radius):
      Rectangle(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
    case .polyline(let points), .polygon(let points): around(points)
    }
  }

  private static func around(_ points: [Point]) -> Rectangle {
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}
