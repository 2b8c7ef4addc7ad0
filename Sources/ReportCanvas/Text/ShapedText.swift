internal import CPango
internal import ReportCore
internal import ReportDrawing

/// Text whose glyphs have been chosen and placed.
final class ShapedText {
  let text: String
  let isSingleLine: Bool
  let layout: OpaquePointer

  /// A single line, or a line for each line break in the text.
  init(_ text: String, attributes: AttributeList, context: OpaquePointer, isSingleLine: Bool) throws(Problems) {
    guard let layout = pango_layout_new(context) else { throw Problems(unavailable()) }
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_single_paragraph_mode(layout, isSingleLine ? 1 : 0)
    pango_layout_set_attributes(layout, attributes.pointer)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    self.text = text
    self.isSingleLine = isSingleLine
    self.layout = layout
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The advance width of the first line, or of all where there is but one.
  var width: Double {
    var logical = PangoRectangle()
    pango_layout_line_get_extents(firstLine, nil, &logical)
    return points(logical.width)
  }

  /// How far ink reaches above the baseline.
  var inkHeight: Double {
    var ink = PangoRectangle()
    pango_layout_line_get_extents(firstLine, &ink, nil)
    return points(-ink.y)
  }

  /// How far the font reaches above and below the baseline.
  var ascentAndDescent: (ascent: Double, descent: Double) {
    var logical = PangoRectangle()
    pango_layout_line_get_extents(firstLine, nil, &logical)
    return (points(-logical.y), points(logical.y + logical.height))
  }

  /// The only line of a single-line text, to draw.
  var firstLine: UnsafeMutablePointer<PangoLayoutLine>? { pango_layout_get_line_readonly(layout, 0) }

  /// Where the text can be broken into lines.
  private(set) lazy var breaks = LineBreaks(layout, text: text)

  /// The bytes of each line no wider than `width` points, without the line break.
  func lineRanges(width: Double) -> [Range<Int>] {
    // A text exactly as wide as its room fits, whatever the rounding.
    breaks.lines(width: Int((max(width, 0) * Double(PANGO_SCALE)).rounded(.up)) + 1)
  }

  private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

private func unavailable() -> Problem { Problem(.software, "text could not be set: out of memory") }
