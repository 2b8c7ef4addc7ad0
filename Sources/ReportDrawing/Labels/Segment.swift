/// A straight piece of a line, with half its width.
struct Segment: Hashable, Sendable {
  var from: Point
  var to: Point
  var halfWidth: Double

  /// Whether the line's axis meets the inside of a box; the box is grown beforehand by what must stay free.
  func meets(_ box: Rectangle) -> Bool {
    if max(from.x, to.x) <= box.left || min(from.x, to.x) >= box.right { return false }
    if max(from.y, to.y) <= box.top || min(from.y, to.y) >= box.bottom { return false }
    var (enter, leave) = (0.0, 1.0)
    // Source: Liang and Barsky, “A new concept and method for line clipping”, 1984.
    func clip(_ start: Double, _ change: Double, _ low: Double, _ high: Double) -> Bool {
      if change == 0 { return start > low && start < high }
      let (first, second) = ((low - start) / change, (high - start) / change)
      enter = max(enter, min(first, second))
      leave = min(leave, max(first, second))
      return enter < leave
    }
    return clip(from.x, to.x - from.x, box.left, box.right) && clip(from.y, to.y - from.y, box.top, box.bottom)
  }

  /// Whether two pieces cross.
  func crosses(_ other: Segment) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double { (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) }
    let (first, second) = (side(from, to, other.from), side(from, to, other.to))
    if first * second >= 0 { return false }
    return side(other.from, other.to, from) * side(other.from, other.to, to) < 0
  }
}

extension Rectangle {
  /// The square of the distance from a point to the nearest place of the rectangle.
  func squaredDistance(to point: Point) -> Double {
    let dx = max(left - point.x, 0, point.x - right)
    let dy = max(top - point.y, 0, point.y - bottom)
    return dx * dx + dy * dy
  }

  /// Grown by different amounts to the sides and up and down.
  func grown(dx: Double, dy: Double) -> Rectangle {
    Rectangle(x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy)
  }

  /// Whether another lies wholly inside.
  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
