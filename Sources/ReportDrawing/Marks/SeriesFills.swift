internal import ReportCore

/// The fills of members, so far apart in lightness that they differ in print.
struct SeriesFills {
  private let context: ChartContext
  private let fills: [Colour]

  /// Fills for series in order from the axis; what is left over, with the id `others`, takes the palest.
  init(_ series: [MonthBars.Series], _ context: ChartContext) {
    self.context = context
    var colours = context.palette.stack
    if series.count > colours.count { colours.insert(context.palette.stackFifth, at: min(1, colours.count)) }
    var fills = (0..<series.count).map { colours.isEmpty ? context.palette.ink : colours[$0 % colours.count] }
    if series.last?.id == "others", let palest = colours.last { fills[fills.count - 1] = palest }
    self.fills = fills
  }

  subscript(index: Int) -> Colour { fills[index] }

  /// The colour of text on a fill.
  func text(on index: Int) -> Colour {
    let (ground, ink) = (context.palette.ground, context.palette.ink)
    return fills[index].contrast(with: ground) >= fills[index].contrast(with: ink) ? ground : ink
  }

  /// Draws a bar or a part of one, with an inner outline where it hardly differs from the ground and is high enough to keep its own colour.
  func draw(_ box: Rectangle, _ index: Int, into drawing: inout ChartDrawing) {
    guard box.height > 0 else { return }
    drawing.add(.fill(.rectangle(box), fills[index]), .bars, as: .bar)
    let width = context.preset.outlineWidth
    guard fills[index].contrast(with: context.palette.ground) < 2, box.height > 4 * width else { return }
    drawing.add(
      .stroke(.rectangle(box.inset(by: width / 2)), Stroke(context.palette.stackOutline, width: width)), .bars, as: .bar
    )
  }
}
