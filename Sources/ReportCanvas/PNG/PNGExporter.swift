internal import CCairo
public import ReportCore
public import ReportDrawing

/// Draws scenes as PNG pictures, with the words for those who cannot see them inside.
///
/// The same scene gives the same bytes.
public struct PNGExporter {
  private let typesetter: Typesetter

  /// Draws with the measurer's fonts.
  public init(measurer: PangoMeasurer) { typesetter = measurer.typesetter }

  /// The picture at `scale` × 2 pixels a point: 1 makes a slide of 960 × 540 points 1920 × 1080 pixels.
  ///
  /// Throws where a character has no glyph, and where the picture would have more than 32,767 pixels a side.
  public func draw(
    _ scene: Scene, scale: Int, background: PictureBackground, description: PictureDescription
  ) throws(Problems) -> DrawnPicture {
    let pixelsPerPoint = Double(2 * scale)
    let picture = DrawnPicture(
      try RecordedPicture(
        width: Int((scene.size.width * pixelsPerPoint).rounded()),
        height: Int((scene.size.height * pixelsPerPoint).rounded()), isTransparent: background == .transparent),
      PNGFile(description: description, values: values(of: scene), pixelsPerPoint: pixelsPerPoint))
    try picture.draw { recorded throws(Problems) in
      try draw(scene, on: recorded, pixelsPerPoint: pixelsPerPoint, background: background)
    }
    return picture
  }

  /// The values that the picture shows, a line each: the fact’s name, a tab, and the text. A label on two lines is one.
  private func values(of scene: Scene) -> String {
    var lines: [(fact: String, text: String)] = []
    var before: String?
    for case .text(let run) in scene.items.map(\.mark) {
      if let fact = run.value, fact == before, let last = lines.indices.last {
        lines[last].text += " " + run.text
      } else if let fact = run.value {
        lines.append((fact, run.text))
      }
      before = run.value
    }
    return lines.map { "\($0.fact)\t\($0.text)" }.joined(separator: "\n")
  }

  private func draw(
    _ scene: Scene, on picture: RecordedPicture, pixelsPerPoint: Double, background: PictureBackground
  ) throws(Problems) {
    guard let context = cairo_create(picture.pointer) else { throw Problems(Self.notDrawn("out of memory")) }
    defer { cairo_destroy(context) }
    cairo_scale(context, pixelsPerPoint, pixelsPerPoint)
    let canvas = Canvas(context: context, typesetter: typesetter, textMode: .outlines)
    if case .colour(let colour) = background {
      try canvas.draw(
        .fill(.rectangle(Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)), colour))
    }
    for item in scene.items where !(background == .transparent && item.role == .background) {
      try canvas.draw(item.mark)
    }
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw Problems(Self.notDrawn(String(cString: cairo_status_to_string(status))))
    }
  }

  static func notDrawn(_ reason: String) -> Problem {
    Problem(.software, "the picture could not be drawn: \(reason)")
  }
}
