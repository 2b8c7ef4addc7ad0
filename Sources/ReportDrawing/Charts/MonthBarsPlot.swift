internal import ReportCore

/// A bar a month: one of segments, or one for each member side by side.
struct MonthBarsPlot {
  let context: ChartContext
  let bars: MonthBars

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {
    let guide = EventGuide(context: context)
    let notes = try guide.notes(width: area.width)
    let months = MonthAxis(context: context, months: bars.months, current: bars.month, hasYears: true)
    let fills = SeriesFills(bars.series, context)
    var names = try MemberNames(bars, context, width: area.width)
    if names?.fits(height: area.height - months.height - guide.height) == false { names = nil }
    let legend = names == nil ? try Legend(bars, context, width: area.width) : nil

    var area = area
    if let legend, bars.series.count > 1 {
      legend.draw(left: area.left, top: area.top, fills, into: &drawing)
      area.top += legend.height
    }
    let right = area.right - (names?.width ?? 0)
    let zero = area.bottom - guide.height(of: notes) - months.height
    let axis = try axis(area, top: area.top + guide.height, zero: zero, width: right - area.left)
    let slots = try slots(left: area.left + axis.width, right: right)
    let edge = min(right, (slots.centres.last ?? right) + 0.63 * slots.slot)
    // Names stand beside the last bar, even where few bars leave room.
    if let names { area.right = min(area.right, max(edge + names.width, area.left)) }
    axis.draw(left: area.left, right: edge, into: &drawing)
    axis.warn(into: &drawing)
    try months.draw(slots, zero: axis.scale.zero, edges: area.left...max(area.left, right), into: &drawing)
    try guide.draw(notes, left: area.left, bottom: area.bottom, into: &drawing)
    let circles = try guide.draw(
      stands(slots, axis.scale), rowTop: area.top - 0.15 * context.labelSize, edges: area.left...max(area.left, right),
      into: &drawing)

    var obstacles = LabelObstacles(
      bounds: Rectangle(
        x: area.left, y: area.labelTop, width: right - area.left + 0.01, height: axis.scale.zero - area.labelTop),
      labelSize: context.labelSize)
    obstacles.discs = circles
    obstacles.boxes = axis.boxes(left: area.left).map { LabelObstacles.Box(box: $0, isLineName: false) }
    let field = BarField(slots: slots, scale: axis.scale, fills: fills)
    switch bars.arrangement {
    case .stacked:
      try StackedBars(context: context, bars: bars, field: field).draw(&obstacles, names, area, into: &drawing)
    case .grouped: try GroupedBars(context: context, bars: bars, field: field).draw(&obstacles, into: &drawing)
    }
    warn(slots, &drawing)
  }

  private func axis(_ area: PlotArea, top: Double, zero: Double, width: Double) throws(Problems) -> ValueAxis {
    let greatest: Double
    switch bars.arrangement {
    case .grouped: greatest = bars.series.flatMap(\.points).compactMap(\.greatest).max() ?? 0
    case .stacked:
      let sums = bars.months.indices.map { month in bars.series.reduce(0) { $0 + ($1.points[month].greatest ?? 0) } }
      greatest = (sums + bars.totals.compactMap(\.greatest)).max() ?? 0
    }
    var axis = try ValueAxis(
      context, upTo: greatest,
      lines: ValueAxis.lines(chartHeight: area.height, plotHeight: zero - top, labelSize: context.labelSize))
    axis.stand(zero: zero, top: top, width: width, proportions: context.preset.plotProportions)
    return axis
  }

  /// A slot a month, with years apart, none wider than is well seen; right of the last there is room for its number.
  private func slots(left: Double, right: Double) throws(Problems) -> SlotScale {
    let januaries = bars.months.indices.dropFirst().filter { bars.months[$0].number == 1 }
    func slots(to right: Double) -> SlotScale {
      SlotScale(count: bars.months.count, left: left, right: right, gap: 0.7, gapsBefore: januaries)
    }
    let whole = slots(to: right)
    let widest = Self.greatestSlot * context.labelSize
    if whole.slot > widest { return slots(to: left + (right - left) * widest / whole.slot) }
    let before = bars.totals.dropLast().last?.height ?? 0
    guard bars.arrangement == .stacked, let last = bars.totals.last, let words = context.words(last),
      before > last.height ?? before
    else { return whole }
    let number = try context.text(words, context.palette.ink, weight: .semibold)
    return slots(to: right - min(max(0, number.width + 2 - whole.slot), 0.2 * (right - left)))
  }

  /// In sizes of labels.
  private static let greatestSlot = 7.0

  private func stands(_ slots: SlotScale, _ scale: ValueScale) -> [EventGuide.Stand] {
    context.specification.events.compactMap { event in
      guard let first = bars.months.firstIndex(of: event.months.lowerBound),
        let last = bars.months.lastIndex(where: { $0 <= event.months.upperBound })
      else { return nil }
      let start = event.isBreak ? slots.left(first) : slots.centres[first]
      let end = last > first ? slots.centres[last] : start
      let isOneMonth = !event.isBreak && start == end
      let total = bars.totals.indices.contains(first) ? bars.totals[first].height : nil
      let foot = isOneMonth && bars.arrangement == .stacked ? total.map { scale.y($0) - 1.2 * context.labelSize } : nil
      return EventGuide.Stand(
        event: event, x: (start + end) / 2, span: start...max(start, end), foot: foot ?? scale.zero)
    }
  }

  /// Says where bars are too narrow to be told apart.
  private func warn(_ slots: SlotScale, _ drawing: inout ChartDrawing) {
    let barCount = bars.arrangement == .grouped ? Double(max(1, bars.series.count)) : 1
    let width = (bars.arrangement == .grouped ? 0.8 : 0.74) * slots.slot / barCount
    if width < Self.leastWidth * context.labelSize {
      drawing.warnings.append(tooNarrow(context, months: bars.months.count))
    }
  }

  /// In sizes of labels.
  private static let leastWidth = 0.35
}

/// Where months and values lie in a plot of bars, and their fills.
struct BarField {
  let slots: SlotScale
  let scale: ValueScale
  let fills: SeriesFills
}

private func tooNarrow(_ context: ChartContext, months: Int) -> Problem {
  Problem(
    .configuration,
    "the chart “\(context.specification.id)” has \(months) months, too many for the preset “\(context.preset.name)”",
    hints: ["show fewer months, or stack the bars"], severity: .warning)
}
