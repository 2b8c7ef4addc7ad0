import ReportCanvas
import ReportCore
import ReportDrawing

/// What the tests of this module draw with.
enum CanvasFixture {
  static func measurer(fallback: [String] = []) throws -> PangoMeasurer {
    try PangoMeasurer(fonts: FontSet(families: ["Inter"] + fallback, in: .system(home: nil)))
  }

  static func font(_ size: Double, _ weight: Font.Weight = .regular, tabular: Bool = false) -> Font {
    Font(family: "Inter", weight: weight, size: size, hasTabularFigures: tabular)
  }

  static let ink = Colour(red: 22, green: 32, blue: 43)
  static let line = Colour(red: 18, green: 53, blue: 91)
  static let white = Colour(red: 255, green: 255, blue: 255)

  static let description = PictureDescription(
    title: "Ärendena ökade till 31 i maj", alternative: "Linjediagram: ärenden per månad, 31 i maj.",
    language: .swedish)

  /// A small chart-like scene: a title, a grid line, a line with a dot, and a value.
  static func scene(_ measurer: PangoMeasurer) throws -> Scene {
    var scene = Scene(size: Size(200, 100))
    func text(_ text: String, _ x: Double, _ y: Double, _ font: Font, _ role: SceneRole, value: String? = nil) throws {
      let width = try measurer.width(of: text, in: font)
      scene.add(.text(TextRun(text, at: Point(x, y), width: width, font: font, colour: ink, value: value)), as: role)
    }
    scene.add(.fill(.rectangle(Rectangle(x: 0, y: 0, width: 200, height: 100)), white), as: .background)
    scene.add(.stroke(.polyline([Point(10, 80), Point(190, 80)]), Stroke(ink, width: 0.5)), as: .grid)
    try text("Ärendena ökade till 31 i maj", 10, 20, font(11.5, .semibold), .title)
    let points = [Point(20, 70), Point(60, 50), Point(100, 60), Point(140, 35)]
    scene.add(.stroke(.polyline(points), Stroke(line, width: 2, cap: .round)), as: .line)
    scene.add(.fill(.circle(centre: points[3], radius: 3), line), as: .marker)
    try text("31", 148, 39, font(12, .semibold), .latestValue, value: "cases@month.value")
    try text("−1\u{A0}234,5\u{A0}%", 10, 95, font(8.5, tabular: true), .axisLabel)
    return scene
  }
}
