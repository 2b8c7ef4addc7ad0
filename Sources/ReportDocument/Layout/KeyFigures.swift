internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  /// Key figures side by side on tiles, as many in a row as fit; the tiles of a row are equally high.
  mutating func keyFigures(_ figures: [KeyFigure], in frame: Frame) throws(Problems) -> [Strip] {
    guard !figures.isEmpty else { return [] }
    let tile = page.keyFigureSize.width
    let perRow = max(1, Int((frame.width + page.gutter) / (tile + page.gutter)))
    let pitch = perRow > 1 ? (frame.width - tile) / Double(perRow - 1) : tile
    let list = add(.list, in: frame.parent)
    var rows: [Strip] = []
    for start in stride(from: 0, to: figures.count, by: perRow) {
      let row = Array(figures[start..<min(start + perRow, figures.count)])
      var strip = try keyFigureRow(row, lefts: row.indices.map { frame.left + Double($0) * pitch }, in: list)
      strip.above = pitch - tile
      rows.append(strip)
    }
    return rows
  }

  private mutating func keyFigureRow(
    _ figures: [KeyFigure], lefts: [Double], in list: Int
  ) throws(Problems) -> Strip {
    var strip = Strip(height: page.keyFigureSize.height)
    for (figure, left) in zip(figures, lefts) {
      let content = try keyFigure(figure, left: left + page.keyFigureInset, in: list)
      strip.items += content.items
      strip.height = max(strip.height, content.height)
    }
    let grounds = lefts.map { left in
      let tile = Rectangle(x: left, y: 0, width: page.keyFigureSize.width, height: strip.height)
      return PageItem(.fill(.rectangle(tile), palette.tint), .artifact)
    }
    strip.items = grounds + strip.items
    return strip
  }

  /// What stands on one tile, and how high the tile must be for it.
  private mutating func keyFigure(_ figure: KeyFigure, left: Double, in list: Int) throws(Problems) -> Strip {
    let item = add(.listItem, in: list)
    let frame = Frame(
      parent: add(.listBody, in: item), left: left, width: page.keyFigureSize.width - 2 * page.keyFigureInset)
    let measure = TextLook(page.small, .semibold, colour: palette.ink)
    let secondary = TextLook(page.small, colour: palette.secondary)
    let metrics = try measurer.metrics(of: style.font(page.small.size))
    // The inset is to the capitals of the first line.
    var tile = Strip(
      height: page.keyFigureInset + metrics.capHeight - (try text.baseline(in: page.small, weight: .semibold)))
    tile.stack(try textBlock([.text(figure.measure)], .paragraph, look: measure, in: frame, width: frame.width))
    tile.stack(try textBlock([.text(figure.period)], .paragraph, look: secondary, in: frame, width: frame.width))
    tile.stack([try keyNumber(figure, in: frame)])
    for line in figure.lines {
      let look = TextLook(
        page.small, line.isStrong ? .semibold : .regular,
        colour: line.isSecondary ? palette.secondary : palette.ink)
      tile.stack(try textBlock(line.inlines, .paragraph, look: look, in: frame, width: frame.width))
    }
    tile.height += page.keyFigureInset
    return tile
  }

  /// The number with its unit on its baseline; where both are too wide, the number is set smaller, then the unit goes below.
  private mutating func keyNumber(_ figure: KeyFigure, in frame: Frame) throws(Problems) -> Strip {
    let element = add(.paragraph, in: frame.parent)
    let large = style.font(page.keyFigureNumber, .semibold)
    let small = style.font(page.small.size)
    let unitWidth = try measurer.width(of: figure.unit, in: small)
    let fullWidth = try measurer.width(of: figure.number, in: large)
    let gap = figure.unit.isEmpty ? 0 : page.paragraphGap - 1
    let isBeside = fullWidth * Self.leastNumberScale + gap + unitWidth <= frame.width
    let room = isBeside ? frame.width - gap - unitWidth : frame.width
    let scale = fullWidth > room ? room / fullWidth : 1
    let baseline = 24 / 26 * page.keyFigureNumber + 5
    let number = text.run(
      figure.number, at: Point(frame.left, baseline), width: fullWidth * scale,
      font: large.sized(page.keyFigureNumber * scale), colour: palette.ink, value: figure.fact)
    var strip = Strip(height: baseline + page.small.line - 4, items: [PageItem(number, .content(element))])
    guard !figure.unit.isEmpty else { return strip }
    // The space is not seen but read: it parts the number from its unit.
    let space = try measurer.width(of: " ", in: small)
    let unitAt =
      isBeside
      ? Point(frame.left + fullWidth * scale + gap - space, baseline)
      : Point(frame.left - space, strip.height + (try text.baseline(in: page.small)))
    let unit = text.run(" " + figure.unit, at: unitAt, width: space + unitWidth, font: small, colour: palette.secondary)
    strip.items.append(PageItem(unit, .content(element)))
    if !isBeside { strip.height += page.small.line }
    return strip
  }

  /// How small a number is set before its unit goes below it.
  private static let leastNumberScale = 0.6
}

extension Strip {
  /// Puts strips below what it holds.
  mutating func stack(_ strips: [Strip]) {
    for strip in strips {
      items += strip.items.map { PageItem($0.mark.offset(dx: 0, dy: height), $0.role) }
      height += strip.height
    }
  }
}
