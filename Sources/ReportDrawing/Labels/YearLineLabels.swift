internal import ReportCore

/// Draws the lines of years and all that is written on them, the most important first.
struct YearLineLabels {
  let context: ChartContext
  let lines: YearLines
  let field: YearLinesField
  /// Whether the target's words stand at its line.
  let namesTarget: Bool

  /// Draws all; whether the target's words found a place, where they should stand at the line.
  func draw(
    _ marks: [YearLineMark], _ furniture: LabelObstacles, into drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    var obstacles = furniture
    let labels = try YearValueLabels(context: context, lines: lines, field: field).labels()
    let missing = MissingMonths(
      context: context,
      lines: zip(lines.years, marks).map { MissingMonths.Line(points: $0.points, colour: $1.style.textColour) },
      zero: field.scale.zero, x: field.x)
    obstacles.points = marks.flatMap { $0.runs.flatMap { $0 } }
    obstacles.discs += labels.filter(\.hasDot).map { LabelObstacles.Disc(centre: $0.point, radius: $0.radius) }
    obstacles.discs += missing.discs + marks.flatMap(\.loneDots)
    let target = try target(&obstacles)

    let latest = labels.first { $0.importance == .latest }
    var dots: [ValueLabel] = []
    if let latest {
      let box = ValuePlacer.placeSurely(latest.text, at: latest.point, latest.side, among: obstacles)
      write(latest, in: box, &obstacles, &drawing)
      dots.append(latest)
      if let leader = ValueLeader.segment(
        from: latest.point, radius: latest.radius, to: box, unit: context.labelSize)
      {
        draw(leader, latest.text.colour, &obstacles, &drawing)
      }
    }
    try drawNames(marks, latest: latest, &obstacles, &drawing)
    let isTargetNamed = target.map { drawTarget($0, &obstacles, &drawing) } ?? true
    try missing.draw(&obstacles, into: &drawing)
    for label in labels where label.importance != .latest {
      if let box = place(label, obstacles) {
        write(label, in: box, &obstacles, &drawing)
        dots.append(label)
      } else {
        drawing.droppedLabels.append(label.text.value ?? label.text.text)
      }
    }
    for mark in marks.reversed() {
      mark.draw(latest: latest.flatMap { $0.hasDot ? $0.point : nil }, ring: ring, into: &drawing)
    }
    for dot in dots.reversed() where dot.hasDot {
      drawing.add(.fill(.circle(centre: dot.point, radius: dot.radius), dot.style.colour), .markers, as: .marker)
    }
    return isTargetNamed
  }

  /// The free space around the latest dot.
  private var ring: Double { 0.5 * context.preset.thisYearWidth }

  private func place(_ label: ValueLabel, _ obstacles: LabelObstacles) -> Rectangle? {
    let text = label.text
    let near = obstacles.near(label.point, reach: 3 * text.font.size + text.width)
    return ValuePlacer.place(text, at: label.point, label.side, among: near)
  }

  private func write(
    _ label: ValueLabel, in box: Rectangle, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) {
    drawing.write(label.text, in: box, as: label.importance == .latest ? .latestValue : .valueLabel)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
  }

  private func draw(
    _ leader: Segment, _ colour: Colour, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) {
    obstacles.segments.append(leader)
    let stroke = Stroke(colour, width: 2 * leader.halfWidth)
    drawing.add(.stroke(.polyline([leader.from, leader.to]), stroke), .guides, as: .leader)
  }

  private func drawNames(
    _ marks: [YearLineMark], latest: ValueLabel?, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    var names: [LineNamePlacer.Name] = []
    for (year, mark) in zip(lines.years, marks) {
      guard let end = mark.end else { continue }
      let text = try context.text(
        String(year.year), mark.style.textColour, weight: mark.style.isThisYear ? .semibold : .regular)
      let isLatest = mark.style.isThisYear && latest?.point == end
      names.append(
        LineNamePlacer.Name(text: text, end: end, radius: isLatest ? mark.style.latestRadius : mark.style.dotRadius))
    }
    for (name, placed) in zip(names, LineNamePlacer.place(names, among: &obstacles)) {
      drawing.write(name.text, in: placed.box, as: .lineName)
      guard let leader = placed.leader else { continue }
      let stroke = Stroke(name.text.colour, width: 2 * leader.halfWidth)
      drawing.add(.stroke(.polyline([leader.from, leader.to]), stroke), .guides, as: .leader)
    }
  }
}

extension YearLineLabels {
  /// A target's line and what is written on it.
  private struct TargetParts {
    var y: Double
    var left: Double
    var stroke: Stroke
    var oneLine: MeasuredText
    var twoLines: [MeasuredText]?
  }

  /// Adds the line to what labels keep clear of, before any label has its place.
  private func target(_ obstacles: inout LabelObstacles) throws(Problems) -> TargetParts? {
    guard let target = lines.target else { return nil }
    let y = field.scale.y(target.value.approximation)
    let colour = context.palette.target
    // The line must not run through a figure of the axis.
    let struck = obstacles.boxes.first { $0.box.top - 2 < y && y < $0.box.bottom + 2 }
    let left = struck.map { $0.box.right + 0.3 * context.labelSize } ?? field.left
    let stroke = TargetNote.stroke(context)
    obstacles.segments.append(Segment(from: Point(left, y), to: Point(field.edge, y), halfWidth: stroke.width / 2))
    let text = try context.text(target.label, colour, value: target.name)
    let split = try TextBlock(context).twoLines(target.label, text.font)
    return TargetParts(
      y: y, left: left, stroke: stroke, oneLine: text,
      twoLines: try split?.map { (line) throws(Problems) in try context.text(line, colour, value: target.name) })
  }

  /// Draws the line with its words; whether they found a place.
  private func drawTarget(
    _ target: TargetParts, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) -> Bool {
    let ends = [Point(target.left, target.y), Point(field.edge, target.y)]
    drawing.add(.stroke(.polyline(ends), target.stroke), .guides, as: .targetLine)
    guard namesTarget else { return true }
    let places = TargetLabelPlacer.place(
      target.oneLine, target.twoLines, y: target.y, halfWidth: target.stroke.width / 2, left: target.left,
      among: obstacles)
    for (text, box) in zip(places?.texts ?? [], places?.boxes ?? []) {
      drawing.write(text, in: box, as: .targetLabel)
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    }
    return places != nil
  }
}

extension YearLineMark {
  /// The last point with a value.
  var end: Point? {
    let last = runs.last?.last
    let interval = intervals.last?.high
    guard let last, let interval else { return last ?? interval }
    return last.x >= interval.x ? last : interval
  }
}
