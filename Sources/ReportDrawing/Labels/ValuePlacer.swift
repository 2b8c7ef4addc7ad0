/// Puts values beside their points.
struct ValuePlacer {
  /// The cheapest free place for a value, or nil where there is none.
  static func place(
    _ text: MeasuredText, at point: Point, _ side: ValuePlaces.Side, among obstacles: LabelObstacles
  ) -> Rectangle? {
    first(ValuePlaces.near, text, point, side, obstacles)
  }

  /// A place for a value that may never go: near, else farther away, else wherever it meets least.
  static func placeSurely(
    _ text: MeasuredText, at point: Point, _ side: ValuePlaces.Side, among obstacles: LabelObstacles
  ) -> Rectangle {
    if let box = place(text, at: point, side, among: obstacles) { return box }
    if let box = first(ValuePlaces.far, text, point, side, obstacles) { return box }
    // It may then be nearer to another point, but it touches nothing.
    let unit = text.font.size
    for place in ValuePlaces.near + ValuePlaces.far {
      let box = ValuePlaces.box(text.size, place, around: point, side, unit: unit)
      if obstacles.isFree(box) { return box }
    }
    if let box = obstacles.nearestFree(text.size, to: point, unit: unit) { return box }
    return ValuePlaces.box(text.size, ValuePlaces.near[0], around: point, side, unit: unit).held(in: obstacles.bounds)
  }

  private static func first(
    _ places: [ValuePlaces.Place], _ text: MeasuredText, _ point: Point, _ side: ValuePlaces.Side,
    _ obstacles: LabelObstacles
  ) -> Rectangle? {
    let unit = text.font.size
    for place in places {
      let box = ValuePlaces.box(text.size, place, around: point, side, unit: unit)
      if obstacles.isFree(box), obstacles.belongs(box, to: point) { return box }
    }
    return nil
  }
}

extension LabelObstacles {
  /// The same within reach of a point, so that places around it are tested against little.
  func near(_ point: Point, reach: Double) -> LabelObstacles {
    let area = Rectangle(x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach)
    var near = self
    near.segments = segments.filter { $0.meets(area) }
    near.discs = discs.filter { area.squaredDistance(to: $0.centre) <= $0.radius * $0.radius }
    near.boxes = boxes.filter { $0.box.intersects(area) }
    near.points = points.filter { area.squaredDistance(to: $0) == 0 }
    return near
  }
}

extension Rectangle {
  /// Moved as little as needed to lie inside another.
  func held(in area: Rectangle) -> Rectangle {
    var held = self
    held.x = max(area.left, min(x, area.right - width))
    held.y = max(area.top, min(y, area.bottom - height))
    return held
  }
}
