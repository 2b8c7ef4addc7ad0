internal import ReportCore

/// Names of years above a plot, each after a piece of its line, for small charts in which they find no place.
struct YearLegend {
  let context: ChartContext
  /// This year first.
  let years: [Int]

  /// What it needs above the plots.
  var height: Double { 1.9 * context.labelSize }

  /// Writes the names from the left, their capitals below `top`.
  func draw(left: Double, top: Double, into drawing: inout ChartDrawing) throws(Problems) {
    let size = context.labelSize
    var x = left
    for (index, year) in years.enumerated() {
      let style = LineStyle(index, context, isSmall: true)
      let text = try context.text(
        String(year), style.textColour, weight: style.isThisYear ? .semibold : .regular)
      let baseline = top + text.rise
      let middle = baseline - text.rise / 2
      let line = [Point(x, middle), Point(x + 1.3 * size, middle)]
      drawing.add(.stroke(.polyline(line), Stroke(style.colour, width: style.width)), .lines, as: .legend)
      drawing.write(text, at: Point(x + 1.7 * size, baseline), as: .lineName)
      x += 1.7 * size + text.width + 1.2 * size
    }
  }
}
