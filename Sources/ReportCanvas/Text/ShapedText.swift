internal import CPango
internal import ReportCore
internal import ReportDrawing

/// Text whose glyphs have been chosen and placed.
final class ShapedText {
  let text: String
  let isSingleLine: Bool
  let layout: OpaquePointer

  /// Lines no wider than `width` points, or a single line where it is nil.
  ///
  /// The width is set before anything is asked: Pango would shape the text once more for another.
  init(_ text: String, attributes: AttributeList, context: OpaquePointer, width: Double?) throws(Problems) {
    guard let layout = pango_layout_new(context) else { throw Problems(unavailable()) }
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_single_paragraph_mode(layout, width == nil ? 1 : 0)
    pango_layout_set_attributes(layout, attributes.pointer)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    if let width {
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      // A text exactly as wide as its room fits, whatever the rounding.
      pango_layout_set_width(layout, Int32((max(width, 0) * Double(PANGO_SCALE)).rounded(.up)) + 1)
    }
    self.text = text
    isSingleLine = width == nil
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

  /// The bytes of each line, without the line break.
  var lineRanges: [Range<Int>] {
    (0..<pango_layout_get_line_count(layout)).compactMap { index in
      pango_layout_get_line_readonly(layout, index).map { line in
        Int(line.pointee.start_index)..<Int(line.pointee.start_index + line.pointee.length)
      }
    }
  }

  private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

private func unavailable() -> Problem { Problem(.software, "text could not be set: out of memory") }
