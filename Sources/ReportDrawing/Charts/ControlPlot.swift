internal import ReportCore

/// A line over all months in front of the limits of common variation, which stand instead of a grid.
struct ControlPlot {
  let context: ChartContext
  let lines: ControlLines

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {
    let guide = EventGuide(context: context)
    let notes = try guide.notes(width: area.width)
    let names = LimitNames(context: context, phases: lines.phases)
    let form = try names.form(in: area.width)
    let axisMonths = MonthAxis(
      context: context, months: months, current: lines.month, hasYears: true, yearInset: 0.3 * context.labelSize)
    let (zero, top) = (area.bottom - guide.height(of: notes) - axisMonths.height, area.top + guide.height)
    var axis = try ValueAxis(
      context, upTo: greatest,
      lines: ValueAxis.lines(chartHeight: area.height, plotHeight: zero - top, labelSize: context.labelSize))
    axis.stand(
      zero: zero, top: top,
      width: area.width, proportions: context.preset.plotProportions)
    let field = try field(area, axis, right: area.right - (form?.width ?? 0), labelTop: area.labelTop + guide.height)
    axis.drawWithoutGrid(left: area.left, right: field.right, into: &drawing)
    axis.warn(into: &drawing)
    try axisMonths.draw(
      field.slots, zero: axis.scale.zero, edges: area.left...max(area.left, area.right), into: &drawing)
    try drawYearMarks(field, axisMonths, &drawing)
    try guide.draw(notes, left: area.left, bottom: area.bottom, into: &drawing)
    let circles = try guide.draw(
      stands(field), rowTop: area.top - 0.15 * context.labelSize, edges: field.left...max(field.left, field.right),
      into: &drawing)

    let limits = lines.phases.enumerated().map { index, phase in
      LimitMark(phase: phase, field: field, isFirst: index == 0, isLast: index == lines.phases.count - 1)
    }
    for limit in limits { limit.draw(context, into: &drawing) }
    if let form { try names.drawBeside(field, form, into: &drawing) }
    try drawLine(
      field, limits, circles, inside: form == nil ? limits : Array(limits.dropLast()), names, &drawing)
  }

  private var months: [Month] {
    guard let first = lines.points.first?.month, first <= lines.month else { return [lines.month] }
    return (0...first.distance(to: lines.month)).map { first.advanced(by: $0) }
  }

  private var greatest: Double {
    let limits = lines.phases.flatMap { $0.upper.compactMap { $0 } + [$0.centre] }
    return (lines.points.compactMap(\.greatest) + limits).max() ?? 0
  }

  /// Slots for all months, with room for the latest value right of the last.
  private func field(
    _ area: PlotArea, _ axis: ValueAxis, right: Double, labelTop: Double
  ) throws(Problems) -> ControlField {
    let left = area.left + axis.width
    let words = lines.points.last.flatMap { context.words($0) } ?? ""
    let latest = try context.text(words, size: 1.35 * context.labelSize, context.palette.ink, weight: .semibold)
    let room = latest.width + context.labelSize
    let slots = SlotScale(count: months.count, left: left, right: max(left + 1, right - room))
    return ControlField(
      months: months, slots: slots, scale: axis.scale, left: left, right: right, labelTop: labelTop)
  }

  /// Thin lines before the years that are named, from the zero line, or beside the years alone where months stand close.
  private func drawYearMarks(
    _ field: ControlField, _ axis: MonthAxis, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let stroke = Stroke(context.palette.zeroLine, width: context.preset.gridWidth)
    let isClose = try axis.gap(slot: field.slots.slot) < 0.45 * context.labelSize
    let from = field.scale.zero + (isClose ? axis.drop + 0.45 * context.labelSize : 0)
    for index in try axis.yearStarts(slot: field.slots.slot) where index > 0 {
      let x = field.slots.left(index)
      let ends = [Point(x, from), Point(x, field.scale.zero + axis.height)]
      drawing.add(.stroke(.polyline(ends), stroke), .guides, as: .zeroLine)
    }
  }

