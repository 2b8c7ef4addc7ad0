internal import ReportCore

/// Lines of text: the long form where it has few enough lines, and balanced where it has more than one.
struct TextBlock {
  private let context: ChartContext

  init(_ context: ChartContext) { self.context = context }

  /// The lines of the text, or of its short form where the text needs more than `limit`; none for empty text.
  func lines(
    _ long: String, short: String, _ font: Font, _ width: Double, _ limit: Int
  ) throws(Problems) -> [TextLine] {
    if long.isEmpty { return [] }
    let lines = try broken(long, font, width)
    if lines.count > limit, !short.isEmpty, short != long {
      return try balanced(short, font, width, try broken(short, font, width))
    }
    return try balanced(long, font, width, lines)
  }

  /// The text in two balanced lines, or nil where it cannot be broken so.
  func twoLines(_ text: String, _ font: Font) throws(Problems) -> [String]? {
    let whole = try context.measurer.width(of: text, in: font)
    for share in [0.52, 0.56, 0.6, 0.65, 0.7, 0.8] {
      let lines = try broken(text, font, whole * share)
      if lines.count == 2 { return lines.map { $0.fragments.map(\.text).joined() } }
    }
    return nil
  }

  private func broken(_ text: String, _ font: Font, _ width: Double) throws(Problems) -> [TextLine] {
    try context.measurer.lines(of: StyledText(text, font: font), width: width)
  }

  /// The narrowest width that has as many lines, found by halving.
  private func balanced(
    _ text: String, _ font: Font, _ width: Double, _ lines: [TextLine]
  ) throws(Problems) -> [TextLine] {
    guard lines.count > 1 else { return lines }
    var (least, most, best) = (0.4 * width, width, lines)
    for _ in 0..<6 {
      let middle = (least + most) / 2
      let candidate = try broken(text, font, middle)
      if candidate.count > lines.count { least = middle } else { (most, best) = (middle, candidate) }
    }
    return best
  }
}
