public import ReportCore
public import ReportDrawing

/// Text in which every character is half as wide as the font is high, so that layout can be tested without fonts.
public struct FixedWidthMeasurer: TextMeasurer {
  public init() {}

  public func metrics(of font: Font) throws(Problems) -> FontMetrics {
    FontMetrics(
      ascent: 0.96 * font.size, descent: 0.24 * font.size, capHeight: 0.73 * font.size, xHeight: 0.55 * font.size)
  }

  public func width(of text: String, in font: Font) throws(Problems) -> Double {
    Double(text.count) * 0.5 * font.size
  }

  public func lines(of text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    var lines: [TextLine] = []
    var fragments: [TextLine.Fragment] = []
    var x = 0.0
    func close() {
      if let last = fragments.last, last.text.hasSuffix(" ") {
        let trimmed = String(last.text.dropLast())
        fragments[fragments.count - 1].text = trimmed
        fragments[fragments.count - 1].width = Double(trimmed.count) * 0.5 * last.font.size
      }
      lines.append(TextLine(fragments: fragments, width: fragments.last.map { $0.x + $0.width } ?? 0))
      (fragments, x) = ([], 0)
    }
    for piece in text.pieces {
      for word in words(piece.text) {
        let bare = Double(word.count - (word.hasSuffix(" ") ? 1 : 0)) * 0.5 * piece.font.size
        if x > 0, x + bare > width { close() }
        let wordWidth = Double(word.count) * 0.5 * piece.font.size
        if let last = fragments.last, last.tag == piece.tag, last.font == piece.font {
          fragments[fragments.count - 1].text += word
          fragments[fragments.count - 1].width += wordWidth
        } else {
          fragments.append(TextLine.Fragment(text: word, font: piece.font, x: x, width: wordWidth, tag: piece.tag))
        }
        x += wordWidth
      }
    }
    close()
    return lines
  }

  private func words(_ text: String) -> [String] {
    text.reduce(into: [""]) { words, character in
      words[words.count - 1].append(character)
      if character == " " { words.append("") }
    }.filter { !$0.isEmpty }
  }
}