  private func stands(_ field: ControlField) -> [EventGuide.Stand] {
    context.specification.events.compactMap { event in
      guard let start = field.x(event.months.lowerBound) else { return nil }
      let first = event.isBreak ? start - field.slots.slot / 2 : start
      let last = event.months.count > 1 ? field.x(event.months.upperBound) ?? first : first
      return EventGuide.Stand(
        event: event, x: (first + max(first, last)) / 2, span: first...max(first, last), foot: field.scale.zero)
    }
  }

  private func drawLine(
    _ field: ControlField, _ limits: [LimitMark], _ circles: [LabelObstacles.Disc], inside: [LimitMark],
    _ names: LimitNames, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let style = LineStyle(control: context)
    let breaks = Set(context.specification.events.filter(\.isBreak).map(\.months.lowerBound))
    let mark = YearLineMark(
      lines.points, style.through(pointsApart: field.slots.slot), x: { field.x($0) }, y: { field.scale.y($0) },
      breaks: breaks)
    let missing = MissingMonths(
      context: context, lines: [MissingMonths.Line(points: lines.points, colour: style.textColour)],
      zero: field.scale.zero, x: { field.x($0) ?? field.left })
    let signals = SignalLabels(context: context, lines: lines, field: field)
    var obstacles = LabelObstacles(bounds: field.bounds, labelSize: context.labelSize)
    obstacles.segments = mark.segments + limits.flatMap(\.segments)
    obstacles.points = mark.runs.flatMap { $0 }
    obstacles.discs =
      circles + missing.discs + signals.discs
      + obstacles.points.map { LabelObstacles.Disc(centre: $0, radius: dotRadius(style)) }

    let latest = try drawLatest(field, &obstacles, &drawing)
    let isSignalled = lines.signals.contains { $0.month == lines.month }
    mark.draw(latest: isSignalled ? nil : latest, ring: 0.4 * style.width, into: &drawing)
    for point in dots(style, field, obstacles.points) where point != latest {
      drawing.add(.fill(.circle(centre: point, radius: dotRadius(style)), style.colour), .markers, as: .marker)
    }
    if let latest, !isSignalled {
      drawing.add(.fill(.circle(centre: latest, radius: latestRadius(style)), style.colour), .markers, as: .marker)
    }
    try signals.draw(&obstacles, into: &drawing)
    try missing.draw(&obstacles, into: &drawing)
    try names.drawInside(inside, &obstacles, into: &drawing)
  }

  /// All points, or none where dots would cover each other and hide the line.
  private func dots(_ style: LineStyle, _ field: ControlField, _ points: [Point]) -> [Point] {
    field.slots.slot < dotRadius(style) ? [] : points
  }

  private func dotRadius(_ style: LineStyle) -> Double { 1.35 * style.width }
  private func latestRadius(_ style: LineStyle) -> Double { 2.2 * style.width }

  /// Right of the last dot where it is free, else around it.
  private func drawLatest(
    _ field: ControlField, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) -> Point? {
    guard let point = lines.points.last(where: { $0.month == lines.month }), let words = context.words(point),
      let place = field.place(point)
    else { return nil }
    let style = LineStyle(control: context)
    let isSignalled = lines.signals.contains { $0.month == lines.month }
    let text = try context.text(
      words, size: 1.35 * context.labelSize,
      isSignalled ? SignalLabels(context: context, lines: lines, field: field).colour(lines.month) : style.textColour,
      weight: .semibold, value: point.value)
    let radius = max(latestRadius(style), isSignalled ? 0.42 * context.labelSize : 0)
    obstacles.discs.append(LabelObstacles.Disc(centre: place, radius: radius))
    let beside = Rectangle(
      x: place.x + radius + 0.35 * context.labelSize, y: place.y - text.height / 2, width: text.width,
      height: text.height)
    let box =
      obstacles.isFree(beside) ? beside : ValuePlacer.placeSurely(text, at: place, .above, among: obstacles)
    drawing.write(text, in: box, as: .latestValue)
    // Words keep off it as off a line's name, so that they do not read as one: “limit 17”.
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: true))
    return place
  }
}
