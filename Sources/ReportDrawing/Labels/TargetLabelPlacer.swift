/// Puts the words of a target along its line.
struct TargetLabelPlacer {
  /// A label in one or two lines, in its place.
  typealias Placed = (texts: [MeasuredText], boxes: [Rectangle])

  /// The boxes of the label's lines: in one line above or below, at the right or the left end, then the same in two lines.
  ///
  /// Where none of these is free the label moves along the line; nil where it has no place at the line at all.
  static func place(
    _ oneLine: MeasuredText, _ twoLines: [MeasuredText]?, y: Double, halfWidth: Double, left: Double,
    among obstacles: LabelObstacles
  ) -> Placed? {
    placeOnLine(
      [[oneLine]] + (twoLines.map { [$0] } ?? []), y: y, halfWidth: halfWidth, left: left, among: obstacles)
  }

  /// The same for a label that is better left out than away from its line.
  static func placeOnLine(
    _ forms: [[MeasuredText]], y: Double, halfWidth: Double, left: Double, among obstacles: LabelObstacles
  ) -> Placed? {
    for moves in [[0.0], Array(stride(from: 0.02, through: 0.98, by: 0.02))] {
      for form in forms {
        for isAbove in [true, false] {
          for share in moves == [0] ? [0, 1] : moves {
            let boxes = boxes(form, y: y, halfWidth, left, isAbove: isAbove, share: share, obstacles)
            if areFree(boxes, obstacles) { return (form, boxes) }
          }
        }
      }
    }
    return nil
  }

  /// `share` 0 is flush right, 1 flush left.
  private static func boxes(
    _ form: [MeasuredText], y: Double, _ halfWidth: Double, _ left: Double, isAbove: Bool, share: Double,
    _ obstacles: LabelObstacles
  ) -> [Rectangle] {
    let size = form[0].font.size
    let (gap, line) = (0.26 * size + halfWidth, 1.2 * size)
    let widest = form.map(\.width).max() ?? 0
    let start = obstacles.bounds.right - widest - share * (obstacles.bounds.right - widest - left)
    let last = form.count - 1
    let firstBaseline =
      isAbove ? y - gap - form[last].drop - Double(last) * line : y + gap + form[0].rise
    return form.enumerated().map { index, text in
      let x = share < 0.5 ? start + widest - text.width : start
      return text.box(at: Point(x, firstBaseline + Double(index) * line))
    }
  }

  private static func areFree(_ boxes: [Rectangle], _ obstacles: LabelObstacles) -> Bool {
    boxes.allSatisfy { obstacles.isFree($0) }
  }

  /// The free place nearest to the line, at most `reach` away.
  static func nearest(
    _ forms: [[MeasuredText]], y: Double, reach: Double, _ obstacles: LabelObstacles
  ) -> Placed? {
    for form in forms {
      let size = form[0].font.size
      let widest = form.map(\.width).max() ?? 0
      let bounds = obstacles.bounds
      for distance in stride(from: 0.5 * size, through: reach, by: 0.25 * size) {
        for isAbove in [true, false] {
          for x in stride(from: bounds.right - widest, through: bounds.left, by: -0.5 * size) {
            let first = isAbove ? y - distance - Double(form.count - 1) * 1.2 * size : y + distance + form[0].rise
            let boxes = form.enumerated().map { index, text in
              text.box(at: Point(x + widest - text.width, first + Double(index) * 1.2 * size))
            }
            if areFree(boxes, obstacles) { return (form, boxes) }
          }
        }
      }
    }
    return nil
  }
}
