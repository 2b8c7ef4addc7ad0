internal import ReportCore

/// Names of limits and centre lines with their values: those of the last phase right of the plot, others on their lines.
struct LimitNames {
  /// How the last phase's names stand beside the plot.
  struct Form {
    /// The room right of the plot.
    var width: Double
    /// Whether only the values are written, where names have no room.
    var isShort: Bool
  }

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

  /// Nil where names would take too much of the width and can stand on their lines. On limits that differ from month to month they could
  /// not: there a name would be read as that of another value.
  func form(in total: Double) throws(Problems) -> Form? {
    guard let last = phases.last else { return Form(width: 0, isShort: false) }
    for isShort in [false, true] {
      let widths = try names(last).map { (name) throws(Problems) in try text(words(name.words, isShort)).width }
      let form = Form(width: (widths.max() ?? 0) + 0.6 * context.labelSize, isShort: isShort)
      if isShort || form.width <= 0.3 * total { return form }
      if !isStepped(last) { return nil }
    }
    return nil
  }

  private func isStepped(_ phase: ControlLines.Phase) -> Bool {
    [phase.lower, phase.upper].contains { limits in Set(limits.compactMap { $0 }).count > 1 }
  }

  /// The name with its value, or the value alone, which stands last.
  private func words(_ name: String, _ isShort: Bool) -> String {
    isShort ? name.split(separator: " ").last.map(String.init) ?? name : name
  }

  /// Writes the last phase's names beside their lines.
  func drawBeside(_ field: ControlField, _ form: Form, into drawing: inout ChartDrawing) throws(Problems) {
    guard let last = phases.last else { return }
    let names = names(last)
    let rise = try text("0").rise
    let highest = field.labelTop + rise / 2
    let range = highest...max(highest, field.scale.zero)
    let centres = LabelColumn.spread(
      names.map { field.scale.y($0.value) }, apart: 1.2 * context.labelSize, within: range)
    for (name, centre) in zip(names, centres) {
      let text = try text(words(name.words, form.isShort))
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
