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

  /// The word of a group in one or two lines, and its place.
  private struct Words {
    var lines: [MeasuredText]

    var size: Size {
      let last = lines.last?.drop ?? 0
      return Size(lines.map(\.width).max() ?? 0, (lines.first?.rise ?? 0) + last + Double(lines.count - 1) * step)
    }

    private var step: Double { 1.2 * (lines.first?.font.size ?? 0) }

    /// Writes the lines, even at the side where the point lies.
    func write(in box: Rectangle, isRight: Bool, into drawing: inout ChartDrawing) {
      for (number, line) in lines.enumerated() {
        let x = isRight ? box.left : box.right - line.width
        drawing.write(line, at: Point(x, box.top + line.rise + Double(number) * step), as: .signalLabel)
      }
    }
  }

  /// Right of the last diamond, left of the first, else around one of them, the same in two lines; farther away it is led to the last
  /// diamond. A word that has no place at all is left to the title and the alternative text.
  private func drawWord(
    _ group: Group, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let forms = try forms(group)
    guard let (words, box) = place(forms, group, obstacles) else {
      drawing.droppedLabels.append(group.signal.word)
      return
    }
    let last = group.points[group.points.count - 1]
    words.write(in: box, isRight: box.centre.x >= last.x, into: &drawing)
    obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    drawLeader(from: last, to: box, colour(group.signal.isGood), &obstacles, &drawing)
  }

  /// Without it a word that found no place at its diamond would be read as another month's.
  private func drawLeader(
    from point: Point, to box: Rectangle, _ colour: Colour, _ obstacles: inout LabelObstacles,
    _ drawing: inout ChartDrawing
  ) {
    guard let leader = ValueLeader.segment(from: point, radius: 1.25 * radius, to: box, unit: context.labelSize)
    else { return }
    obstacles.segments.append(leader)
    let stroke = Stroke(colour, width: 2 * leader.halfWidth)
    drawing.add(.stroke(.polyline([leader.from, leader.to]), stroke), .guides, as: .leader)
  }

  /// In one line, and in two about equally long.
  private func forms(_ group: Group) throws(Problems) -> [Words] {
    func text(_ words: String) throws(Problems) -> MeasuredText {
      try context.text(words, colour(group.signal.isGood), weight: .semibold)
    }
    let words = group.words.split(separator: " ")
    let whole = Words(lines: [try text(group.words)])
    guard words.count > 1 else { return [whole] }
    let halves = (1..<words.count).map { (words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")) }
    let even = halves.min { max($0.0.count, $0.1.count) < max($1.0.count, $1.1.count) }
    guard let even else { return [whole] }
    return [whole, Words(lines: [try text(even.0), try text(even.1)])]
  }

  private func place(_ forms: [Words], _ group: Group, _ obstacles: LabelObstacles) -> (Words, Rectangle)? {
    for words in forms {
      if let box = beside(words.size, group, obstacles) { return (words, box) }
      for point in group.points.reversed() where words.lines.count == 1 {
        for side in [ValuePlaces.Side.above, .below] {
          if let box = ValuePlacer.place(words.lines[0], at: point, side, among: obstacles) { return (words, box) }
        }
      }
    }
    let last = group.points[group.points.count - 1]
    let free = forms.compactMap { words in
      obstacles.nearestFree(words.size, to: last, unit: 0.5 * context.labelSize).map { (words, $0) }
    }
    return free.min { $0.1.squaredDistance(to: last) < $1.1.squaredDistance(to: last) }
  }

  private func beside(_ size: Size, _ group: Group, _ obstacles: LabelObstacles) -> Rectangle? {
    let (first, last) = (group.points[0], group.points[group.points.count - 1])
    let gap = radius + 0.45 * context.labelSize
    for dy in [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9].map({ $0 * context.labelSize }) {
      for x in [last.x + gap, first.x - gap - size.width] {
        let y = (x > last.x ? last.y : first.y) + dy
        let box = Rectangle(x: x, y: y - size.height / 2, width: size.width, height: size.height)
        if obstacles.isFree(box) { return box }
      }
    }
    return nil
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
