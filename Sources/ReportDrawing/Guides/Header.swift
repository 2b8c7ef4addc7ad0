internal import ReportCore

/// Title and subtitle, balanced, in the long form where it fits and else in the short one.
struct Header {
  let context: ChartContext

  /// Draws both from the margin's corner and returns where what follows may begin.
  func draw(width: Double, into drawing: inout ChartDrawing) throws(Problems) -> Double {
    let (preset, texts) = (context.preset, context.specification.texts)
    let titleFont = context.style.font(preset.titleSize, .semibold)
    let title = try TextBlock(context).lines(texts.title, short: texts.shortTitle, titleFont, width, preset.titleLines)
    let subtitleFont = context.style.font(preset.subtitleSize)
    let subtitle = try TextBlock(context).lines(texts.subtitle, short: texts.shortSubtitle, subtitleFont, width, 2)
    let titleMetrics = try context.measurer.metrics(of: titleFont)
    let subtitleMetrics = try context.measurer.metrics(of: subtitleFont)
    // With no margin to stand in, the ring of an Å must still be inside.
    let top = preset.margin > 0 ? preset.margin : titleMetrics.ascent - titleMetrics.capHeight
    var baseline = top + titleMetrics.capHeight
    for line in title {
      write(line, titleFont, context.palette.ink, baseline, .title, &drawing)
      baseline += Self.titleLine * titleFont.size
    }
    var bottom = baseline - Self.titleLine * titleFont.size + titleMetrics.descent
    guard !subtitle.isEmpty else { return bottom + context.labelSize }
    baseline = bottom + 0.4 * context.labelSize + subtitleMetrics.ascent
    for line in subtitle {
      write(line, subtitleFont, context.palette.secondary, baseline, .subtitle, &drawing)
      baseline += Self.subtitleLine * subtitleFont.size
    }
    bottom = baseline - Self.subtitleLine * subtitleFont.size + subtitleMetrics.descent
    return bottom + context.labelSize
  }

  private static let titleLine = 1.18
  private static let subtitleLine = 1.28

  private func write(
    _ line: TextLine, _ font: Font, _ colour: Colour, _ baseline: Double, _ role: SceneRole,
    _ drawing: inout ChartDrawing
  ) {
    for fragment in line.fragments {
      let origin = Point(context.preset.margin + fragment.x, baseline)
      drawing.add(
        .text(TextRun(fragment.text, at: origin, width: fragment.width, font: font, colour: colour)), .text, as: role)
    }
  }
}
