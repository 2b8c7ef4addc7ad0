internal import CPango
internal import ReportCore
internal import ReportDrawing

/// How ranges of a text are set: Pango's attributes.
final class AttributeList {
  let pointer: OpaquePointer
  /// Whether letters stand farther from each other, or nearer, than their font says.
  private(set) var spacesLetters = false

  init() throws(Problems) {
    guard let pointer = pango_attr_list_new() else { throw Problems(unavailable()) }
    self.pointer = pointer
  }

  deinit { pango_attr_list_unref(pointer) }

  /// Sets a range of UTF-8 bytes in a font; `families` are asked for glyphs in that order.
  func insert(_ font: Font, families: [String], bytes: Range<Int>) {
    guard let description = pango_font_description_new() else { return }
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, families.joined(separator: ","))
    pango_font_description_set_weight(description, PangoWeight(UInt32(font.weight.rawValue)))
    pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    add(pango_attr_font_desc_new(description), bytes)
    // Ligatures and contextual forms turn “->” into an arrow: then what is copied from a page is not what was written.
    let figures = font.hasTabularFigures ? ", tnum 1" : ""
    add(pango_attr_font_features_new("liga 0, clig 0, dlig 0, calt 0" + figures), bytes)
    add(pango_attr_insert_hyphens_new(0), bytes)
    if font.letterSpacing != 0 {
      spacesLetters = true
      add(pango_attr_letter_spacing_new(Int32((font.letterSpacing * Double(PANGO_SCALE)).rounded())), bytes)
    }
  }

  private func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ bytes: Range<Int>) {
    guard let attribute else { return }
    attribute.pointee.start_index = UInt32(bytes.lowerBound)
    attribute.pointee.end_index = UInt32(bytes.upperBound)
    pango_attr_list_insert(pointer, attribute)
  }
}

private func unavailable() -> Problem { Problem(.software, "text could not be set: out of memory") }
