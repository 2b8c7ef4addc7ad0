internal import ReportCore

/// A bar for each member side by side, with values on top where they have room.
struct GroupedBars {
  let context: ChartContext
  let bars: MonthBars
  let field: BarField

  func draw(_ obstacles: inout LabelObstacles, into drawing: inout ChartDrawing) throws(Problems) {
    var tops: [BarTotals.Bar] = []
    for (month, centre) in field.slots.centres.enumerated() {
      for (index, series) in bars.series.enumerated() {
        let x = centre - groupWidth / 2 + Double(index) * width
        let top = series.points[month].greatest.map { field.scale.y($0) } ?? field.scale.zero
        let box = Rectangle(x: x, y: top, width: width, height: field.scale.zero - top)
        field.fills.draw(box, index, into: &drawing)
        if box.height > 0 { obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false)) }
        tops.append(
          BarTotals.Bar(point: series.points[month], x: x + width / 2, top: top, width: width, room: width))
      }
    }
    let totals = BarTotals(context: context, current: bars.month, bounds: obstacles.bounds)
    try totals.drawAllOrNone(tops, obstacles: &obstacles, into: &drawing)
    try MissingBars(context: context, zero: field.scale.zero).draw(
      gaps(tops), &obstacles, into: &drawing)
    for bar in tops where bar.point.quantity.absence == .suppressed { drawHidden(bar, &drawing) }
  }

  /// A diamond on the axis: an outline would look like a height.
  private func drawHidden(_ bar: BarTotals.Bar, _ drawing: inout ChartDrawing) {
    DiamondMark(
      centre: Point(bar.x, field.scale.zero), radius: min(0.3 * context.labelSize, 0.45 * bar.width),
      colour: context.palette.secondary, width: max(0.9, context.preset.outlineWidth)
    ).draw(ground: context.palette.ground, as: .hidden, into: &drawing)
  }

  private var groupWidth: Double { 0.8 * field.slots.slot }
  private var width: Double { groupWidth / Double(max(1, bars.series.count)) }

  /// One outline a member; where all of a month are missing, one for the month.
  private func gaps(_ tops: [BarTotals.Bar]) -> [BarTotals.Bar] {
    let count = bars.series.count
    return bars.months.indices.flatMap { month -> [BarTotals.Bar] in
      let group = Array(tops[month * count..<(month + 1) * count])
      let missing = group.filter { $0.point.quantity.absence == .missing }
      guard missing.count == count, let first = group.first else { return missing }
      return [
        BarTotals.Bar(
          point: first.point, x: field.slots.centres[month], top: first.top, width: groupWidth, room: groupWidth)
      ]
    }
  }
}
