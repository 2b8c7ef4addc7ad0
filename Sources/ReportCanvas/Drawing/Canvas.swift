internal import CCairo
internal import ReportCore
internal import ReportDrawing

/// Draws marks on a Cairo surface.
struct Canvas {
  /// How text becomes ink.
  enum TextMode {
    /// As outlines, filled: glyphs of the cache would stand on whole pixels.
    case outlines
    /// As glyphs of embedded fonts, so that it can be searched and copied.
    case glyphs
  }

  let context: OpaquePointer
  let typesetter: Typesetter
  let textMode: TextMode

  func draw(_ mark: Mark) throws(Problems) {
    switch mark {
    case .fill(let shape, let colour):
      set(colour)
      trace(shape)
      cairo_fill(context)
    case .stroke(let shape, let stroke):
      set(stroke.colour)
      apply(stroke)
      if case .polyline(let points) = shape, textMode == .outlines, LongLine.isLong(points, stroke) {
        for part in LongLine.parts(of: points, cap: stroke.cap) { strokePart(part) }
      } else {
        trace(shape)
        cairo_stroke(context)
      }
    case .text(let run):
      try draw(run)
    }
  }

  /// Draws a mark of a page; a fill of the whole page is drawn as two halves.
  ///
  /// Cairo takes an opaque fill of a whole page for a fresh start and forgets what was recorded before, tags and text included.
  func draw(_ mark: Mark, onPage size: Size) throws(Problems) {
    guard case .fill(.rectangle(let area), let colour) = mark, area.left <= 0, area.top <= 0,
      area.right >= size.width, area.bottom >= size.height
    else { return try draw(mark) }
    // They overlap by a point, so that no seam shows.
    let middle = (size.height / 2).rounded()
    let upper = Rectangle(x: 0, y: 0, width: size.width, height: middle + 1)
    let lower = Rectangle(x: 0, y: middle, width: size.width, height: size.height - middle)
    try draw(.fill(.rectangle(upper), colour))
    try draw(.fill(.rectangle(lower), colour))
  }

  private func draw(_ run: TextRun) throws(Problems) {
    let shaped = try typesetter.line(run.text, in: run.font)
    set(run.colour)
    switch textMode {
    case .outlines:
      shaped.trace(on: context, from: run.origin)
      cairo_fill(context)
    case .glyphs:
      shaped.show(on: context, from: run.origin)
    }
    // Else the next line would begin where the text ended.
    cairo_new_path(context)
  }

  private func strokePart(_ part: LongLine.Part) {
    cairo_set_line_cap(context, part.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    trace(.polyline(part.points))
    cairo_stroke(context)
  }

  private func set(_ colour: Colour) {
    cairo_set_source_rgb(
      context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func apply(_ stroke: Stroke) {
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
  }

  private func trace(_ shape: Shape) {
    cairo_new_path(context)
    switch shape {
    case .rectangle(let rectangle):
      cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    case .circle(let centre, let radius):
      cairo_arc(context, centre.x, centre.y, radius, 0, 2 * Double.pi)
      cairo_close_path(context)
    case .polyline(let points):
      for point in points { cairo_line_to(context, point.x, point.y) }
    case .polygon(let points):
      for point in points { cairo_line_to(context, point.x, point.y) }
      cairo_close_path(context)
    }
  }
}
