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

  /// The text in two lines, broken after a colon or else balanced, or nil where it cannot be broken so.
  func twoLines(_ text: String, _ font: Font) throws(Problems) -> [String]? {
    let whole = try context.measurer.width(of: text, in: font)
    let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      let first = parts[0] + ":"
      let widest = max(
        try context.measurer.width(of: first, in: font), try context.measurer.width(of: parts[1], in: font))
      if widest < 0.75 * whole { return [first, parts[1]] }
    }
    let width = try narrowest(text, font, lineCount: 2, within: whole)
    let lines = try broken(text, font, width)
    return lines.count == 2 ? lines.map { $0.fragments.map(\.text).joined() } : nil
  }

  private func broken(_ text: String, _ font: Font, _ width: Double) throws(Problems) -> [TextLine] {
    try context.measurer.lines(of: StyledText(text, font: font), width: width)
  }

  /// The same lines at the narrowest width that has as many.
  private func balanced(
    _ text: String, _ font: Font, _ width: Double, _ lines: [TextLine]
  ) throws(Problems) -> [TextLine] {
    guard lines.count > 1 else { return lines }
    let narrowest = try narrowest(text, font, lineCount: lines.count, within: width)
    // Some words hold together, and may need more.
    for limit in stride(from: narrowest, to: width, by: font.size) {
      let candidate = try broken(text, font, limit)
      if candidate.count == lines.count { return candidate }
    }
    return lines
  }

  /// The narrowest width that needs so many lines, reckoned from the widths of words: to break text again and again is slow.
  private func narrowest(
    _ text: String, _ font: Font, lineCount: Int, within width: Double
  ) throws(Problems) -> Double {
    let space = try context.measurer.width(of: " ", in: font)
    let words = try text.split(separator: " ").map { (word) throws(Problems) in
      try context.measurer.width(of: String(word), in: font)
    }
    func count(_ limit: Double) -> Int {
      var (lines, x) = (1, -space)
      for word in words {
        if x > 0, x + space + word > limit { (lines, x) = (lines + 1, -space) }
        x += space + word
      }
      return lines
    }
    var (least, most) = (words.max() ?? 0, width)
    while most - least > 0.5 {
      let middle = (least + most) / 2
      if count(middle) > lineCount { least = middle } else { most = middle }
    }
    // Words side by side may be kerned.
    return most + 1
  }
}
