internal import ReportCore

/// Events: numbered circles on thin lines from the top, and their words under the chart.
struct EventGuide {
  /// An event as it stands in a plot.
  struct Stand {
    var event: ChartEvent
    /// The middle of its circle.
    var x: Double
    /// The first and the last place, where it lasts.
    var span: ClosedRange<Double>
    /// Where its line ends.
    var foot: Double
  }

  let context: ChartContext

  private var events: [ChartEvent] { context.specification.events }
  var radius: Double { 0.6 * context.labelSize }
  /// What the row of circles needs above the plot.
  var height: Double { events.isEmpty ? 0 : 2 * radius + 0.35 * context.labelSize }
  private var noteSize: Double { min(context.preset.sourceSize, context.labelSize) }
  private var noteLine: Double { 1.4 * noteSize }

  /// More than these are numbers only.
  private static let noteLimit = 3

  /// The words, broken to a width.
  func notes(width: Double) throws(Problems) -> [[TextLine]] {
    guard events.count <= Self.noteLimit else { return [] }
    let font = context.style.font(noteSize)
    return try events.map { (event) throws(Problems) in
      try context.measurer.lines(of: StyledText(event.text, font: font), width: width - indent)
    }
  }

  /// What the notes need below the months.
  func height(of notes: [[TextLine]]) -> Double {
    let count = notes.reduce(0) { $0 + $1.count }
    return count == 0 ? 0 : Double(count) * noteLine + gap
  }

  /// From the months to the notes, beyond their lines.
  var gap: Double { 0.6 * context.labelSize }

  private var indent: Double { 1.7 * noteSize }

  /// Writes the notes so that the last baseline is `bottom`.
  func draw(_ notes: [[TextLine]], left: Double, bottom: Double, into drawing: inout ChartDrawing) throws(Problems) {
    let font = context.style.font(noteSize)
    let metrics = try context.measurer.metrics(of: font)
    var baseline = bottom - Double(notes.reduce(0) { $0 + $1.count } - 1) * noteLine
    for (event, lines) in zip(events, notes) {
      let centre = Point(left + 0.62 * noteSize, baseline - metrics.capHeight / 2)
      try drawCircle(event.number, centre, radius: 0.62 * noteSize, size: 0.8 * noteSize, role: .eventNote, &drawing)
      for line in lines {
        for fragment in line.fragments {
          drawing.add(
            .text(
              TextRun(
                fragment.text, at: Point(left + indent + fragment.x, baseline), width: fragment.width, font: font,
                colour: context.palette.secondary)), .text, as: .eventNote)
        }
        baseline += noteLine
      }
    }
  }

  /// Draws the circles in a row, side by side where they would meet, and returns what labels must keep clear of.
  func draw(
    _ stands: [Stand], rowTop: Double, edges: ClosedRange<Double>, into drawing: inout ChartDrawing
  ) throws(Problems) -> [LabelObstacles.Disc] {
    let stroke = Stroke(context.palette.zeroLine, width: max(0.5, context.preset.gridWidth))
    let y = rowTop + radius
    var discs: [LabelObstacles.Disc] = []
    var free = edges.lowerBound
    for stand in stands.sorted(by: { $0.x < $1.x }) {
      let centre = Point(min(max(stand.x, free + radius), edges.upperBound - radius), y)
      free = centre.x + radius + 2
      for x in Set([stand.span.lowerBound, stand.span.upperBound]).sorted() {
        drawing.addCutUpright(x: x, from: y, to: stand.foot, stroke, as: .event)
      }
      let reach = [stand.span.lowerBound, stand.span.upperBound, centre.x]
      if let first = reach.min(), let last = reach.max(), last - first > 0.5 {
        drawing.add(.stroke(.polyline([Point(first, y), Point(last, y)]), stroke), .guides, as: .event)
      }
      try drawCircle(
        stand.event.number, centre, radius: radius, size: 0.72 * context.labelSize, role: .eventLabel, &drawing)
      discs.append(LabelObstacles.Disc(centre: centre, radius: radius))
    }
    return discs
  }

  private func drawCircle(
    _ number: Int, _ centre: Point, radius: Double, size: Double, role: SceneRole, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    drawing.add(.fill(.circle(centre: centre, radius: radius), context.palette.secondary), .markers, as: .event)
    let text = try context.text(String(number), size: size, context.palette.ground, weight: .semibold)
    drawing.add(
      .text(text.run(at: Point(centre.x - text.width / 2, centre.y + text.rise / 2))), .text, as: role)
  }
}
