/// What labels must keep clear of, in flat arrays, because every place tried is tested against all of it.
struct LabelObstacles: Sendable {
  /// A dot or another small sign on a line.
  struct Disc: Hashable, Sendable {
    var centre: Point
    var radius: Double
  }

  /// A box with text in it.
  struct Box: Hashable, Sendable {
    var box: Rectangle
    /// Whether it names a line: values keep farther from it, so that “2019 22” is not read as one.
    var isLineName: Bool
  }

  /// Nothing may reach outside.
  var bounds: Rectangle
  /// The size of labels, by which what stays free is measured.
  var labelSize: Double
  var segments: [Segment] = []
  var discs: [Disc] = []
  var boxes: [Box] = []
  /// Places of values: a label that is nearer to another's would be read as that one's.
  var points: [Point] = []

  /// What stays free around text.
  var clearance: Double { min(2, 0.18 * labelSize) }

  /// Whether text in a box is clear of lines, dots, other text and the edge.
  func isFree(_ box: Rectangle, clearance: Double? = nil, isLineName: Bool = false) -> Bool {
    guard bounds.contains(box) else { return false }
    let space = clearance ?? self.clearance
    for segment in segments where segment.meets(box.inset(by: -space - segment.halfWidth)) { return false }
    for disc in discs {
      let reach = space + disc.radius
      if box.squaredDistance(to: disc.centre) < reach * reach { return false }
    }
    let (near, beside) = (box.inset(by: -space), box.grown(dx: 0.6 * labelSize, dy: space))
    for other in boxes where (other.isLineName || isLineName ? beside : near).intersects(other.box) { return false }
    return true
  }

  /// Whether text in a box is read as the point's: no line between them, and no other point nearer.
  func belongs(_ box: Rectangle, to point: Point) -> Bool {
    let own = box.squaredDistance(to: point)
    for other in points where box.squaredDistance(to: other) < own - 0.01 { return false }
    let way = shortened(from: box.centre, to: point)
    for segment in segments where segment.crosses(way) { return false }
    return true
  }

  /// The free place of the whole plot that is nearest to a point, for labels that may never go.
  func nearestFree(_ size: Size, to point: Point, unit: Double, isLineName: Bool = false) -> Rectangle? {
    for clearance in [self.clearance, 0.5] {
      var best: (box: Rectangle, distance: Double)?
      for y in stride(from: bounds.top, through: bounds.bottom - size.height, by: 0.2 * unit) {
        for x in stride(from: bounds.left, through: bounds.right - size.width, by: 0.25 * unit) {
          let box = Rectangle(x: x, y: y, width: size.width, height: size.height)
          let distance = box.squaredDistance(to: point)
          if let best, best.distance <= distance { continue }
          if isFree(box, clearance: clearance, isLineName: isLineName) { best = (box, distance) }
        }
      }
      if let best { return best.box }
    }
    return nil
  }

  /// Short of the point, where its own lines meet.
  private func shortened(from start: Point, to end: Point) -> Segment {
    let share = 0.9
    return Segment(
      from: start, to: Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share), halfWidth: 0)
  }
}
