/// A box with slanting lines: there is something here, and how it is divided is kept back.
struct HatchMark {
  let box: Rectangle
  let colour: Colour
  let width: Double
  /// Between the lines, along the edges of the box.
  let gap: Double

  func draw(as role: SceneRole, into drawing: inout ChartDrawing) {
    guard box.width > 0, box.height > 0, gap > 0 else { return }
    for sum in stride(from: box.left + box.top + gap, to: box.right + box.bottom, by: gap) {
      let (low, high) = (max(box.left, sum - box.bottom), min(box.right, sum - box.top))
      guard high > low else { continue }
      let line = [Point(low, sum - low), Point(high, sum - high)]
      drawing.add(.stroke(.polyline(line), Stroke(colour, width: width)), .bars, as: role)
    }
    drawing.add(.stroke(.rectangle(box.inset(by: width / 2)), Stroke(colour, width: width)), .bars, as: role)
  }
}
