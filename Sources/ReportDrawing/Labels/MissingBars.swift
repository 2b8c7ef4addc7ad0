internal import ReportCore

/// Bars that cannot be drawn because nothing is known: a dotted outline with the word for it.
struct MissingBars {
  let context: ChartContext
  let zero: Double

  /// Draws the outline from `foot` up to the lowest free place of the word; neighbours share the word.
  func draw(
    _ bars: [BarTotals.Bar], _ obstacles: inout LabelObstacles, into drawing: inout ChartDrawing
  ) throws(Problems) {
    var start = 0
    while start < bars.count {
      guard let word = context.absenceWord(bars[start].point) else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < bars.count, bars[end + 1].point.month == bars[end].point.month.advanced(by: 1),
        context.absenceWord(bars[end + 1].point) == word
      {
        end += 1
      }
      try draw(Array(bars[start...end]), word, &obstacles, &drawing)
      start = end + 1
    }
  }

  private func draw(
    _ group: [BarTotals.Bar], _ word: String, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let unit = context.labelSize
    let text = try context.text(word, context.palette.secondary)
    let middle = (group[0].x + group[group.count - 1].x) / 2
    let lowest = min(group.map(\.top).min() ?? zero, zero) - 1.6 * unit
    var top = lowest
    var box: Rectangle?
    for up in stride(from: 0, through: max(0, lowest - obstacles.bounds.top), by: 0.15 * unit) {
      let bottom = lowest - up
      let candidate = Rectangle(
        x: middle - text.width / 2, y: bottom - text.height, width: text.width, height: text.height
      ).held(
        in: Rectangle(
          x: obstacles.bounds.x, y: -1e6, width: obstacles.bounds.width, height: 2e6))
      if obstacles.isFree(candidate, clearance: 2) {
        (box, top) = (candidate, bottom + 0.25 * unit)
        break
      }
    }
    for bar in group {
      drawOutline(bar, top: top, &drawing)
      let outline = Rectangle(x: bar.x - bar.width / 2, y: top, width: bar.width, height: max(0, bar.top - top))
      obstacles.boxes.append(LabelObstacles.Box(box: outline, isLineName: false))
    }
    guard let box else { return }
    drawing.write(text, in: box, as: .missing)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
  }

  private func drawOutline(_ bar: BarTotals.Bar, top: Double, _ drawing: inout ChartDrawing) {
    let width = max(0.75, context.preset.outlineWidth)
    let corners = [
      Point(bar.x - bar.width / 2, bar.top), Point(bar.x - bar.width / 2, top), Point(bar.x + bar.width / 2, top),
      Point(bar.x + bar.width / 2, bar.top),
    ]
    let stroke = Stroke(context.palette.secondary, width: width, dash: [0, 2.4 * width], cap: .round)
    drawing.add(.stroke(.polyline(corners), stroke), .bars, as: .missing)
  }
}
