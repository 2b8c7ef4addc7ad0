internal import CPango
internal import ReportCore

/// Text that Pango lays out, to be broken into lines.
final class TextLayout {
  let text: String
  let pointer: OpaquePointer

  /// A single line, or a line for each line break in the text.
  init(_ text: String, attributes: AttributeList, context: OpaquePointer, isSingleLine: Bool) throws(Problems) {
    guard let pointer = pango_layout_new(context) else { throw Problems(unavailable()) }
    pango_layout_set_auto_dir(pointer, 0)
    pango_layout_set_single_paragraph_mode(pointer, isSingleLine ? 1 : 0)
    pango_layout_set_attributes(pointer, attributes.pointer)
    pango_layout_set_text(pointer, text, Int32(text.utf8.count))
    self.text = text
    self.pointer = pointer
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  /// Where the text can be broken into lines.
  private(set) lazy var breaks = LineBreaks(pointer, text: text)

  /// The bytes of each line no wider than `width` points, without the line break.
  func lineRanges(width: Double) -> [Range<Int>] {
    // A text exactly as wide as its room fits, whatever the rounding.
    breaks.lines(width: Int((max(width, 0) * Double(PANGO_SCALE)).rounded(.up)) + 1)
  }

  /// The characters for which no font has a glyph, in order.
  var unknown: [Unicode.Scalar] {
    guard pango_layout_get_unknown_glyphs_count(pointer) > 0, let iterator = pango_layout_get_iter(pointer) else {
      return []
    }
    defer { pango_layout_iter_free(iterator) }
    var found: [Unicode.Scalar] = []
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(iterator), let glyphs = run.pointee.glyphs else { continue }
      found += MissingGlyph.unknown(in: glyphs)
    } while pango_layout_iter_next_run(iterator) != 0
    return found
  }
}

private func unavailable() -> Problem { Problem(.software, "text could not be set: out of memory") }
