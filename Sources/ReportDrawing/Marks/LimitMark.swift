internal import ReportCore

/// The limits of one phase: a band, dashed edges, and a solid centre line.
struct LimitMark {
  let phase: ControlLines.Phase
  let field: ControlField
  let isFirst: Bool
  let isLast: Bool

  /// Where the phase begins and ends; the outermost ones reach the edges of the plot.
  var span: ClosedRange<Double> {
    let half = field.slots.slot / 2
    let first = isFirst ? field.left : (field.x(phase.months.lowerBound) ?? field.left) - half
    let last = isLast ? field.right : (field.x(phase.months.upperBound) ?? field.right) + half
    return first...max(first, last)
  }

  /// Stretches of equal limits from left to right.
  func stretches(_ limits: [Double?]) -> [(from: Double, to: Double, value: Double)] {
    var stretches: [(from: Double, to: Double, value: Double)] = []
    for (index, limit) in limits.enumerated() {
      guard let limit, let x = field.x(phase.months.lowerBound.advanced(by: index)) else { continue }
      let from = index == 0 ? span.lowerBound : x - field.slots.slot / 2
      let to = index == limits.count - 1 ? span.upperBound : x + field.slots.slot / 2
      if let last = stretches.last, last.value == limit, abs(last.to - from) < 0.01 {
        stretches[stretches.count - 1].to = to
      } else {
        stretches.append((from, to, limit))
      }
    }
    return stretches
  }

  func draw(_ context: ChartContext, into drawing: inout ChartDrawing) {
    let (palette, width) = (context.palette, max(0.75, context.preset.gridWidth))
    drawBand(palette.limitBand, &drawing)
    let dashed = Stroke(palette.secondary, width: width, dash: context.preset.targetDash)
    for limits in [phase.lower, phase.upper] {
      for run in runs(stretches(limits)) { drawing.add(.stroke(.polyline(run), dashed), .grid, as: .limit) }
    }
    let y = field.scale.y(phase.centre)
    drawing.add(
      .stroke(
        .polyline([Point(span.lowerBound, y), Point(span.upperBound, y)]),
        Stroke(palette.zeroLine, width: width * 1.2)), .grid, as: .limit)
  }

  /// All lines, for labels to keep clear of.
  var segments: [Segment] {
    let centre = [(from: span.lowerBound, to: span.upperBound, value: phase.centre)]
    return (stretches(phase.lower) + stretches(phase.upper) + centre).map { stretch in
      let y = field.scale.y(stretch.value)
      return Segment(from: Point(stretch.from, y), to: Point(stretch.to, y), halfWidth: 0.5)
    }
  }

  /// A band a month where limits differ, down to zero where there is no lower limit.
  private func drawBand(_ colour: Colour, _ drawing: inout ChartDrawing) {
    // Both run from left to right: what ends before one stretch cannot meet the next.
    var lower = stretches(phase.lower)[...]
    for stretch in stretches(phase.upper) {
      lower = lower.drop { $0.to <= stretch.from + 0.01 }
      let lowers = lower.prefix { $0.from < stretch.to - 0.01 }
      let parts = lowers.isEmpty ? [(stretch.from, stretch.to, 0.0)] : lowers.map { ($0.from, $0.to, $0.value) }
      for (from, to, low) in parts {
        let (left, right) = (max(from, stretch.from), min(to, stretch.to))
        let (top, bottom) = (field.scale.y(stretch.value), field.scale.y(max(0, low)))
        drawing.add(
          .fill(.rectangle(Rectangle(x: left, y: top, width: right - left, height: bottom - top)), colour), .ground,
          as: .band)
      }
    }
  }

  /// Stretches that touch become one stepped line.
  private func runs(_ stretches: [(from: Double, to: Double, value: Double)]) -> [[Point]] {
    var runs: [[Point]] = []
    for stretch in stretches {
      let y = field.scale.y(stretch.value)
      let points = [Point(stretch.from, y), Point(stretch.to, y)]
      if let end = runs.last?.last, abs(end.x - stretch.from) < 0.01 {
        runs[runs.count - 1] += points
      } else {
        runs.append(points)
      }
    }
    return runs
  }
}
