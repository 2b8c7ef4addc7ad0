internal import ReportCore

/// What the months have come to together, right of them: a dot at a number, a bar with caps at bounds, with the value and the months' names.
struct OutcomeColumn {
  private let context: ChartContext
  private let target: Double
  private let point: ChartPoint
  private let name: MeasuredText
  private let value: MeasuredText
  private let style: LineStyle
  private let right: Double

  /// What must stay free between the letters of two months beside a column, in sizes of labels.
  static let leastMonthGap = 0.5

  /// A column that ends at `right`; nil where the target's outcome is not known.
  init?(_ target: YearLines.Target, _ context: ChartContext, right: Double) throws(Problems) {
    guard let outcome = target.outcome, let words = context.words(outcome.point, decimals: outcome.decimals) else {
      return nil
    }
    self.context = context
    self.target = target.value.approximation
    self.right = right
    point = outcome.point
    style = LineStyle(0, context)
    name = try context.text(outcome.label, context.palette.secondary)
    value = try context.text(words, style.textColour, value: point.value)
  }

  /// Where the column begins, with a space in which no label of the months is read as going on.
  var left: Double { right - width - 1.2 * context.labelSize }

  /// The name of the fact that it shows.
  var fact: String { point.value }

  private var width: Double { max(name.width, value.width) + 0.2 * context.labelSize }
  private var centre: Double { right - width / 2 }

  func draw(_ scale: ValueScale, top: Double, nameDrop: Double, into drawing: inout ChartDrawing) {
    drawing.write(name, at: Point(centre - name.width / 2, scale.zero + nameDrop), as: .outcomeLabel)
    var obstacles = LabelObstacles(
      bounds: Rectangle(x: right - width, y: top, width: width, height: scale.zero - 1.5 - top),
      labelSize: context.labelSize)
    let line = scale.y(target)
    obstacles.segments.append(
      Segment(from: Point(left, line), to: Point(right, line), halfWidth: TargetNote.stroke(context).width / 2))
    if let box = drawMark(scale, &obstacles, &drawing) { drawing.write(value, in: box, as: .valueLabel) }
  }

  /// Draws the dot or the bar, and returns the place of its value.
  private func drawMark(
    _ scale: ValueScale, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) -> Rectangle? {
    switch point.quantity {
    case .number(let number):
      let centre = Point(centre, scale.y(number.approximation))
      drawing.add(.fill(.circle(centre: centre, radius: style.dotRadius), style.colour), .markers, as: .marker)
      obstacles.discs.append(LabelObstacles.Disc(centre: centre, radius: style.dotRadius))
      return ValuePlacer.placeSurely(value, at: centre, .above, among: obstacles)
    case .interval(let low, let high):
      let bar = IntervalMark(
        low: Point(centre, scale.y(low.approximation)), high: Point(centre, scale.y(high.approximation)), style: style)
      bar.draw(into: &drawing)
      obstacles.segments.append(bar.segment)
      return ValuePlacer.place(value, at: bar.high, .above, among: obstacles)
        ?? ValuePlacer.place(value, at: bar.low, .below, among: obstacles)
        ?? ValuePlacer.placeSurely(value, at: bar.high, .above, among: obstacles)
    case .absent: return nil
    }
  }
}
