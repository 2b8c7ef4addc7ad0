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

  func draw(
    _ header: Header, _ shared: ValueAxis, in frame: Rectangle, headerHeight: Double, months place: MonthPlace,
    namesLines: Bool,
    into drawing: inout ChartDrawing
  ) throws(Problems) {
    try write(header, in: frame, &drawing)
    let months = MonthAxis(context: context, months: calendar, current: month, hasYears: false)
    var axis = shared
    let top = frame.top + headerHeight
    axis.stand(
      zero: frame.bottom - (place == .inside ? months.height : 0), top: top, width: frame.width,
      proportions: 0.1...context.preset.plotProportions.upperBound)
    let slots = SlotScale(count: 12, left: frame.left + axis.width, right: frame.right)
    axis.draw(left: frame.left, right: frame.right, into: &drawing)
    if place != .nowhere {
      try months.draw(slots, zero: axis.scale.zero, edges: frame.left...max(frame.left, frame.right), into: &drawing)
    }
    let field = YearLinesField(
      slots: slots, scale: axis.scale, left: frame.left, right: frame.right, labelTop: top - 0.3 * context.labelSize)
    try drawLines(field, axis, namesLines: namesLines, &drawing)
  }

  private func drawLines(
    _ field: YearLinesField, _ axis: ValueAxis, namesLines: Bool, _ drawing: inout ChartDrawing
  ) throws(Problems) {
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
    obstacles.discs = missing.discs + marks.flatMap(\.loneDots)
    let latest = try drawLatest(field, &obstacles, &drawing)
    if namesLines { try drawNames(marks, left: field.slots.left(0), &obstacles, &drawing) }
    try missing.draw(&obstacles, into: &drawing)
    for mark in marks.reversed() {
      mark.draw(latest: latest, ring: 0.4 * mark.style.width, into: &drawing)
    }
  }

  private func drawLatest(
    _ field: YearLinesField, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
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
    let box = ValuePlacer.placeSurely(text, at: place, isBelow ? .below : .above, among: obstacles)
    drawing.write(text, in: box, as: .latestValue)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    guard point.height != nil else { return nil }
    drawing.add(.fill(.circle(centre: place, radius: style.latestRadius), style.colour), .markers, as: .marker)
    return place
  }

  /// The year's number wherever it stands freely at its own line: best at a peak.
  private func drawNames(
    _ marks: [YearLineMark], left: Double, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    for (year, mark) in zip(panel.years, marks) {
      let text = try context.text(
        String(year.year), mark.style.textColour, weight: mark.style.isThisYear ? .semibold : .regular)
      let peak = mark.runs.flatMap { $0 }.min { $0.y < $1.y }
      var right = obstacles
      // Not among the figures of the axis.
      right.bounds.width -= left - right.bounds.x
      right.bounds.x = left
      let anywhere = peak.flatMap {
        right.nearestFree(text.size, to: $0, unit: context.labelSize, isLineName: true)
      }
      guard let box = place(text, mark, obstacles) ?? anywhere else { continue }
      drawing.write(text, in: box, as: .lineName)
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: true))
    }
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
