/// Puts the names of lines to the right of their last points, moved up or down where that is taken.
struct LineNamePlacer {
  struct Name {
    var text: MeasuredText
    /// The line's last point.
    var end: Point
    /// Half the width of the dot or line at its end.
    var radius: Double
  }

  struct Placed {
    var box: Rectangle
    /// From the point to a name that was moved by more than half a line.
    var leader: Segment?
  }

  /// A place for every name, in the order given; earlier ones choose first.
  static func place(_ names: [Name], among obstacles: inout LabelObstacles) -> [Placed] {
    var placed: [(name: Name, box: Rectangle)] = []
    return names.map { name in
      let box = box(for: name, after: placed, obstacles)
      placed.append((name, box))
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: true))
      let leader = leader(to: box, from: name)
      if let leader { obstacles.segments.append(leader) }
      return Placed(box: box, leader: leader)
    }
  }

  private static func box(
    for name: Name, after placed: [(name: Name, box: Rectangle)], _ obstacles: LabelObstacles
  ) -> Rectangle {
    let unit = name.text.font.size
    let step = 0.05 * unit
    let start = home(name)
    let height = obstacles.bounds.height
    for isOrdered in [true, false] {
      for distance in stride(from: 0, through: height, by: step) {
        for dy in distance == 0 ? [0] : [-distance, distance] {
          let box = start.offset(dx: 0, dy: dy)
          if !keepsApart(box, name, placed, isOrdered: isOrdered, unit: unit) { continue }
          if isClear(box, name, obstacles) { return box }
        }
      }
    }
    return obstacles.nearestFree(name.text.size, to: name.end, unit: unit, isLineName: true)
      ?? start.held(in: obstacles.bounds)
  }

  /// Beside the point.
  private static func home(_ name: Name) -> Rectangle {
    let size = name.text.size
    return Rectangle(
      x: name.end.x + name.radius + 0.4 * name.text.font.size, y: name.end.y - size.height / 2, width: size.width,
      height: size.height)
  }

  /// Whether names at one end are far enough apart, and stand in the order of their points.
  private static func keepsApart(
    _ box: Rectangle, _ name: Name, _ placed: [(name: Name, box: Rectangle)], isOrdered: Bool, unit: Double
  ) -> Bool {
    for other in placed where box.left < other.box.right && other.box.left < box.right {
      let difference = box.centre.y - other.box.centre.y
      if abs(difference) < 1.15 * unit { return false }
      let points = name.end.y - other.name.end.y
      if isOrdered, abs(name.end.x - other.name.end.x) < 1, points * difference < 0 { return false }
    }
    return true
  }

  private static func isClear(_ box: Rectangle, _ name: Name, _ obstacles: LabelObstacles) -> Bool {
    guard obstacles.isFree(box, isLineName: true) else { return false }
    guard let leader = leader(to: box, from: name) else { return true }
    if obstacles.segments.contains(where: { $0.crosses(leader) }) { return false }
    return !obstacles.boxes.contains { leader.meets($0.box) }
  }

  private static func leader(to box: Rectangle, from name: Name) -> Segment? {
    let moved = abs(box.centre.y - name.end.y)
    let isBeside = abs(box.x - home(name).x) < 0.01
    guard moved > 0.6 * name.text.font.size || !isBeside else { return nil }
    let isRight = box.left > name.end.x
    let end = Point(isRight ? box.left - 1.5 : box.right + 1.5, box.centre.y)
    let length = max(
      1e-9, ((end.x - name.end.x) * (end.x - name.end.x) + (end.y - name.end.y) * (end.y - name.end.y)).squareRoot())
    let start = Point(
      name.end.x + (end.x - name.end.x) / length * (name.radius + 1.5),
      name.end.y + (end.y - name.end.y) / length * (name.radius + 1.5))
    return Segment(from: start, to: end, halfWidth: 0.4)
  }
}
