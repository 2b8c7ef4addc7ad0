internal import ReportCore
internal import ReportDrawing

/// A table measured: its columns, and the lines of each of its cells.
struct TableSetting {
  /// A cell at its columns.
  struct PlacedCell {
    var cell: Table.Cell
    var columns: ClosedRange<Int>
    var font: Font
    var colour: Colour
    /// At the full size, on one line.
    var width: Double
    var marksWidth: Double
  }

  /// How far the ground of the month's column reaches beyond its text.
  static let groundOutset = 4.0
  private static let greatestGap = 28.0

  let table: Table
  let columns: TableColumns
  let header: [PlacedCell]
  let rows: [[PlacedCell]]
  private let left: Double
  /// How far the ground of the last column reaches beyond its text.
  private let outset: Double
  private let style: Style
  private let measurer: any TextMeasurer

  /// Throws where a row does not cover the columns.
  init(_ table: Table, frame: Frame, style: Style, measurer: any TextMeasurer) throws(Problems) {
    let maker = CellMaker(table: table, style: style, measurer: measurer)
    let (header, rows) = (try maker.header(), try maker.rows())
    var fitter = ColumnFitter(
      columns: maker.columns(header: header, rows: rows), leastGap: style.page.gutter / 2,
      greatestGap: Self.greatestGap, sizes: maker.sizes)
    self.table = table
    self.header = header
    self.rows = rows
    self.style = style
    self.measurer = measurer
    left = frame.left
    outset = table.columns.last?.isHighlighted == true ? Self.groundOutset : 0
    let room = frame.width - outset
    if !fitter.fitsWhole(in: room) { try maker.addWords(to: &fitter.columns, header: header, rows: rows) }
    columns = fitter.fit(in: room)
  }

  var width: Double { (columns.places.last?.upperBound ?? 0) + outset }
  /// Left and right end of the whole.
  var ends: ClosedRange<Double> { left...(left + width) }

  /// A row drawn: the marks of each cell, and the row's height. A header's cells stand at its foot, others at its head.
  func lines(of cells: [PlacedCell], isHeader: Bool) throws(Problems) -> (height: Double, marks: [[Mark]]) {
    var blocks: [[TextLine]] = []
    for cell in cells { blocks.append(try lines(of: cell)) }
    let (row, line) = (style.page.tableRow, style.page.small.line)
    let count = blocks.map { $0.count }.max() ?? 1
    let text = try measurer.metrics(of: style.font(columns.size))
    let baseline = (row - text.ascent - text.descent) / 2 + text.ascent
    let marks = zip(cells, blocks).map { cell, lines in
      let first = baseline + (isHeader ? Double(count - lines.count) * line : 0)
      return lines.enumerated().flatMap { number, content in
        self.marks(content, of: cell, baseline: first + Double(number) * line, isLast: number == lines.count - 1)
      }
    }
    return (row + Double(count - 1) * line, marks)
  }

  /// Behind the columns of the month.
  func grounds(height: Double) -> [PageItem] {
    table.columns.indices.filter { table.columns[$0].isHighlighted }.map { index in
      let place = columns.places[index]
      let ground = Rectangle(
        x: left + place.lowerBound - Self.groundOutset, y: 0,
        width: place.upperBound - place.lowerBound + 2 * Self.groundOutset, height: height)
      return PageItem(.fill(.rectangle(ground), style.pageColours.tint), .artifact)
    }
  }

  private func lines(of cell: PlacedCell) throws(Problems) -> [TextLine] {
    guard !cell.cell.text.isEmpty else { return [] }
    let scale = columns.size / cell.font.size
    let font = cell.font.sized(columns.size)
    let room = columns.places[cell.columns.upperBound].upperBound - columns.places[cell.columns.lowerBound].lowerBound
    let width = cell.width * scale
    guard width > room + 0.01 else {
      return [
        TextLine(
          fragments: [TextLine.Fragment(text: cell.cell.text, font: font, x: 0, width: width, tag: 0)], width: width)
      ]
    }
    return try measurer.joinedLines(of: StyledText(cell.cell.text, font: font), width: room + 0.01)
  }

  private func marks(_ line: TextLine, of cell: PlacedCell, baseline: Double, isLast: Bool) -> [Mark] {
    let isRight = table.columns[cell.columns.lowerBound].alignment == .right
    let right = left + columns.places[cell.columns.upperBound].upperBound
    let start = isRight ? right - line.width : left + columns.places[cell.columns.lowerBound].lowerBound
    var marks = line.fragments.filter { !$0.text.isEmpty }.map { fragment in
      Mark.text(
        TextRun(
          fragment.text, at: Point(start + fragment.x, baseline), width: fragment.width, font: fragment.font,
          colour: cell.colour, value: cell.cell.fact))
    }
    if isLast, !cell.cell.marks.isEmpty {
      let scale = columns.size / cell.font.size
      marks.append(
        .text(
          TextRun(
            cell.cell.marks, at: Point(start + line.width, baseline), width: cell.marksWidth * scale,
            font: cell.font.sized(columns.size), colour: style.pageColours.secondary)))
    }
    return marks
  }
}
