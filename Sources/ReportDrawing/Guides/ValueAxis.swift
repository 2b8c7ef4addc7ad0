internal import ReportCore

/// The value axis: figures that stand on their grid lines at the left edge, and a stronger line at zero.
struct ValueAxis {
  let context: ChartContext
  var scale: ValueScale
  private(set) var numbers: [MeasuredText] = []

  /// An axis over all values, with so many lines above zero.
  init(_ context: ChartContext, upTo greatest: Double, lines: ClosedRange<Int>) throws(Problems) {
    self.context = context
    let isWhole = context.specification.unit == .count
    scale = ValueScale(upTo: greatest, lines: lines, wholeNumbers: isWhole)
    for value in scale.values { numbers.append(try number(value)) }
  }

  /// Millions are counted in millions: “10 milj.” takes less room than “10 000 000”.
  private func number(_ value: Double) throws(Problems) -> MeasuredText {
    let million = 1_000_000.0
    guard scale.top >= million, (10 * scale.step / million).truncatingRemainder(dividingBy: 1) == 0 else {
      return try context.axisNumber(value, decimals: scale.decimals)
    }
    let isWhole = (scale.step / million).truncatingRemainder(dividingBy: 1) == 0
    let suffix = value == 0 ? "" : context.language == .swedish ? "\u{A0}milj." : "m"
    return try context.axisNumber(value / million, decimals: isWhole || value == 0 ? 0 : 1, suffix: suffix)
  }

  /// How many lines may stand above zero: three to five, fewer in low charts and where their figures would crowd.
  static func lines(chartHeight: Double, plotHeight: Double, labelSize: Double) -> ClosedRange<Int> {
    let room = Int((plotHeight / (1.9 * labelSize)).clamped(to: 1...5))
    if chartHeight < 150 || room < 4 { return 1...min(3, room) }
    return chartHeight < 200 ? 2...4 : 3...room
  }

  /// The room of the figures, with a space to the data.
  var width: Double { (numbers.map(\.width).max() ?? 0) + 0.5 * context.labelSize }

  /// From a grid line to the figure that stands on it.
  private var gap: Double { 0.28 * context.labelSize }

  /// Sets zero and the top line: the figure of the top line fits below `top`, and a plot that would be too narrow for its height is lower.
  mutating func stand(zero: Double, top: Double, width: Double, proportions: ClosedRange<Double>) {
    let rise = numbers.last?.rise ?? 0
    let ceiling = min(top + rise + gap, zero - 1)
    scale.ceiling = ceiling
    scale.zero = min(zero, ceiling + width / proportions.lowerBound)
  }

  /// Says where so little height is left that values cannot be told apart.
  func warn(into drawing: inout ChartDrawing) {
    if scale.zero - scale.ceiling < Self.leastHeight * context.labelSize { drawing.warnings.append(tooLow(context)) }
  }

  /// In sizes of labels.
  private static let leastHeight = 5.0

  /// The figures' boxes, which no label may touch.
  func boxes(left: Double) -> [Rectangle] {
    zip(numbers, scale.values).map { $0.box(at: Point(left, scale.y($1) - gap)) }
  }

  /// Draws the zero line, and figures beside their values, for charts whose lines mean something else.
  func drawWithoutGrid(left: Double, right: Double, into drawing: inout ChartDrawing) {
    for (value, number) in zip(scale.values, numbers) {
      drawing.write(number, at: Point(left, scale.y(value) + number.rise / 2), as: .axisLabel)
    }
    let zero = Stroke(context.palette.zeroLine, width: max(context.preset.gridWidth, 0.75))
    drawing.add(
      .stroke(.polyline([Point(left + width, scale.zero), Point(right, scale.zero)]), zero), .guides, as: .zeroLine)
  }

  /// Draws grid, zero line and figures.
  func draw(left: Double, right: Double, into drawing: inout ChartDrawing) {
    let (preset, palette) = (context.preset, context.palette)
    for (value, number) in zip(scale.values, numbers) {
      let y = scale.y(value)
      drawing.write(number, at: Point(left, y - gap), as: .axisLabel)
      if value > 0 {
        drawing.addCutLine(y: y, from: left, to: right, Stroke(palette.grid, width: preset.gridWidth), as: .grid)
      }
    }
    let zero = Stroke(palette.zeroLine, width: max(preset.gridWidth, 0.75))
    drawing.add(
      .stroke(.polyline([Point(left, scale.zero), Point(right, scale.zero)]), zero), .guides, as: .zeroLine)
  }
}

private func tooLow(_ context: ChartContext) -> Problem {
  Problem(
    .configuration,
    "the chart “\(context.specification.id)” has little height left in the preset “\(context.preset.name)”",
    hints: ["shorten its title and its notes, or use a larger preset"], severity: .warning)
}
