internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  /// Sets a list: labels hang left of their items.
  mutating func setList(_ items: [Block.ListItem], isNumbered: Bool, in frame: Frame) throws(Problems) {
    guard !items.isEmpty else { return }
    let font = style.font(page.body.size)
    let list = add(.list, in: frame.parent)
    let labels = items.indices.map { isNumbered ? "\($0 + 1)." : frame.listDepth.isMultiple(of: 2) ? "•" : "–" }
    var widths: [Double] = []
    for label in labels { widths.append(try measurer.width(of: label, in: font)) }
    let indent = (widths.max() ?? 0) + page.body.size / 2
    for (item, (label, width)) in zip(items, zip(labels, widths)) {
      let element = add(.listItem, in: list)
      let mark = text.run(
        label, at: Point(frame.left, try text.baseline(in: page.body)), width: width, font: font, colour: palette.ink)
      let labelItem = PageItem(mark, .content(add(.label, in: element)))
      let inner = Frame(
        parent: add(.listBody, in: element), left: frame.left + indent, width: frame.width - indent,
        listDepth: frame.listDepth + 1)
      try setItem(item, label: labelItem, in: inner)
    }
  }

  private mutating func setItem(_ item: Block.ListItem, label: PageItem, in frame: Frame) throws(Problems) {
    let first = strips.count
    for (index, block) in item.blocks.enumerated() {
      if index == 0, case .paragraph(let inlines) = block {
        append(try paragraph(inlines, in: frame), as: .listItem)
      } else {
        try set(block, in: frame)
      }
    }
    if strips.count == first {
      append([Strip(height: page.body.line)], as: .listItem)
    }
    prepend([label], toStrip: first, height: page.body.line)
  }
}
