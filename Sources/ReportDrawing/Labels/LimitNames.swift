internal import ReportCore

/// Names of limits and centre lines with their values: those of the last phase right of the plot, others on their lines.
struct LimitNames {
  let context: ChartContext
  let phases: [ControlLines.Phase]

  /// The names of a phase from below upward, with the values at its end.
  private func names(_ phase: ControlLines.Phase) -> [(words: String, value: Double)] {
    let all: [(String, Double?)] = [
      (phase.lowerLabel, phase.lower.last ?? nil), (phase.centreLabel, phase.centre),
      (phase.upperLabel, phase.upper.last ?? nil),
    ]
    return all.compactMap { words, value in value.flatMap { words.isEmpty ? nil : (words, $0) } }
  }

  private func text(_ words: String) throws(Problems) -> MeasuredText {
    try context.text(words, context.palette.secondary)
  }

  /// The room right of the plot, nil where names would take too much of it and must stand inside.
  func width(of total: Double) throws(Problems) -> Double? {
    guard let last = phases.last else { return 0 }
    let widths = try names(last).map { (name) throws(Problems) in try text(name.words).width }
    let width = (widths.max() ?? 0) + 0.6 * context.labelSize
    return width <= 0.3 * total ? width : nil
  }

  /// Writes the last phase's names beside their lines.
  func drawBeside(_ field: ControlField, into drawing: inout ChartDrawing) throws(Problems) {
    guard let last = phases.last else { return }
    let names = names(last)
    let rise = try text("0").rise
    let highest = field.labelTop + rise / 2
    let range = highest...max(highest, field.scale.zero)
    let centres = LabelColumn.spread(
      names.map { field.scale.y($0.value) }, apart: 1.2 * context.labelSize, within: range)
    for (name, centre) in zip(names, centres) {
      let text = try text(name.words)
      drawing.write(text, at: Point(field.right + 0.6 * context.labelSize, centre + rise / 2), as: .limitLabel)
    }
  }

  /// Writes the names of phases on their lines where there is room.
  func drawInside(
    _ marks: [LimitMark], _ obstacles: inout LabelObstacles, into drawing: inout ChartDrawing
  ) throws(Problems) {
    for mark in marks {
      var within = obstacles
      within.bounds = Rectangle(
        x: mark.span.lowerBound, y: obstacles.bounds.y, width: mark.span.upperBound - mark.span.lowerBound,
        height: obstacles.bounds.height)
      for name in names(mark.phase).reversed() {
        let text = try text(name.words)
        guard text.width <= within.bounds.width else { continue }
        let y = mark.field.scale.y(name.value)
        let placed =
          TargetLabelPlacer.placeOnLine(
            [[text]], y: y, halfWidth: 0.5, left: within.bounds.left, among: within)
          ?? TargetLabelPlacer.nearest([[text]], y: y, reach: 2.5 * context.labelSize, within)
        guard let box = placed?.boxes.first else { continue }
        drawing.write(text, in: box, as: .limitLabel)
        within.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
        obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
      }
    }
  }
}
