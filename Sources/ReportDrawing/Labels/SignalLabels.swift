internal import ReportCore

/// Signals: hollow diamonds with their values, and a word that neighbours share.
struct SignalLabels {
  private struct Group {
    var points: [Point]
    var signal: ControlLines.Signal
    var last: Month

    /// The word, for as many as share it.
    var words: String {
      switch points.count {
      case 1: signal.word
      case 2: signal.pairWord
      default: signal.groupWord
      }
    }
  }

  let context: ChartContext
  let lines: ControlLines
  let field: ControlField

  private var radius: Double { 0.42 * context.labelSize }

  /// The diamonds, for labels to keep clear of.
  var discs: [LabelObstacles.Disc] {
    signalled.compactMap { field.place($0) }.map { LabelObstacles.Disc(centre: $0, radius: 1.25 * radius) }
  }

  private var signalled: [ChartPoint] {
    let months = Set(lines.signals.map(\.month))
    return lines.points.filter { months.contains($0.month) }
  }

  func draw(_ obstacles: inout LabelObstacles, into drawing: inout ChartDrawing) throws(Problems) {
    for point in signalled {
      guard let place = field.place(point) else { continue }
      DiamondMark(centre: place, radius: radius, colour: colour(point.month), width: 0.6 * context.preset.thisYearWidth)
        .draw(ground: context.palette.ground, as: .signal, into: &drawing)
    }
    for group in groups { try drawWord(group, &obstacles, &drawing) }
    for point in signalled where point.month != lines.month { try drawValue(point, &obstacles, &drawing) }
  }

  /// Better and worse have colours of their own, beside their words.
  func colour(_ month: Month) -> Colour { colour(lines.signals.first { $0.month == month }?.isGood) }

  private func colour(_ isGood: Bool?) -> Colour {
    isGood.map { $0 ? context.palette.better : context.palette.worse } ?? context.palette.ink
  }

  /// Signals with the same word that lie at most one month apart.
  private var groups: [Group] {
    var groups: [Group] = []
    for signal in lines.signals.sorted(by: { $0.month < $1.month }) {
      guard let point = lines.points.first(where: { $0.month == signal.month }), let place = field.place(point)
      else { continue }
      let near = groups.lastIndex { $0.signal.word == signal.word && $0.last.distance(to: signal.month) <= 2 }
      if let near {
        groups[near].points.append(place)
        groups[near].last = signal.month
      } else {
        groups.append(Group(points: [place], signal: signal, last: signal.month))
      }
    }
    return groups
  }

  /// Right of the last diamond, left of the first, else around one of them; farther away it is led to the last.
  private func drawWord(
    _ group: Group, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let text = try context.text(group.words, colour(group.signal.isGood), weight: .semibold)
    let box = place(text, group, obstacles)
    drawing.write(text, in: box, as: .signalLabel)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    drawLeader(from: group.points[group.points.count - 1], to: box, text, &obstacles, &drawing)
  }

  /// Without it a word that found no place at its diamond would be read as another month's.
  private func drawLeader(
    from point: Point, to box: Rectangle, _ text: MeasuredText, _ obstacles: inout LabelObstacles,
    _ drawing: inout ChartDrawing
  ) {
    guard let leader = ValueLeader.segment(from: point, radius: 1.25 * radius, to: box, unit: context.labelSize)
    else { return }
    obstacles.segments.append(leader)
    let stroke = Stroke(text.colour, width: 2 * leader.halfWidth)
    drawing.add(.stroke(.polyline([leader.from, leader.to]), stroke), .guides, as: .leader)
  }

  private func place(_ text: MeasuredText, _ group: Group, _ obstacles: LabelObstacles) -> Rectangle {
    let (first, last) = (group.points[0], group.points[group.points.count - 1])
    let gap = radius + 0.45 * context.labelSize
    for dy in [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9].map({ $0 * context.labelSize }) {
      for x in [last.x + gap, first.x - gap - text.width] {
        let y = (x > last.x ? last.y : first.y) + dy
        let box = Rectangle(x: x, y: y - text.height / 2, width: text.width, height: text.height)
        if obstacles.isFree(box) { return box }
      }
    }
    for point in group.points.reversed() {
      for side in [ValuePlaces.Side.above, .below] {
        if let box = ValuePlacer.place(text, at: point, side, among: obstacles) { return box }
      }
    }
    return obstacles.nearestFree(text.size, to: last, unit: context.labelSize)
      ?? ValuePlacer.placeSurely(text, at: last, .above, among: obstacles)
  }

  private func drawValue(
    _ point: ChartPoint, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    guard let words = context.words(point), let place = field.place(point), let value = point.height else { return }
    let text = try context.text(words, colour(point.month), weight: .semibold, value: point.value)
    let phase = lines.phases.first { $0.months.contains(point.month) }
    let side: ValuePlaces.Side = (phase?.centre ?? 0) > value ? .below : .above
    let near = obstacles.near(place, reach: 3 * context.labelSize + text.width)
    guard let box = ValuePlacer.place(text, at: place, side, among: near) else {
      drawing.droppedLabels.append(point.value)
      return
    }
    drawing.write(text, in: box, as: .valueLabel)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
  }
}
