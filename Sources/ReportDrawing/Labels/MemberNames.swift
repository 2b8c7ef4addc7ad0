internal import ReportCore

/// Names of members right of the last bar, at the height of its segments, each with its value.
struct MemberNames {
  private struct Name {
    var value: MeasuredText
    var name: MeasuredText
  }

  private let context: ChartContext
  private let names: [Name]

  /// Names where the last bar has every value and they leave enough room for the bars, else nil.
  init?(_ bars: MonthBars, _ context: ChartContext, width: Double) throws(Problems) {
    guard bars.arrangement == .stacked else { return nil }
    self.context = context
    var names: [Name] = []
    for series in bars.series {
      guard let point = series.points.last, point.height != nil, let words = context.words(point) else { return nil }
      names.append(
        Name(
          value: try context.text(words, context.palette.ink, weight: .semibold, value: point.value),
          name: try context.text(series.shortName, context.palette.ink)))
    }
    guard names.contains(where: { $0.value.width > 0 }) else { return nil }
    self.names = names
    if self.width > Self.greatestShare * width { return nil }
  }

  private static let greatestShare = 0.36

  /// The room right of the last bar.
  var width: Double { 0.9 * context.labelSize + numberWidth + 0.45 * context.labelSize + nameWidth }

  private var numberWidth: Double { names.map(\.value.width).max() ?? 0 }
  private var nameWidth: Double { names.map(\.name.width).max() ?? 0 }

  /// Whether all names fit one above the other.
  func fits(height: Double) -> Bool { Double(names.count) * line <= height }

  private var line: Double { 1.2 * context.labelSize }

  /// Writes the names near `middles`, the middles of the segments from the axis upward.
  func draw(right: Double, middles: [Double], top: Double, bottom: Double, into drawing: inout ChartDrawing) {
    let rise = names.first?.name.rise ?? 0
    let centres = LabelColumn.spread(
      middles, apart: line, within: top + rise / 2...max(top + rise / 2, bottom - rise / 2))
    let nameX = right - nameWidth
    for (name, centre) in zip(names, centres) {
      let baseline = centre + rise / 2
      let valueX = nameX - 0.45 * context.labelSize - name.value.width
      drawing.write(name.value, at: Point(valueX, baseline), as: .segmentValue)
      drawing.write(name.name, at: Point(nameX, baseline), as: .lineName)
    }
  }
}
