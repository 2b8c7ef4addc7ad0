internal import ReportCore
internal import ReportDrawing

/// How a block of text looks.
struct TextLook {
  var type: TypeSize
  var weight = Font.Weight.regular
  var colour: Colour
  /// Whether it is set as narrow as its number of lines allows, so that they are about equally long.
  var isBalanced = false

  init(_ type: TypeSize, _ weight: Font.Weight = .regular, colour: Colour, isBalanced: Bool = false) {
    self.type = type
    self.weight = weight
    self.colour = colour
    self.isBalanced = isBalanced
  }
}

/// Sets text: inlines become lines of runs in the fonts and colours of their meaning.
struct TextSetter {
  let style: Style
  let measurer: any TextMeasurer
  let names: BlockNames

  /// The lines of a text, none where it is empty. Each inline belongs to the leaf of its index, or is decoration where there is none.
  func strips(
    _ inlines: [Inline], look: TextLook, left: Double, width: Double, leaves: [Int]
  ) throws(Problems) -> [Strip] {
    let styled = StyledText(pieces(of: inlines, look: look))
    guard !styled.pieces.isEmpty else { return [] }
    var lines = look.isBalanced ? try balanced(styled, width: width) : try measurer.lines(of: styled, width: width)
    lines.keepSpaces(of: styled)
    let baseline = try baseline(in: look.type, weight: look.weight)
    return lines.map { line in
      let items = line.fragments.filter { !$0.text.isEmpty }.flatMap { fragment in
        self.items(
          fragment, of: inlines[fragment.tag], look: look, left: left, baseline: baseline,
          role: leaves.isEmpty ? .artifact : .content(leaves[fragment.tag]))
      }
      return Strip(height: look.type.line, items: items)
    }
  }

  /// One line of plain text that is known to be as wide as `width`.
  func run(
    _ text: String, at origin: Point, width: Double, font: Font, colour: Colour, value: String? = nil
  ) -> Mark {
    .text(TextRun(text, at: origin, width: width, font: font, colour: colour, value: value))
  }

  /// The distance from the top of a line to its baseline, with the letters in the middle of the line.
  func baseline(in type: TypeSize, weight: Font.Weight = .regular) throws(Problems) -> Double {
    let metrics = try measurer.metrics(of: style.font(type.size, weight))
    return (type.line - metrics.ascent - metrics.descent) / 2 + metrics.ascent
  }

  func colour(of inline: Inline, look: TextLook) -> Colour {
    let palette = style.pageColours
    return switch inline {
    case .strong: palette.ink
    case .verdict(_, let isGood): isGood ? palette.better : palette.worse
    case .link, .reference: palette.thisYear
    case .text, .emphasis, .value: look.colour
    }
  }

  func font(of inline: Inline, look: TextLook) -> Font {
    switch inline {
    case .strong, .emphasis, .verdict: style.font(look.type.size, .semibold)
    case .text, .value, .link, .reference: style.font(look.type.size, look.weight)
    }
  }

  private func pieces(of inlines: [Inline], look: TextLook) -> [StyledText.Piece] {
    inlines.enumerated().compactMap { index, inline in
      let text = names.text(of: inline)
      return text.isEmpty ? nil : StyledText.Piece(text, font: font(of: inline, look: look), tag: index)
    }
  }

  private func items(
    _ fragment: TextLine.Fragment, of inline: Inline, look: TextLook, left: Double, baseline: Double,
    role: PageItem.Role
  ) -> [PageItem] {
    var value: String?
    if case .value(_, let fact) = inline { value = fact }
    let colour = colour(of: inline, look: look)
    let origin = Point(left + fragment.x, baseline)
    let run = run(
      fragment.text, at: origin, width: fragment.width, font: fragment.font, colour: colour, value: value)
    guard case .link = inline else { return [PageItem(run, role)] }
    let y = baseline + 0.16 * fragment.font.size
    let line = Shape.polyline([Point(origin.x, y), Point(origin.x + fragment.width, y)])
    return [PageItem(.stroke(line, Stroke(colour, width: 0.5)), .artifact), PageItem(run, role)]
  }

  /// The narrowest lines that are as many as at the full width.
  private func balanced(_ text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    var best = try measurer.lines(of: text, width: width)
    guard best.count > 1 else { return best }
    var narrow = try widestWord(text)
    var wide = best.map(\.width).max() ?? width
    // Lines narrower than that cannot hold what these hold; a point for kerning across breaks.
    let least = best.reduce(0) { $0 + $1.width } / Double(best.count) - 1
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      if middle < least {
        narrow = middle
      } else if let widest = best.map(\.width).max(), widest + 1 < middle {
        // The best lines so far fit there too and would come back.
        wide = middle
      } else {
        let lines = try measurer.lines(of: text, width: middle)
        if lines.count <= best.count { (best, wide) = (lines, middle) } else { narrow = middle }
      }
    }
    return best
  }

  private func widestWord(_ text: StyledText) throws(Problems) -> Double {
    var widest = 0.0
    for piece in text.pieces {
      for word in piece.text.split(separator: " ") {
        widest = max(widest, try measurer.width(of: String(word), in: piece.font))
      }
    }
    return widest
  }
}
