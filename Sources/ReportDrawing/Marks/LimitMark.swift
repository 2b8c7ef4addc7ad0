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
      for run in runs(drawn(limits, width: width)) { drawing.add(.stroke(.polyline(run), dashed), .grid, as: .limit) }
    }
    let y = field.scale.y(phase.centre)
    drawing.add(
      .stroke(
        .polyline([Point(span.lowerBound, y), Point(span.upperBound, y)]),
        Stroke(palette.zeroLine, width: width * 1.2)), .grid, as: .limit)
  }

  /// Without what would lie on the zero line, and look like a fault of drawing.
  private func drawn(_ limits: [Double?], width: Double) -> [(from: Double, to: Double, value: Double)] {
    stretches(limits).filter { field.scale.zero - field.scale.y($0.value) > 3 * width }
  }

  /// All lines and their steps, for labels to keep clear of.
  var segments: [Segment] {
    let y = field.scale.y(phase.centre)
    let lines =
      runs(stretches(phase.lower)) + runs(stretches(phase.upper))
      + [[Point(span.lowerBound, y), Point(span.upperBound, y)]]
    return lines.flatMap { line in
      zip(line, line.dropFirst()).filter { $0 != $1 }.map { Segment(from: $0, to: $1, halfWidth: 0.5) }
    }
  }

  /// What lies between the limits, down to zero where there is no lower one: one outline for as far as there is an upper limit, since
  /// areas side by side would show a seam.
  private func drawBand(_ colour: Colour, _ drawing: inout ChartDrawing) {
    let lower = stretches(phase.lower)
    for top in runs(stretches(phase.upper)) {
      guard let (left, right) = top.first.flatMap({ first in top.last.map { (first.x, $0.x) } }) else { continue }
      drawing.add(.fill(.polygon(top + floor(lower, from: left, to: right).reversed()), colour), .ground, as: .band)
    }
  }

  /// The lower limit between two places as a stepped line, at zero where there is none.
  private func floor(_ lower: [(from: Double, to: Double, value: Double)], from left: Double, to right: Double)
    -> [Point]
  {
    let zero = field.scale.y(0)
    var points: [Point] = []
    var end = left
    func step(to x: Double, at y: Double) {
      guard x > end + 0.01 else { return }
      points += [Point(end, y), Point(x, y)]
      end = x
    }
    for stretch in lower where stretch.to > left && stretch.from < right {
      step(to: stretch.from, at: zero)
      step(to: min(stretch.to, right), at: field.scale.y(max(0, stretch.value)))
    }
    step(to: right, at: zero)
    return points
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
