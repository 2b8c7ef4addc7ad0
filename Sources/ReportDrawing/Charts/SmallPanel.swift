internal import ReportCore

/// One of several small charts: a name, a line about it, and this year over last.
struct SmallPanel {
  /// The words above a panel, broken to its width.
  struct Header {
    var title: [TextLine]
    var subtitle: [TextLine]
    var height: Double
  }

  /// Where a panel's months stand: inside its frame, below it, or under another panel of its column.
  enum MonthPlace {
    case inside, below, nowhere
  }

  let context: ChartContext
  let panel: SmallMultiples.Panel
  let month: Month
  /// Smaller than labels where names would else be broken.
  let titleSize: Double

  func header(width: Double, hasSubtitle: Bool) throws(Problems) -> Header {
    let block = TextBlock(context)
    let title = try block.lines(panel.title, short: "", titleFont, width, 2)
    let subtitle = hasSubtitle ? try block.lines(panel.subtitle, short: "", subtitleFont, width, 2) : []
    let height = Double(title.count) * titleLine + Double(subtitle.count) * line + 0.35 * context.labelSize
    return Header(title: title, subtitle: subtitle, height: height)
  }

  /// Draws the panel; whether the years could be named, where they should.
  func draw(
    _ header: Header, _ shared: ValueAxis, in frame: Rectangle, headerHeight: Double, months place: MonthPlace,
    namesLines: Bool, into drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    try write(header, in: frame, &drawing)
    let months = MonthAxis(context: context, months: calendar, current: month, hasYears: false)
    var axis = shared
    let guide = EventGuide(context: context)
    let row = frame.top + headerHeight
    let top = row + guide.height
    axis.stand(
      zero: frame.bottom - (place == .inside ? months.height : 0), top: top, width: frame.width,
      proportions: 0.1...context.preset.plotProportions.upperBound)
    let slots = SlotScale(count: 12, left: frame.left + axis.width, right: frame.right)
    axis.draw(left: frame.left, right: frame.right, into: &drawing)
    if place != .nowhere {
      try months.draw(slots, zero: axis.scale.zero, edges: frame.left...max(frame.left, frame.right), into: &drawing)
    }
    let field = YearLinesField(
      slots: slots, scale: axis.scale, left: frame.left, right: frame.right, edge: frame.right,
      labelTop: top - 0.3 * context.labelSize)
    let circles = try guide.draw(
      stands(field), rowTop: row - 0.15 * context.labelSize, edges: frame.left...max(frame.left, frame.right),
      into: &drawing)
    let title = TitleEnd(header, frame: frame, rise: try context.measurer.metrics(of: titleFont).capHeight)
    return try drawLines(field, axis, circles, title, namesLines: namesLines, &drawing)
  }

  /// The free end of the line with the name, for a value that has no place in the plot.
  private struct TitleEnd {
    var left: Double
    var right: Double
    var baseline: Double

    init(_ header: Header, frame: Rectangle, rise: Double) {
      left = frame.left + (header.title.first?.width ?? 0)
      right = frame.right
      baseline = frame.top + rise
    }
  }

  /// Breaks stand before their month.
  private func stands(_ field: YearLinesField) -> [EventGuide.Stand] {
    context.specification.events.filter(\.isBreak).map { event in
      let x = field.slots.left(event.months.lowerBound.number - 1)
      return EventGuide.Stand(event: event, x: x, span: x...x, foot: field.scale.zero)
    }
  }

  private func drawLines(
    _ field: YearLinesField, _ axis: ValueAxis, _ circles: [LabelObstacles.Disc], _ title: TitleEnd,
    namesLines: Bool, _ drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    let breaks = Set(context.specification.events.filter(\.isBreak).map(\.months.lowerBound))
    let marks = panel.years.enumerated().map { index, year in
      YearLineMark(
        year.points, LineStyle(index, context, isSmall: true), x: { field.x($0) }, y: { field.scale.y($0) },
        breaks: breaks)
    }
    var obstacles = LabelObstacles(bounds: field.bounds, labelSize: context.labelSize)
    obstacles.boxes = axis.boxes(left: field.left).map { LabelObstacles.Box(box: $0, isLineName: false) }
    obstacles.segments = marks.flatMap(\.segments)
    obstacles.points = marks.flatMap { $0.runs.flatMap { $0 } }
    var missing = MissingMonths(
      context: context,
      lines: zip(panel.years, marks).map { MissingMonths.Line(points: $0.points, colour: $1.style.textColour) },
      zero: field.scale.zero, x: field.x)
    missing.saysHidden = false
    obstacles.discs = circles + missing.discs + marks.flatMap(\.loneDots)
    let latest = try drawLatest(field, title, &obstacles, &drawing)
    let areNamed = namesLines ? try drawNames(marks, &obstacles, &drawing) : true
    try missing.draw(&obstacles, into: &drawing)
    for mark in marks.reversed() {
      mark.draw(latest: latest, ring: 0.4 * mark.style.width, into: &drawing)
    }
    return areNamed
  }

