internal import CPango
internal import ReportCore
internal import ReportDrawing

/// One line of text whose glyphs have been chosen and placed.
///
/// Only the glyphs are kept, in a fifth of the memory that a layout of Pango's takes.
final class ShapedText {
  let text: String
  /// Glyphs of one font each, from left to right, each placed from where the line begins.
  private let runs: [PangoGlyphItem]
  /// Held, because fonts come from it.
  private let context: OpaquePointer

  init(_ text: String, attributes: AttributeList, context: OpaquePointer) throws(Problems) {
    self.text = text
    runs =
      attributes.spacesLetters
      ? try Self.spacedRuns(of: text, attributes, context) : Self.runs(of: text, attributes, context)
    Self.place(runs)
    self.context = context
    g_object_ref(UnsafeMutableRawPointer(context))
  }

  deinit {
    for run in runs {
      pango_glyph_string_free(run.glyphs)
      pango_item_free(run.item)
    }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The advance width.
  var width: Double { points(runs.reduce(0) { $0 + pango_glyph_string_get_width($1.glyphs) }) }

  /// How far ink reaches above the baseline.
  var inkHeight: Double { points(extents.map { -$0.ink.y }.max() ?? 0) }

  /// How far the fonts reach above and below the baseline.
  var ascentAndDescent: (ascent: Double, descent: Double) {
    let heights = extents.map(\.logical)
    return (points(heights.map { -$0.y }.max() ?? 0), points(heights.map { $0.y + $0.height }.max() ?? 0))
  }

  /// The characters for which no font has a glyph, in order.
  var unknown: [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    for run in runs { found += MissingGlyph.unknown(in: run.glyphs) }
    return found
  }

  /// Writes the line with the glyphs of its fonts, from a place on its baseline.
  func show(on cairo: OpaquePointer, from origin: Point) {
    cairo_move_to(cairo, origin.x, origin.y)
    text.withCString { text in
      for var run in runs { pango_cairo_show_glyph_item(cairo, text, &run) }
    }
  }

  /// Adds the outlines of its glyphs to the path, from a place on its baseline.
  func trace(on cairo: OpaquePointer, from origin: Point) {
    cairo_move_to(cairo, origin.x, origin.y)
    for run in runs { pango_cairo_glyph_string_path(cairo, run.item.pointee.analysis.font, run.glyphs) }
  }

  private var extents: [(ink: PangoRectangle, logical: PangoRectangle)] {
    runs.map { run in
      var (ink, logical) = (PangoRectangle(), PangoRectangle())
      pango_glyph_string_extents(run.glyphs, run.item.pointee.analysis.font, &ink, &logical)
      return (ink, logical)
    }
  }

  private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

  /// What a layout would do for a line that is never broken: it spends as much again on finding out where it could be.
  private static func runs(
    of text: String, _ attributes: AttributeList, _ context: OpaquePointer
  ) -> [PangoGlyphItem] {
    let length = Int32(text.utf8.count)
    return text.withCString { text in
      let read = pango_itemize_with_base_dir(context, PANGO_DIRECTION_LTR, text, 0, length, attributes.pointer, nil)
      let shown = pango_reorder_items(read)
      defer {
        g_list_free(read)
        g_list_free(shown)
      }
      var runs: [PangoGlyphItem] = []
      var next = shown
      while let node = next {
        let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
        let glyphs = pango_glyph_string_new()
        pango_shape_item(item, text, length, nil, glyphs, PANGO_SHAPE_NONE)
        runs.append(PangoGlyphItem(item: item, glyphs: glyphs, y_offset: 0, start_x_offset: 0, end_x_offset: 0))
        next = node.pointee.next
      }
      return runs
    }
  }

  /// Moves the glyphs of each run by the width of those before it, in Pango's own units, so that nothing is rounded twice.
  private static func place(_ runs: [PangoGlyphItem]) {
    var x: Int32 = 0
    for run in runs {
      for index in 0..<Int(run.glyphs.pointee.num_glyphs) { run.glyphs.pointee.glyphs[index].geometry.x_offset += x }
      x += pango_glyph_string_get_width(run.glyphs)
    }
  }

  /// Letters are spaced by a layout alone.
  private static func spacedRuns(
    of text: String, _ attributes: AttributeList, _ context: OpaquePointer
  ) throws(Problems) -> [PangoGlyphItem] {
    let layout = try TextLayout(text, attributes: attributes, context: context, isSingleLine: true)
    var runs: [PangoGlyphItem] = []
    var next = pango_layout_get_line_readonly(layout.pointer, 0)?.pointee.runs
    while let node = next {
      var run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      run.item = pango_item_copy(run.item)
      run.glyphs = pango_glyph_string_copy(run.glyphs)
      runs.append(run)
      next = node.pointee.next
    }
    return runs
  }
}
