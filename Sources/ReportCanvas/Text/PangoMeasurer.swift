public import ReportCore
public import ReportDrawing

/// Measures and breaks text as it is drawn, with Pango; one for each thread.
public final class PangoMeasurer: TextMeasurer {
  let typesetter: Typesetter
  private var widths: [Font: [String: Double]] = [:]
  private var metrics: [Font: FontMetrics] = [:]

  /// Opens the fonts. Throws where a file has gone since the set was made. Costs about two milliseconds.
  public init(fonts: FontSet) throws(Problems) { typesetter = try Typesetter(fonts: fonts) }

  public func metrics(of font: Font) throws(Problems) -> FontMetrics {
    // Heights grow with the size: they are measured once, large.
    let large = Font(family: font.family, weight: font.weight, size: 1000)
    let known: FontMetrics
    if let found = metrics[large] { known = found } else { known = try measured(large) }
    metrics[large] = known
    let scale = font.size / 1000
    return FontMetrics(
      ascent: known.ascent * scale, descent: known.descent * scale, capHeight: known.capHeight * scale,
      xHeight: known.xHeight * scale)
  }

  public func width(of text: String, in font: Font) throws(Problems) -> Double {
    if text.isEmpty { return 0 }
    if let known = widths[font]?[text] { return known }
    let width = try typesetter.line(text, in: font).width
    widths[font, default: [:]][text] = width
    return width
  }

  public func lines(of text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    if let line = singleLine(of: text, width: width) { return [line] }
    // What is joined may be wider than the line: better parted than broken inside a word.
    for strength in [Spans.Strength.phrases, .periods] {
      let text = Spans.joined(text, strength)
      let bytes = Array(text.pieces.map(\.text).joined().utf8)
      let ranges = try typesetter.paragraph(text).lineRanges(width: width)
      if strength == .phrases, ranges.dropLast().contains(where: { isInsideWord($0.upperBound, of: bytes) }) {
        continue
      }
      return try ranges.map { (range) throws(Problems) in try line(of: text, bytes: trimmed(range, of: bytes)) }
    }
    return []
  }

  /// Whether a line ends between two letters or figures.
  private func isInsideWord(_ end: Int, of bytes: [UInt8]) -> Bool {
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    return end > 0 && end < bytes.count && isPart(bytes[end - 1]) && isPart(bytes[end])
  }

  /// The whole text where it is short enough to be one line for certain: then it is shaped as it will be drawn, and nothing is broken.
  ///
  /// Most texts are, in tables nearly all. What cannot be set is left to the paragraph, which says why.
  private func singleLine(of text: StyledText, width: Double) -> TextLine? {
    // On average a letter is half as wide as its font is large: texts that will not fit are not even measured.
    let likely = text.pieces.reduce(0) { $0 + 0.45 * $1.font.size * Double($1.text.utf8.count) }
    guard likely < width else { return nil }
    let bytes = Array(text.pieces.map(\.text).joined().utf8)
    guard let line = try? line(of: text, bytes: trimmed(0..<bytes.count, of: bytes)) else { return nil }
    // What joins spans in a paragraph parts their kerning: that is less than two points.
    return line.width <= width - 2 ? line : nil
  }

  private func measured(_ font: Font) throws(Problems) -> FontMetrics {
    let capital = try typesetter.line("H", in: font)
    let heights = capital.ascentAndDescent
    return FontMetrics(
      ascent: heights.ascent, descent: heights.descent, capHeight: capital.inkHeight,
      xHeight: try typesetter.line("x", in: font).inkHeight)
  }

  /// The pieces of the text that lie in a range of its bytes, side by side.
  private func line(of text: StyledText, bytes: Range<Int>) throws(Problems) -> TextLine {
    var fragments: [TextLine.Fragment] = []
    var x = 0.0
    var start = 0
    for piece in text.pieces {
      let all = Array(piece.text.utf8)
      let part = bytes.clamped(to: start..<start + all.count)
      start += all.count
      guard !part.isEmpty else { continue }
      let offset = start - all.count
      let words = Spans.parted(
        String(decoding: all[part.lowerBound - offset..<part.upperBound - offset], as: UTF8.self))
      let width = try width(of: words, in: piece.font)
      fragments.append(TextLine.Fragment(text: words, font: piece.font, x: x, width: width, tag: piece.tag))
      x += width
    }
    return TextLine(fragments: fragments, width: x)
  }

  /// Without the spaces at which the line was broken.
  private func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return range.lowerBound..<end
  }
}
