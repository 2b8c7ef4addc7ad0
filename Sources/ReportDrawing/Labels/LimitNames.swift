internal import ReportCore

/// Names of limits and centre lines with their values: those of the last phase right of the plot, others on their lines.
struct LimitNames {
  /// How the last phase's names stand: beside the plot in one line or with the value below, or inside.
  struct Form {
    /// The room right of the plot.
    var width: Double
    var isParted: Bool
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

  /// Nil where names would take too much of the width even with their values below them, and must stand inside.
  func form(in total: Double) throws(Problems) -> Form? {
    guard let last = phases.last else { return Form(width: 0, isParted: false) }
    for (isParted, share) in [(false, 0.3), (true, 0.36)] {
      let lines = names(last).flatMap { self.lines($0.words, isParted: isParted) }
      let widths = try lines.map { (line) throws(Problems) in try text(line).width }
      let width = (widths.max() ?? 0) + 0.6 * context.labelSize
      if width <= share * total { return Form(width: width, isParted: isParted) }
    }
    return nil
  }

  /// A name and its value, which stands last.
  private func lines(_ words: String, isParted: Bool) -> [String] {
    guard isParted, let space = words.lastIndex(of: " ") else { return [words] }
    return [String(words[..<space]), String(words[words.index(after: space)...])]
  }

  /// Writes the last phase's names beside their lines.
  func drawBeside(_ field: ControlField, _ form: Form, into drawing: inout ChartDrawing) throws(Problems) {
    guard let last = phases.last else { return }
    let names = names(last)
    let (rise, line) = (try text("0").rise, 1.2 * context.labelSize)
    let tail = form.isParted ? line / 2 : 0
    let highest = field.labelTop + rise / 2 + tail
    let range = highest...max(highest, field.scale.zero - tail)
    let centres = LabelColumn.spread(
      names.map { field.scale.y($0.value) }, apart: form.isParted ? 2.2 * context.labelSize : line, within: range)
    for (name, centre) in zip(names, centres) {
      for (number, words) in lines(name.words, isParted: form.isParted).enumerated() {
        let baseline = centre - tail + rise / 2 + Double(number) * line
        drawing.write(try text(words), at: Point(field.right + 0.6 * context.labelSize, baseline), as: .limitLabel)
      }
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
