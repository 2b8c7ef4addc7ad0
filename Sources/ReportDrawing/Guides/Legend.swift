internal import ReportCore

/// Names of members above a plot, each with its fill and the value of the report's month.
struct Legend {
  private struct Entry {
    var index: Int
    var value: MeasuredText?
    var name: MeasuredText
    var width: Double
  }

  private let context: ChartContext
  private let rows: [[Entry]]

  /// Entries in rows no wider than `width`.
  init(_ bars: MonthBars, _ context: ChartContext, width: Double) throws(Problems) {
    self.context = context
    let size = context.labelSize
    var rows: [[Entry]] = [[]]
    var used = 0.0
    for (index, series) in bars.series.enumerated() {
      let latest = series.points.last
      let value = try latest.flatMap { context.words($0) }.map { (words) throws(Problems) in
        try context.text(words, context.palette.ink, weight: .semibold, value: latest?.value)
      }
      let name = try context.text(series.shortName, context.palette.ink)
      let entryWidth = 1.1 * size + (value.map { $0.width + 0.35 * size } ?? 0) + name.width
      if used > 0, used + entryWidth > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(Entry(index: index, value: value, name: name, width: entryWidth))
      used += entryWidth + 1.2 * size
    }
    self.rows = rows
  }

  /// What the rows need above the plot.
  var height: Double { Double(rows.count) * line + 0.5 * context.labelSize }
  private var line: Double { 1.4 * context.labelSize }

  func draw(left: Double, top: Double, _ fills: SeriesFills, into drawing: inout ChartDrawing) {
    let size = context.labelSize
    for (number, row) in rows.enumerated() {
      var x = left
      for entry in row {
        let baseline = top + entry.name.rise + Double(number) * line
        let side = 0.72 * size
        fills.draw(Rectangle(x: x, y: baseline - side, width: side, height: side), entry.index, into: &drawing)
        var textX = x + 1.1 * size
        if let value = entry.value {
          drawing.write(value, at: Point(textX, baseline), as: .legend)
          textX += value.width + 0.35 * size
        }
        drawing.write(entry.name, at: Point(textX, baseline), as: .legend)
        x += entry.width + 1.2 * size
      }
    }
  }
}
