internal import ReportCore

/// Bars that cannot be drawn because nothing is known: a low dotted outline with the word for it.
struct MissingBars {
  let context: ChartContext
  let zero: Double

  /// Draws an outline a bar and the word at the lowest free place above; neighbours share the word.
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
    let outlines = group.map { bar in
      Rectangle(x: bar.x - bar.width / 2, y: bar.top - Self.height * unit, width: bar.width, height: Self.height * unit)
    }
    let (first, last) = (outlines[0], outlines[outlines.count - 1])
    let middle = (first.left + last.right) / 2
    let lowest = (outlines.map(\.top).min() ?? zero) - 0.3 * unit
    let box = place(text, over: middle, lowest, obstacles)
    for outline in outlines {
      draw(outline, &drawing)
      obstacles.boxes.append(LabelObstacles.Box(box: outline, isLineName: false))
    }
    guard let box else { return }
    drawing.write(text, in: box, as: .missing)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    guard lowest - box.bottom > 0.8 * unit else { return }
    // The word had to rise over its neighbours: a dotted line leads down from it.
    let way = [Point(middle, box.bottom + 0.25 * unit), Point(middle, lowest)]
    drawing.add(.stroke(.polyline(way), stroke), .guides, as: .leader)
    obstacles.segments.append(Segment(from: way[0], to: way[1], halfWidth: stroke.width / 2))
  }

  /// How high an outline is, in sizes of labels: always the same, for it stands for no value.
  private static let height = 0.7

  /// The lowest free place above the outlines.
  private func place(
    _ text: MeasuredText, over x: Double, _ lowest: Double, _ obstacles: LabelObstacles
  ) -> Rectangle? {
    let area = Rectangle(x: obstacles.bounds.x, y: -1e6, width: obstacles.bounds.width, height: 2e6)
    for up in stride(from: 0, through: max(0, lowest - obstacles.bounds.top), by: 0.15 * context.labelSize) {
      let box = Rectangle(
        x: x - text.width / 2, y: lowest - up - text.height, width: text.width, height: text.height
      ).held(in: area)
      if obstacles.isFree(box, clearance: 2) { return box }
    }
    return nil
  }

  private var stroke: Stroke {
    let width = max(0.75, context.preset.outlineWidth)
    return Stroke(context.palette.secondary, width: width, dash: [0, 2.4 * width], cap: .round)
  }

  private func draw(_ outline: Rectangle, _ drawing: inout ChartDrawing) {
    let corners = [
      Point(outline.left, outline.bottom), Point(outline.left, outline.top), Point(outline.right, outline.top),
      Point(outline.right, outline.bottom),
    ]
    drawing.add(.stroke(.polyline(corners), stroke), .bars, as: .missing)
  }
}
