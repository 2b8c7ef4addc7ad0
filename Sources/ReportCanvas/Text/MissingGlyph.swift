internal import CPango
internal import ReportCore

/// Refuses text that the fonts cannot show, rather than drawing boxes.
enum MissingGlyph {
  /// Throws a `Problem` for each character of a line, once, that has no glyph.
  static func refuse(in shaped: ShapedText, families: [String]) throws(Problems) {
    try refuse(in: shaped.text, lacking: shaped.unknown, families) { isControl($0) }
  }

  /// The same of a text that may break its lines itself.
  static func refuse(in layout: TextLayout, families: [String]) throws(Problems) {
    try refuse(in: layout.text, lacking: layout.unknown, families) { isControl($0) && !isLineBreak($0) }
  }

  private static func refuse(
    in text: String, lacking missing: [Unicode.Scalar], _ families: [String], _ isRefused: (Unicode.Scalar) -> Bool
  ) throws(Problems) {
    guard !missing.isEmpty || text.utf8.contains(where: mayBeginControl) else { return }
    let controls = text.unicodeScalars.filter(isRefused)
    var seen: Set<Unicode.Scalar> = []
    let lackings = missing.filter { !isControl($0) && seen.insert($0).inserted }
    try Problems.throwing(controls.map { control($0, in: text) } + lackings.map { lacking($0, families) })
  }

  /// The characters for which Pango found no glyph, in order.
  static func unknown(in glyphs: UnsafeMutablePointer<PangoGlyphString>) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    for index in 0..<Int(glyphs.pointee.num_glyphs) {
      let glyph = glyphs.pointee.glyphs[index].glyph
      if glyph & unknownFlag != 0, let scalar = Unicode.Scalar(glyph & ~unknownFlag) { found.append(scalar) }
    }
    return found
  }

  /// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro that Swift does not see.
  private static let unknownFlag: UInt32 = 0x1000_0000

  /// Whether a character that begins with the byte can be one that is not drawn: U+0080 to U+009F begin with 0xC2, line breaks with 0xE2.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    isControlCharacter(scalar) || isLineBreak(scalar)
  }

  /// Whether the character is of the category Cc, which is closed for all time. Source: Unicode Standard 14, section 23.1.
  fileprivate static func isControlCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}

private func lacking(_ scalar: Unicode.Scalar, _ families: [String]) -> Problem {
  let fonts = families.map { "“\($0)”" }.joined(separator: " or ")
  return Problem(
    .data, "“\(scalar)” (\(codePoint(scalar)), \(UnicodeBlock.name(of: scalar))) is not in the font \(fonts)",
    hints: ["write it in other characters, or name a font that has it among the style's fallback families"])
}

private func control(_ scalar: Unicode.Scalar, in text: String) -> Problem {
  let shown = String(
    String.UnicodeScalarView(text.unicodeScalars.map { MissingGlyph.isControlCharacter($0) ? "·" : $0 }))
  return Problem(
    .data, "“\(shown)” has the control character \(codePoint(scalar)), which cannot be drawn",
    hints: ["take it out of the text"])
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