  private func drawLatest(
    _ field: YearLinesField, _ title: TitleEnd, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) -> Point? {
    guard let points = panel.years.first?.points, let point = points.last(where: { $0.month == month }),
      let words = context.words(point), let value = point.greatest
    else { return nil }
    let style = LineStyle(0, context, isSmall: true)
    let place = field.place(point.month, value)
    let text = try context.text(
      words, size: 1.15 * context.labelSize, style.textColour, weight: .semibold, value: point.value)
    obstacles.discs.append(LabelObstacles.Disc(centre: place, radius: style.latestRadius))
    let before = points.last { $0.month.advanced(by: 1) == month }?.height
    let lastYear = panel.years.dropFirst().first?.points.first { $0.month == month.lastYear }?.height
    // Away from last year's line, else from this year's own.
    let isBelow = lastYear.map { $0 > value } ?? before.map { $0 > value } ?? false
    var box = ValuePlacer.placeSurely(text, at: place, isBelow ? .below : .above, among: obstacles)
    if !obstacles.isFree(box, clearance: 0.5), title.left + text.width + context.labelSize <= title.right {
      box = text.box(at: Point(title.right - text.width, title.baseline))
    }
    drawing.write(text, in: box, as: .latestValue)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    if box.bottom > field.labelTop { drawLeader(from: place, to: box, text, style, &obstacles, &drawing) }
    guard point.height != nil else { return nil }
    drawing.add(.fill(.circle(centre: place, radius: style.latestRadius), style.colour), .markers, as: .marker)
    return place
  }

  /// A value away from its point is led to it.
  private func drawLeader(
    from point: Point, to box: Rectangle, _ text: MeasuredText, _ style: LineStyle,
    _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) {
    guard let leader = ValueLeader.segment(from: point, radius: style.latestRadius, to: box, unit: context.labelSize)
    else { return }
    obstacles.segments.append(leader)
    drawing.add(
      .stroke(.polyline([leader.from, leader.to]), Stroke(text.colour, width: 2 * leader.halfWidth)), .guides,
      as: .leader)
  }

  /// The year's number where it stands freely at its own line, best at a peak; whether each has such a place.
  private func drawNames(
    _ marks: [YearLineMark], _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    for (year, mark) in zip(panel.years, marks) where !mark.runs.isEmpty {
      let text = try context.text(
        String(year.year), mark.style.textColour, weight: mark.style.isThisYear ? .semibold : .regular)
      guard let box = place(text, mark, obstacles) else { return false }
      drawing.write(text, in: box, as: .lineName)
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: true))
    }
    return true
  }

  private func place(_ text: MeasuredText, _ mark: YearLineMark, _ obstacles: LabelObstacles) -> Rectangle? {
    // Peaks first: there the name stands above its own line and far from the other.
    let points = mark.runs.flatMap { $0 }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    for side in [ValuePlaces.Side.above, .below] {
      for point in side == .above ? points : points.reversed() {
        if let box = ValuePlacer.place(text, at: point, side, among: obstacles) { return box }
      }
    }
    return nil
  }

  private func write(_ header: Header, in frame: Rectangle, _ drawing: inout ChartDrawing) throws(Problems) {
    let metrics = try context.measurer.metrics(of: titleFont)
    var baseline = frame.top + metrics.capHeight
    for (lines, font, colour, role) in [
      (header.title, titleFont, context.palette.ink, SceneRole.panelTitle),
      (header.subtitle, subtitleFont, context.palette.secondary, .panelSubtitle),
    ] {
      for line in lines {
        for fragment in line.fragments {
          drawing.add(
            .text(
              TextRun(
                fragment.text, at: Point(frame.left + fragment.x, baseline), width: fragment.width, font: font,
                colour: colour)), .text, as: role)
        }
        baseline += role == .panelTitle ? titleLine : self.line
      }
    }
  }

  private var titleFont: Font { context.style.font(titleSize, .semibold) }
  private var subtitleFont: Font { context.style.font(context.labelSize) }
  private var titleLine: Double { 1.4 * titleSize }
  private var line: Double { 1.4 * context.labelSize }

  private var calendar: [Month] {
    let january = month.advanced(by: 1 - month.number)
    return (0..<12).map { january.advanced(by: $0) }
  }
}
