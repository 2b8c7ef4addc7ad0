internal import ReportCore

/// Months that have passed without a value: hollow diamonds on the zero line, and the word for it.
struct MissingMonths {
  private struct Group {
    var points: [Point]
    var word: String
    var colour: Colour
    var lastMonth: Int
  }

  private let context: ChartContext
  private let field: YearLinesField
  private let groups: [Group]

  /// Neighbours in one year share the word; a month that is missing in two years has one diamond.
  init(context: ChartContext, field: YearLinesField, years: [YearLines.Year]) {
    self.context = context
    self.field = field
    var groups: [Group] = []
    var taken: Set<Int> = []
    for (index, year) in years.enumerated() {
      let style = LineStyle(index, context)
      for point in year.points {
        guard let word = context.absenceWord(point), taken.insert(point.month.number).inserted else { continue }
        let place = Point(field.x(point.month), field.scale.zero)
        if let last = groups.last, last.word == word, last.colour == style.textColour,
          last.lastMonth + 1 == point.month.number
        {
          groups[groups.count - 1].points.append(place)
          groups[groups.count - 1].lastMonth = point.month.number
        } else {
          groups.append(
            Group(points: [place], word: word, colour: style.textColour, lastMonth: point.month.number))
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
      for point in group.points {
        DiamondMark(
          centre: point, radius: radius, colour: group.colour, width: max(0.9, 0.5 * context.preset.lastYearWidth)
        ).draw(ground: context.palette.ground, as: .missing, into: &drawing)
      }
      let text = try context.text(group.word, group.colour)
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
        let bottom = field.scale.zero - radius - up
        let box = Rectangle(
          x: x - text.width / 2 + dx, y: bottom - text.height, width: text.width, height: text.height)
        if obstacles.isFree(box) { return box }
      }
    }
    return nil
  }
}
