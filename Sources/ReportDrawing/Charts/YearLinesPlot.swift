internal import ReportCore

/// Twelve months with a line a year, a target, and values beside their points.
struct YearLinesPlot {
  let context: ChartContext
  let lines: YearLines

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {
    var whole = drawing
    if try draw(in: area, nil, into: &whole) {
      drawing = whole
      return
    }
    let note = try lines.target.map { (target) throws(Problems) in
      try TargetNote(target, context, width: area.width)
    }
    _ = try draw(in: area, note, into: &drawing)
  }

  /// Draws all, with the words of the target at its line or in a note; whether they found a place at the line.
  private func draw(
    in area: PlotArea, _ note: TargetNote?, into drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    let guide = EventGuide(context: context)
    let notes = try guide.notes(width: area.width)
    let eventHeight = guide.height(of: notes)
    let noteHeight = note.map { $0.height + (eventHeight == 0 ? guide.gap : 0) } ?? 0
    let months = MonthAxis(context: context, months: calendar, current: lines.month, hasYears: false)
    let axis = try axis(area, guide, above: area.bottom - eventHeight - noteHeight - months.height)
    let right = right(area, axis)
    let outcome = try outcome(months, left: area.left + axis.width, right: right, &drawing)
    let monthsRight = outcome?.left ?? right
    let slots = try slots(left: area.left + axis.width, right: monthsRight)
    let field = YearLinesField(
      slots: slots, scale: axis.scale, left: area.left, right: monthsRight, edge: right,
      labelTop: area.labelTop + guide.height)
    let marks = marks(field)
    axis.draw(left: area.left, right: right, into: &drawing)
    axis.warn(into: &drawing)
    try months.draw(slots, zero: axis.scale.zero, edges: area.left...max(area.left, right), into: &drawing)
    try guide.draw(notes, left: area.left, bottom: area.bottom, into: &drawing)
    let noteBottom = area.bottom - max(0, eventHeight - guide.gap)
    try note?.draw(left: area.left, bottom: noteBottom, into: &drawing)
    outcome?.draw(axis.scale, top: field.labelTop, nameDrop: months.drop, into: &drawing)
    let circles = try guide.draw(
      stands(field), rowTop: area.top - 0.15 * context.labelSize, edges: slots.left(0)...max(slots.left(0), right),
      into: &drawing)
    var obstacles = LabelObstacles(bounds: field.bounds, labelSize: context.labelSize)
    obstacles.discs = circles
    obstacles.boxes = axis.boxes(left: area.left).map { LabelObstacles.Box(box: $0, isLineName: false) }
    obstacles.segments = marks.flatMap(\.segments)
    return try YearLineLabels(context: context, lines: lines, field: field, namesTarget: note == nil)
      .draw(marks, obstacles, into: &drawing)
  }

  /// January to December of the report's year.
  private var calendar: [Month] {
    let january = lines.month.advanced(by: 1 - lines.month.number)
    return (0..<12).map { january.advanced(by: $0) }
  }

  private func axis(_ area: PlotArea, _ guide: EventGuide, above zero: Double) throws(Problems) -> ValueAxis {
    let points = lines.years.flatMap(\.points) + [lines.target?.outcome?.point].compactMap { $0 }
    let values = points.compactMap(\.greatest) + [lines.target?.value.approximation ?? 0]
    let top = area.top + guide.height
    var axis = try ValueAxis(
      context, upTo: values.max() ?? 0,
      lines: ValueAxis.lines(chartHeight: area.height, plotHeight: zero - top, labelSize: context.labelSize))
    axis.stand(
      zero: zero, top: top, width: area.width, proportions: context.preset.plotProportions)
    return axis
  }

  /// The right edge: a plot that would be too wide for its height is narrower.
  private func right(_ area: PlotArea, _ axis: ValueAxis) -> Double {
    let height = axis.scale.zero - axis.scale.ceiling
    return min(area.right, area.left + max(height * context.preset.plotProportions.upperBound, 0.9 * area.width))
  }

  /// The column of the target's outcome, where the months keep room for their letters beside it.
  private func outcome(
    _ months: MonthAxis, left: Double, right: Double, _ drawing: inout ChartDrawing
  ) throws(Problems) -> OutcomeColumn? {
    guard let target = lines.target, let column = try OutcomeColumn(target, context, right: right) else { return nil }
    let slot = try slots(left: left, right: column.left).slot
    if try months.gap(slot: slot) >= OutcomeColumn.leastMonthGap * context.labelSize { return column }
    drawing.droppedLabels.append(column.fact)
    return nil
  }

  /// Twelve slots; right of December there is just room for the name of a year.
  private func slots(left: Double, right: Double) throws(Problems) -> SlotScale {
    let name = try context.text(String(lines.month.year), context.palette.ink, weight: .semibold)
    let room = name.width + 0.4 * context.labelSize + context.preset.thisYearWidth * 1.6
    let slot = min((right - room - left) / 11.5, (right - left) / 12)
    return SlotScale(count: 12, left: left, right: left + 12 * slot)
  }

  private func marks(_ field: YearLinesField) -> [YearLineMark] {
    var breaks: Set<Month> = []
    for event in context.specification.events where event.isBreak {
      breaks.insert(event.months.lowerBound)
      if event.months.lowerBound < event.months.upperBound { breaks.insert(event.months.upperBound.advanced(by: 1)) }
    }
    return lines.years.enumerated().map { index, year in
      YearLineMark(
        year.points, LineStyle(index, context), x: { field.x($0) }, y: { field.scale.y($0) }, breaks: breaks)
    }
  }

  /// Where events stand: in the middle of their month and down to its value, breaks before their month and down to zero.
  private func stands(_ field: YearLinesField) -> [EventGuide.Stand] {
    context.specification.events.compactMap { event in
      let (first, last) = (event.months.lowerBound, event.months.upperBound)
      guard let year = lines.years.first(where: { $0.year == first.year }) else { return nil }
      let start = event.isBreak ? field.slots.left(first.number - 1) : field.x(first)
      let end = last == first || last.year != first.year ? start : max(start, field.x(last))
      let value = year.points.first { $0.month == first }?.height
      let isOneMonth = !event.isBreak && start == end
      let foot = isOneMonth ? value.map { field.scale.y($0) - 2 * context.preset.thisYearWidth } : nil
      return EventGuide.Stand(
        event: event, x: (start + end) / 2, span: start...end, foot: foot ?? field.scale.zero)
    }
  }
}

/// Where months and values lie in a plot of year lines.
struct YearLinesField {
  let slots: SlotScale
  let scale: ValueScale
  let left: Double
  /// Where the months and what is written beside them end.
  let right: Double
  /// Where the plot itself ends, beyond an outcome.
  let edge: Double
  let labelTop: Double

  /// The middle of a month, in whichever year.
  func x(_ month: Month) -> Double { slots.centres[month.number - 1] }

  func place(_ month: Month, _ value: Double) -> Point { Point(x(month), scale.y(value)) }

  /// Where labels may stand: above the zero line.
  var bounds: Rectangle {
    Rectangle(x: left, y: labelTop, width: right - left + 0.01, height: scale.zero - 1.5 - labelTop)
  }
}
