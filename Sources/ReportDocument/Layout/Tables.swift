internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  /// A table: its number and caption, the header, rows that are never split, and keys below. One that is too wide goes on in parts below each other.
  mutating func table(_ table: Table, in frame: Frame) throws(Problems) -> [Strip] {
    let parts = try TableParts(style: style, measurer: measurer).settings(of: table, in: frame)
    if let excess = parts.map(\.columns.excess).max(), excess > 0 { warnings.append(tooWide(table, by: excess)) }
    let number = "\(names.words.tableLabel)\u{A0}\(names.numbers[table.id] ?? 0)"
    var strips: [Strip] = []
    for (index, setting) in parts.enumerated() {
      let element = add(.table, in: frame.parent)
      if index == 0 {
        describe(element) { $0.id = table.id }
        var inner = frame
        inner.parent = element
        strips = try tableCaption(table, number, in: inner)
        strips[0].anchors = [table.id]
        for index in strips.indices { strips[index].holdsNext = true }
      }
      strips += try tablePart(setting, number, in: element, above: index == 0 ? page.paragraphGap : page.blockGap)
    }
    let keys = try notes(table.keys.map { [.text($0)] }, in: frame, above: page.paragraphGap)
    if keys.isEmpty { strips[strips.count - 1].holdsNext = false }
    return strips + keys
  }

  /// The header and the rows of a table, or of a part of its columns.
  private mutating func tablePart(
    _ setting: TableSetting, _ number: String, in element: Int, above: Double
  ) throws(Problems) -> [Strip] {
    var header = try tableHeader(setting, in: element)
    header.above = above
    let repeated = try repeatedHead(header, number, left: setting.ends.lowerBound)
    var rows = try tableRows(setting, in: element)
    for index in rows.indices {
      rows[index].repeatedHead = repeated
      rows[index].holdsNext = Self.holdsNext(index, of: setting.table)
    }
    return [header] + rows
  }

  /// Whether a row stays with the next row, or the last with the keys: short tables stay together, two rows at either end of others,
  /// two rows below their group, a total with the row above it.
  private static func holdsNext(_ index: Int, of table: Table) -> Bool {
    let isNearGroup = table.rows[max(0, index - 1)...index].contains { $0.kind == .group }
    let isBeforeTotal = table.rows[index...].dropFirst().first?.kind == .total
    return table.rows.count <= shortTable || index == 0 || index >= table.rows.count - 2 || isNearGroup || isBeforeTotal
  }

  private mutating func tableCaption(_ table: Table, _ number: String, in frame: Frame) throws(Problems) -> [Strip] {
    let text = table.caption.map(\.plainText).joined()
    let data = table.data.isEmpty ? [] : [Inline.text(names.words.dataFile(table.id, after: text))]
    return try textBlock(
      [.strong(number + "."), .text(" ")] + table.caption + data, .caption,
      look: TextLook(page.small, colour: palette.ink), in: frame, width: frame.width)
  }

  private mutating func tableHeader(_ setting: TableSetting, in table: Int) throws(Problems) -> Strip {
    let row = add(.tableRow, in: add(.tableHead, in: table))
    let (height, marks) = try setting.lines(of: setting.header, isHeader: true)
    var items = setting.grounds(height: height)
    items.append(rule(across: setting, at: height, Stroke(palette.ink, width: 0.75)))
    for cell in marks {
      let element = add(.headerCell, in: row)
      describe(element) { $0.scope = .column }
      items += cell.map { PageItem($0, .content(element)) }
    }
    var strip = Strip(height: height, items: items)
    strip.holdsNext = true
    return strip
  }

  /// What stands above the rows where a table goes on: “Tabell 2, forts.” and its header, as decoration.
  private func repeatedHead(_ header: Strip, _ number: String, left: Double) throws(Problems) -> Strip.RepeatedHead {
    let font = style.font(page.small.size, .semibold)
    let words = number + names.words.continued
    let line = text.run(
      words, at: Point(left, try text.baseline(in: page.small, weight: .semibold)),
      width: try measurer.width(of: words, in: font), font: font, colour: palette.ink)
    let drop = page.small.line + page.paragraphGap
    return Strip.RepeatedHead(
      height: header.height + drop,
      items: [PageItem(line, .artifact)]
        + header.items.map { PageItem($0.mark.offset(dx: 0, dy: drop), .artifact) })
  }

  private mutating func tableRows(_ setting: TableSetting, in table: Int) throws(Problems) -> [Strip] {
    let body = add(.tableBody, in: table)
    let hasStripes = setting.rows.count > Self.shortTable
    var strips: [Strip] = []
    for (index, cells) in setting.rows.enumerated() {
      let kind = setting.table.rows[index].kind
      let (height, marks) = try setting.lines(of: cells, isHeader: false)
      if height > geometry.height - page.tableRow { warnings.append(tooHigh(setting.table, row: index + 1)) }
      var items = hasStripes && kind == .body && !index.isMultiple(of: 2) ? [stripe(setting, height: height)] : []
      items += setting.grounds(height: height)
      let stroke = Stroke(palette.rule, width: 0.5)
      if kind == .total { items.append(rule(across: setting, at: 0, stroke)) }
      if index == setting.rows.count - 1 { items.append(rule(across: setting, at: height, stroke)) }
      let row = add(.tableRow, in: body)
      for (cell, content) in zip(cells, marks) {
        let element = self.cell(cell, in: row)
        items += content.map { PageItem($0, .content(element)) }
      }
      strips.append(Strip(height: height, items: items))
    }
    return strips
  }

  /// The element of a cell: the first names its row, unless it is empty.
  private mutating func cell(_ cell: TableSetting.PlacedCell, in row: Int) -> Int {
    let isHeader = cell.columns.lowerBound == 0 && !cell.cell.text.isEmpty
    let element = add(isHeader ? .headerCell : .dataCell, in: row)
    describe(element) {
      $0.columnSpan = cell.columns.count
      $0.scope = isHeader ? .row : nil
    }
    return element
  }

  private func rule(across setting: TableSetting, at y: Double, _ stroke: Stroke) -> PageItem {
    let ends = setting.ends
    return PageItem(
      .stroke(.polyline([Point(ends.lowerBound, y), Point(ends.upperBound, y)]), stroke), .artifact)
  }

  private func stripe(_ setting: TableSetting, height: Double) -> PageItem {
    let stripe = Rectangle(x: setting.ends.lowerBound, y: 0, width: setting.width, height: height)
    return PageItem(.fill(.rectangle(stripe), palette.tint), .artifact)
  }

  /// Up to so many rows a table has no stripes and stays on one page.
  private static let shortTable = 8
}

private func tooWide(_ table: Table, by excess: Double) -> Problem {
  Problem(
    .configuration,
    "the table “\(table.id)” is \(Int(excess.rounded(.up))) points wider than the page and runs over its margin",
    hints: ["show fewer columns, or give members short names"], severity: .warning)
}

private func tooHigh(_ table: Table, row: Int) -> Problem {
  Problem(
    .configuration, "row \(row) of the table “\(table.id)” is higher than a page and runs over its foot",
    hints: ["put long texts below the table"], severity: .warning)
}
