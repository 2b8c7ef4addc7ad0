/// The thin line from a point to a value that had to stand away from it.
enum ValueLeader {
  /// From the edge of the point's dot to the nearest place of the box, nil where the value is near enough to be read as the point's.
  static func segment(from point: Point, radius: Double, to box: Rectangle, unit: Double) -> Segment? {
    let end = Point(min(max(point.x, box.left), box.right), min(max(point.y, box.top), box.bottom))
    let (dx, dy) = (end.x - point.x, end.y - point.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length - radius > greatestGap * unit else { return nil }
    func at(_ distance: Double) -> Point { Point(point.x + dx / length * distance, point.y + dy / length * distance) }
    return Segment(from: at(radius + 1.5), to: at(length - 1.5), halfWidth: 0.4)
  }

  /// In sizes of labels.
  private static let greatestGap = 1.3
}
