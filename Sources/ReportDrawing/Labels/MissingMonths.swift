internal import ReportCore

/// Months that have passed without a value: hollow diamonds on the zero line, and the word for it.
struct MissingMonths {
  /// The points of one line and the colour of words about it.
  struct Line {
    var points: [ChartPoint]
    var colour: Colour
  }

  private struct Group {
    var points: [Point]
    var word: String
    var line: Int
    var last: Month
  }

  private let context: ChartContext
  private let lines: [Line]
  private let zero: Double
  private let groups: [Group]
  /// Whether hidden months say so at their diamonds, and not only below the chart.
  var saysHidden = true

  /// Neighbours in one line share the word; a place where two lines have no value has one diamond.
  init(context: ChartContext, lines: [Line], zero: Double, x: (Month) -> Double) {
    self.context = context
    self.lines = lines
    self.zero = zero
    var groups: [Group] = []
    var taken: Set<Double> = []
    for (index, line) in lines.enumerated() {
      for point in line.points {
        let place = Point(x(point.month), zero)
        guard let word = context.absenceWord(point), taken.insert(place.x).inserted else { continue }
        if let last = groups.last, last.word == word, last.line == index, last.last.advanced(by: 1) == point.month {
          groups[groups.count - 1].points.append(place)
          groups[groups.count - 1].last = point.month
        } else {
          groups.append(Group(points: [place], word: word, line: index, last: point.month))
        }
      }
    }
    self.groups = groups
  }

  private var radius: Double { 0.3 * context.labelSize }

  /// The diamonds, for labels to keep clear of.
  var discs: [LabelObstacles.Disc] {
    groups.flatMap { $0.points.map { LabelObstacles.Disc(centre: $0, radius: radius) } }
  }

  func draw(_ obstacles: inout LabelObstacles, into drawing: inout ChartDrawing) throws(Problems) {
    for group in groups {
      let colour = lines[group.line].colour
      for point in group.points {
        DiamondMark(
          centre: point, radius: radius, colour: colour, width: max(0.9, 0.5 * context.preset.lastYearWidth)
        ).draw(ground: context.palette.ground, as: .missing, into: &drawing)
      }
      if group.word == context.hiddenWord, !saysHidden { continue }
      let text = try context.text(group.word, colour)
      let middle = (group.points[0].x + group.points[group.points.count - 1].x) / 2
      guard let box = place(text, over: middle, obstacles) else { continue }
      drawing.write(text, in: box, as: .missing)
      obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
    }
  }

  /// Above the diamonds, as near as there is room.
  private func place(_ text: MeasuredText, over x: Double, _ obstacles: LabelObstacles) -> Rectangle? {
    let unit = context.labelSize
    let sideways = stride(from: 0, through: 0.5 * text.width, by: 0.1 * unit).flatMap { $0 == 0 ? [0.0] : [$0, -$0] }
    for up in stride(from: 0.3 * unit, through: 3 * unit, by: 0.3 * unit) {
      for dx in sideways {
        let bottom = zero - radius - up
        let box = Rectangle(
          x: x - text.width / 2 + dx, y: bottom - text.height, width: text.width, height: text.height)
        if obstacles.isFree(box) { return box }
      }
    }
    return nil
  }
}
