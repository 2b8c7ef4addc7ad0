internal import ReportCore

/// Names of members above a plot, each with its fill and the value of the report's month.
struct Legend {
  private struct Entry {
    var index: Int
    var value: MeasuredText?
    /// The name, in lines where it is wider than the plot.
    var name: [MeasuredText]
    var width: Double
  }

  private let context: ChartContext
  private let rows: [[Entry]]

  /// Entries in as few rows as fit in `width`, about equally long.
  init(_ bars: MonthBars, _ context: ChartContext, width: Double) throws(Problems) {
    self.context = context
    var entries: [Entry] = []
    for (index, series) in bars.series.enumerated() {
      entries.append(try Self.entry(series, index, context, width: width))
    }
    let gap = 1.2 * context.labelSize
    let loose = Self.rows(entries, width: width, gap: gap)
    // The narrowest that has as many rows, so that none holds one entry alone beside full ones.
    let widths = stride(from: entries.map(\.width).max() ?? width, to: width, by: 0.25 * context.labelSize)
    let narrow = widths.lazy.map { Self.rows(entries, width: $0, gap: gap) }.first { $0.count == loose.count }
    rows = narrow ?? loose
  }

  private static func entry(
    _ series: MonthBars.Series, _ index: Int, _ context: ChartContext, width: Double
  ) throws(Problems) -> Entry {
    let size = context.labelSize
    let latest = series.points.last
    let value = try latest.flatMap { context.words($0) }.map { (words) throws(Problems) in
      try context.text(words, context.palette.ink, weight: .semibold, value: latest?.value)
    }
    let indent = 1.1 * size + (value.map { $0.width + 0.35 * size } ?? 0)
    let lines = try context.measurer.lines(
      of: StyledText(series.shortName, font: context.style.font(size)), width: max(width - indent, 3 * size))
    let name = try lines.map { (line) throws(Problems) in
      try context.text(line.fragments.map(\.text).joined(), context.palette.ink)
    }
    return Entry(index: index, value: value, name: name, width: indent + (name.map(\.width).max() ?? 0))
  }

  private static func rows(_ entries: [Entry], width: Double, gap: Double) -> [[Entry]] {
    var rows: [[Entry]] = [[]]
    var used = 0.0
    for entry in entries {
      if used > 0, used + entry.width > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += entry.width + gap
    }
    return rows
  }

  /// What the rows need above the plot.
  var height: Double { rows.map(lineCount).reduce(0, +) * line + 0.5 * context.labelSize }
  private var line: Double { 1.4 * context.labelSize }

  private func lineCount(_ row: [Entry]) -> Double { Double(row.map(\.name.count).max() ?? 1) }

  func draw(left: Double, top: Double, _ fills: SeriesFills, into drawing: inout ChartDrawing) {
    let size = context.labelSize
    var rowTop = top
    for row in rows {
      var x = left
      for entry in row {
        let baseline = rowTop + (entry.name.first?.rise ?? 0)
        let side = 0.72 * size
        fills.draw(Rectangle(x: x, y: baseline - side, width: side, height: side), entry.index, into: &drawing)
        var textX = x + 1.1 * size
        if let value = entry.value {
          drawing.write(value, at: Point(textX, baseline), as: .legend)
          textX += value.width + 0.35 * size
        }
        for (number, name) in entry.name.enumerated() {
          drawing.write(name, at: Point(textX, baseline + Double(number) * 1.2 * size), as: .legend)
        }
        x += entry.width + 1.2 * size
      }
      rowTop += lineCount(row) * line
    }
  }
}
