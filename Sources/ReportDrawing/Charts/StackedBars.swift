internal import ReportCore

/// Segments one above the other, with totals on top.
struct StackedBars {
  let context: ChartContext
  let bars: MonthBars
  let field: BarField

  func draw(
    _ obstacles: inout LabelObstacles, _ names: MemberNames?, _ area: PlotArea, into drawing: inout ChartDrawing
  ) throws(Problems) {
    var tops: [BarTotals.Bar] = []
    let valuesFit = try valuesFit
    for month in bars.months.indices {
      let segments = segments(month)
      for (index, box) in segments where box.height > 0 { field.fills.draw(box, index, into: &drawing) }
      if valuesFit { try drawValues(segments, month, &drawing) }
      tops.append(top(month, segments, &drawing))
    }
    for bar in tops where bar.top < field.scale.zero {
      let box = Rectangle(x: bar.x - width / 2, y: bar.top, width: width, height: field.scale.zero - bar.top)
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    }
    let totals = BarTotals(context: context, current: bars.month, bounds: obstacles.bounds)
    let missing = MissingBars(context: context, zero: field.scale.zero)
    // A number on every bar stands where it must; a few can give way to what is missing.
    let isMissingLast = try totals.fitsAll(tops)
    if !isMissingLast {
      try totals.drawLatest(tops, obstacles: &obstacles, into: &drawing)
      try missing.draw(tops, &obstacles, into: &drawing)
    }
    try totals.draw(tops, obstacles: &obstacles, into: &drawing)
    if isMissingLast { try missing.draw(tops, &obstacles, into: &drawing) }
    if let names {
      names.draw(
        right: area.right, middles: middles, top: area.labelTop, bottom: field.scale.zero, into: &drawing)
    }
  }

  private var width: Double { 0.74 * field.slots.slot }

  /// The boxes of a month's segments from the axis, a gap between them.
  private func segments(_ month: Int) -> [(index: Int, box: Rectangle)] {
    let (x, scale) = (field.slots.centres[month] - width / 2, field.scale)
    var sum = 0.0
    var segments: [(index: Int, box: Rectangle)] = []
    for (index, series) in bars.series.enumerated() {
      guard let value = known(series.points[month]) else { continue }
      let (bottom, top) = (scale.y(sum), scale.y(sum + value))
      sum += value
      // A thin segment gives its gap rather than itself.
      let gap = bottom < scale.zero ? min(context.preset.segmentGap, 0.5 * (bottom - top)) : 0
      segments.append((index, Rectangle(x: x, y: top, width: width, height: max(0, bottom - gap - top))))
    }
    return segments
  }

  private func known(_ point: ChartPoint) -> Double? {
    switch point.quantity {
    case .number(let number): number.approximation
    case .interval(let low, _): low.approximation
    case .absent: nil
    }
  }

  /// Whether a bar is wide enough for every value: a few here and there would look as if they mattered more.
  private var valuesFit: Bool {
    get throws(Problems) {
      for point in bars.series.flatMap(\.points) {
        guard let words = context.words(point) else { continue }
        let text = try context.text(words, context.palette.ink)
        if text.width + 0.4 * context.labelSize > width { return false }
      }
      return true
    }
  }

  /// Values inside segments that are high enough.
  private func drawValues(
    _ segments: [(index: Int, box: Rectangle)], _ month: Int, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    for (index, box) in segments {
      let point = bars.series[index].points[month]
      guard let words = context.words(point) else { continue }
      let text = try context.text(words, field.fills.text(on: index), value: point.value)
      guard box.height >= 1.3 * text.height else { continue }
      let place = Rectangle(
        x: box.centre.x - text.width / 2, y: box.centre.y - text.height / 2, width: text.width, height: text.height)
      drawing.add(.text(text.run(in: place)), .text, as: .segmentValue)
    }
  }

  /// The bar's upper end; what the total has beyond the known segments is outlined, or hatched where it is hidden.
  private func top(
    _ month: Int, _ segments: [(index: Int, box: Rectangle)], _ drawing: inout ChartDrawing
  ) -> BarTotals.Bar {
    let (x, zero) = (field.slots.centres[month], field.scale.zero)
    let known = segments.last?.box.top ?? zero
    let point = bars.totals[month]
    var top = known
    if let total = point.height, segments.count < bars.series.count, field.scale.y(total) < known - 0.5 {
      top = field.scale.y(total)
      drawRest(month, Rectangle(x: x - width / 2, y: top, width: width, height: known - top), &drawing)
    }
    return BarTotals.Bar(point: point, x: x, top: top, width: width, room: field.slots.slot)
  }

  private func drawRest(_ month: Int, _ box: Rectangle, _ drawing: inout ChartDrawing) {
    let (colour, lineWidth) = (context.palette.secondary, context.preset.outlineWidth)
    if bars.series.contains(where: { $0.points[month].quantity.absence == .suppressed }) {
      var inner = box
      inner.height = max(0, box.height - min(context.preset.segmentGap, 0.5 * box.height))
      HatchMark(box: inner, colour: colour, width: lineWidth, gap: 0.45 * context.labelSize)
        .draw(as: .hidden, into: &drawing)
    } else {
      let stroke = Stroke(colour, width: lineWidth, dash: [0, 2.4 * lineWidth], cap: .round)
      drawing.add(.stroke(.rectangle(box), stroke), .bars, as: .missing)
    }
  }

  /// The middles of the last bar's segments.
  private var middles: [Double] { segments(bars.months.count - 1).map(\.box.centre.y) }
}
