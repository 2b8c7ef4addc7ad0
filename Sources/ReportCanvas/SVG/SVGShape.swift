internal import ReportDrawing

/// Outlines as elements of SVG.
enum SVGShape {
  /// The element's name and geometry.
  static func element(_ shape: Shape) -> (name: String, attributes: [XMLWriter.Attribute]) {
    switch shape {
    case .rectangle(let area):
      (
        "rect",
        [
          ("x", SVGNumber.text(area.x)), ("y", SVGNumber.text(area.y)), ("width", SVGNumber.text(area.width)),
          ("height", SVGNumber.text(area.height)),
        ]
      )
    case .circle(let centre, let radius):
      (
        "circle",
        [("cx", SVGNumber.text(centre.x)), ("cy", SVGNumber.text(centre.y)), ("r", SVGNumber.text(radius))]
      )
    case .polyline(let points): ("polyline", [("points", text(points))])
    case .polygon(let points): ("polygon", [("points", text(points))])
    }
  }

  /// How it is drawn; the inside stays empty.
  static func attributes(_ stroke: Stroke) -> [XMLWriter.Attribute] {
    var attributes: [XMLWriter.Attribute] = [
      ("fill", "none"), ("stroke", "\(stroke.colour)"), ("stroke-width", SVGNumber.text(stroke.width)),
      ("stroke-linejoin", "round"),
    ]
    if stroke.cap == .round { attributes.append(("stroke-linecap", "round")) }
    if !stroke.dash.isEmpty {
      attributes.append(("stroke-dasharray", stroke.dash.map { SVGNumber.text($0) }.joined(separator: " ")))
    }
    return attributes
  }

  private static func text(_ points: [Point]) -> String {
    points.map { SVGNumber.text($0.x) + "," + SVGNumber.text($0.y) }.joined(separator: " ")
  }
}
