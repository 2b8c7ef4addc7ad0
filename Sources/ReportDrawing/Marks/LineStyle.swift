internal import ReportCore

/// How the line of a year looks: this year first, older ones ever paler.
struct LineStyle: Hashable, Sendable {
  let colour: Colour
  let textColour: Colour
  private(set) var width: Double
  let isThisYear: Bool

  /// The style of the line `index` years back.
  ///
  /// Lines of small charts are three quarters as heavy.
  init(_ index: Int, _ context: ChartContext, isSmall: Bool = false) {
    let (palette, preset) = (context.palette, context.preset)
    let scale = isSmall ? 0.75 : 1
    isThisYear = index == 0
    switch index {
    case 0: (colour, textColour, width) = (palette.thisYear, palette.thisYear, scale * preset.thisYearWidth)
    case 1: (colour, textColour, width) = (palette.lastYear, palette.lastYearText, scale * preset.lastYearWidth)
    default: (colour, textColour, width) = (palette.olderYear, palette.olderYearText, scale * preset.olderYearWidth)
    }
  }

  /// The line of a control chart, of which every value has a dot.
  init(control context: ChartContext) {
    isThisYear = true
    (colour, textColour) = (context.palette.thisYear, context.palette.thisYear)
    width = 0.65 * context.preset.thisYearWidth
  }

  /// The same line through points that stand `gap` apart: finer where it would else run together.
  func through(pointsApart gap: Double) -> LineStyle {
    var style = self
    style.width = min(width, max(0.4 * width, 0.75 * gap))
    return style
  }

  /// The dot of a labelled value.
  var dotRadius: Double { width }
  /// The dot of the latest value.
  var latestRadius: Double { 1.6 * width }
}
