/// A line of text with its measures, not yet in a place.
struct MeasuredText: Hashable, Sendable {
  var text: String
  var font: Font
  var colour: Colour
  /// The advance width.
  var width: Double
  /// How far ink reaches above the baseline.
  var rise: Double
  /// How far ink reaches below the baseline: nothing for figures.
  var drop: Double
  /// The name of the fact that it shows.
  var value: String?

  var height: Double { rise + drop }
  var size: Size { Size(width, height) }

  /// The text with the left end of its baseline at a point.
  func run(at origin: Point) -> TextRun {
    TextRun(text, at: origin, width: width, font: font, colour: colour, value: value)
  }

  /// The text in a box of its own size.
  func run(in box: Rectangle) -> TextRun { run(at: Point(box.x, box.y + rise)) }

  /// The box of its ink, with the left end of the baseline at a point.
  func box(at origin: Point) -> Rectangle {
    Rectangle(x: origin.x, y: origin.y - rise, width: width, height: height)
  }
}
