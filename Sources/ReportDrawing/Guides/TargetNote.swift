internal import ReportCore

/// The words of a target below the months, after a piece of its line, where they have no place at the line itself.
struct TargetNote {
  let context: ChartContext
  private let target: YearLines.Target
  private let lines: [TextLine]
  private let size: Double
  private let line: Double

  /// The words broken to a width.
  init(_ target: YearLines.Target, _ context: ChartContext, width: Double) throws(Problems) {
    self.context = context
    self.target = target
    size = min(context.preset.sourceSize, context.labelSize)
    line = 1.4 * size
    lines = try context.measurer.lines(
      of: StyledText(target.label, font: context.style.font(size)), width: width - Self.indent * size)
  }

  /// From the note's first to its last baseline and down to what follows.
  var height: Double { Double(lines.count) * line }

  /// In sizes of the text.
  private static let indent = 2.6

  /// Writes the words so that the last baseline is `bottom`.
  func draw(left: Double, bottom: Double, into drawing: inout ChartDrawing) throws(Problems) {
    let font = context.style.font(size)
    let metrics = try context.measurer.metrics(of: font)
    var baseline = bottom - Double(lines.count - 1) * line
    let middle = baseline - metrics.xHeight / 2
    let sample = [Point(left, middle), Point(left + 2.1 * size, middle)]
    drawing.add(.stroke(.polyline(sample), Self.stroke(context)), .guides, as: .legend)
    for line in lines {
      for fragment in line.fragments {
        let origin = Point(left + Self.indent * size + fragment.x, baseline)
        drawing.add(
          .text(
            TextRun(
              fragment.text, at: origin, width: fragment.width, font: font, colour: context.palette.target,
              value: target.name)), .text, as: .targetLabel)
      }
      baseline += self.line
    }
  }

  /// How a target's line is drawn.
  static func stroke(_ context: ChartContext) -> Stroke {
    Stroke(
      context.palette.target, width: max(1, 0.7 * context.preset.lastYearWidth), dash: context.preset.targetDash)
  }
}
