extension ConformanceRules {
  static let fontRules: [ConformanceRule] = [
    ConformanceRule("font-dictionary", "ISO 19005-3, 6.2.11.2", "fonts say what their kind needs") { file in
      file.fonts.flatMap { font in
        font.faults.map {
          ConformanceRule.Violation("the font “\(font.name)” has no “\($0)”, or one that does not fit")
        }
      }
    },
    fontRule(
      "font-widths", "ISO 14289-1, 7.21.5", "fonts say how wide their characters are",
      "does not say how wide each of its characters is"
    ) { $0.hasWidths },
    fontRule("font-embedded", "ISO 14289-1, 7.21.4.1 (MP 31-009)", "fonts are embedded", "is not embedded") {
      !$0.isVisible || $0.isEmbedded
    },
    fontRule(
      "font-unicode", "ISO 14289-1, 7.21.7 (MP 31-027)", "fonts say which characters their codes are",
      "does not say which characters its codes are"
    ) { font in
      let isKnown = font.type != "Type0" && ["WinAnsiEncoding", "MacRomanEncoding"].contains(font.encoding ?? "")
      return (font.hasUnicodeMap || isKnown) && font.unknownCodes.isEmpty
    },
    fontRule(
      "font-characters", "ISO 14289-1, 7.21.7 (MP 31-028, 31-029)", "codes are characters that mean something",
      "shows codes that stand for no character"
    ) { $0.meaninglessCodes.isEmpty },
    fontRule(
      "font-glyph-map", "ISO 14289-1, 7.21.3.2 (MP 31-004)", "composite TrueType fonts say which glyph a code is",
      "does not say which glyph each code is"
    ) { $0.descendantType != "CIDFontType2" || !$0.isEmbedded || $0.hasGlyphMap },
    fontRule(
      "font-glyphs", "ISO 14289-1, 7.21.8 (MP 31-030)", "no glyph stands for a missing one",
      "shows the glyph for what is not in it"
    ) { !$0.showsUndefinedGlyph },
  ]

  private static func fontRule(
    _ name: String, _ source: String, _ meaning: String, _ fault: String,
    keeps: @escaping @Sendable (InspectedFont) -> Bool
  ) -> ConformanceRule {
    ConformanceRule(name, source, meaning) { file in
      file.fonts.filter { !keeps($0) }.map { ConformanceRule.Violation("the font “\($0.name)” \(fault)") }
    }
  }
}
