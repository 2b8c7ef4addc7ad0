internal import ReportCore

/// Where the figures are from, at the foot of a chart.
struct SourceNote {
  let context: ChartContext

  /// The short form says less of what marks and short names mean, so the long one may take some room.
  private static let lineLimit = 3

  /// Draws the source on the lower margin and returns where the capitals of its first line begin.
  func draw(size: Size, into drawing: inout ChartDrawing) throws(Problems) -> Double? {
    let (preset, texts) = (context.preset, context.specification.texts)
    let font = context.style.font(preset.sourceSize)
    let width = size.width - 2 * preset.margin
    let lines = try lines(texts, font, width)
    guard !lines.isEmpty else { return nil }
    let metrics = try context.measurer.metrics(of: font)
    let last = size.height - (preset.margin > 0 ? preset.margin : metrics.descent)
    for (index, line) in lines.enumerated() {
      let baseline = last - Double(lines.count - 1 - index) * 1.3 * font.size
      for fragment in line.fragments {
        let origin = Point(preset.margin + fragment.x, baseline)
        drawing.add(
          .text(
            TextRun(fragment.text, at: origin, width: fragment.width, font: font, colour: context.palette.faint)),
          .text, as: .source)
      }
    }
    return last - Double(lines.count - 1) * 1.3 * font.size - metrics.capHeight
  }

  /// The long form where it needs one line, or few and the short one as many; else the short one.
  private func lines(_ texts: ChartTexts, _ font: Font, _ width: Double) throws(Problems) -> [TextLine] {
    let block = TextBlock(context)
    let long = try block.lines(texts.source, short: texts.shortSource, font, width, Self.lineLimit)
    guard long.count > 1, !texts.shortSource.isEmpty else { return long }
    let short = try block.lines(texts.shortSource, short: "", font, width, .max)
    return short.count < long.count ? short : long
  }
}
