internal import CFontconfig
internal import CPango
internal import ReportCore
internal import ReportDrawing

/// Shapes text with the fonts of a set and no others; one for each thread.
///
/// Glyphs stand where the font's own widths put them, whatever the resolution, so that a line is as wide in every format.
final class Typesetter {
  let fonts: FontSet
  private let pango: PangoObjects
  private var attributes: [Font: AttributeList] = [:]
  /// Lines already shaped: what was measured is drawn, often in several files.
  private var lines: [Font: [String: ShapedText]] = [:]
  /// Those from before: what is asked for again moves up, the rest goes once the others are too many.
  private var olderLines: [Font: [String: ShapedText]] = [:]
  private var lineCount = 0
  /// The paragraph that was shaped last: one is often asked for in many widths.
  private var lastParagraph: (text: StyledText, layout: TextLayout)?
  /// How many paragraphs were shaped so far.
  private(set) var paragraphCount = 0
  /// How many lines were shaped so far.
  private(set) var shapedLineCount = 0
  /// How many lines are kept, and as many older ones, at well under a kilobyte each.
  var limit = 24_000

  init(fonts: FontSet) throws(Problems) {
    self.fonts = fonts
    pango = try PangoObjects(fonts)
  }

  /// One line of text. Throws where a character has no glyph or the family is not one of the set.
  func line(_ text: String, in font: Font) throws(Problems) -> ShapedText {
    if let known = lines[font]?[text] { return known }
    if let known = olderLines[font]?[text] {
      keep(known, of: text, in: font)
      return known
    }
    shapedLineCount += 1
    let shaped = try ShapedText(text, attributes: attributes(of: font), context: pango.context)
    try MissingGlyph.refuse(in: shaped, families: families(of: font))
    keep(shaped, of: text, in: font)
    return shaped
  }

  /// Text that can be broken into lines. Throws as `line` does.
  func paragraph(_ text: StyledText) throws(Problems) -> TextLayout {
    if let lastParagraph, lastParagraph.text == text { return lastParagraph.layout }
    paragraphCount += 1
    let list = try AttributeList()
    var offset = 0
    for piece in text.pieces {
      let end = offset + piece.text.utf8.count
      list.insert(piece.font, families: try families(of: piece.font), bytes: offset..<end)
      offset = end
    }
    let whole = text.pieces.map(\.text).joined()
    let layout = try TextLayout(whole, attributes: list, context: pango.context, isSingleLine: false)
    try MissingGlyph.refuse(in: layout, families: fonts.families)
    lastParagraph = (text, layout)
    return layout
  }

  private func keep(_ shaped: ShapedText, of text: String, in font: Font) {
    if lineCount == limit {
      olderLines = lines
      lines = [:]
      lineCount = 0
    }
    lines[font, default: [:]][text] = shaped
    lineCount += 1
  }

  private func attributes(of font: Font) throws(Problems) -> AttributeList {
    if let known = attributes[font] { return known }
    let list = try AttributeList()
    list.insert(font, families: try families(of: font), bytes: 0..<Int(Int32.max))
    attributes[font] = list
    return list
  }

  /// The font's own family, then the rest of the set.
  private func families(of font: Font) throws(Problems) -> [String] {
    guard fonts.families.contains(font.family) else { throw Problems(foreign(font.family, to: fonts.families)) }
    return [font.family] + fonts.families.filter { $0 != font.family }
  }
}

private func foreign(_ family: String, to families: [String]) -> Problem {
  Problem(
    .software, "the font “\(family)” is not one of the style's",
    hints: ["the style has " + families.joined(separator: ", ")])
}
