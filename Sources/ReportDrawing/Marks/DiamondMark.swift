/// A hollow diamond: a month without a value, or a signal.
struct DiamondMark {
  let centre: Point
  let radius: Double
  let colour: Colour
  let width: Double

  func draw(ground: Colour, as role: SceneRole, into drawing: inout ChartDrawing) {
    let corners = [
      Point(centre.x, centre.y - radius), Point(centre.x + radius, centre.y), Point(centre.x, centre.y + radius),
      Point(centre.x - radius, centre.y),
    ]
    drawing.add(.fill(.polygon(corners), ground), .markers, as: role)
    drawing.add(.stroke(.polygon(corners), Stroke(colour, width: width)), .markers, as: role)
  }
}
