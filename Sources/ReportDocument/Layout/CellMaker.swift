internal import ReportCore
internal import ReportDrawing

/// Gives the cells of a table their columns, fonts and widths.
struct CellMaker {
  let table: Table
  let style: Style
  let measurer: any TextMeasurer

  /// The sizes of a table's text, from the usual to the smallest.
  var sizes: [Double] {
    let (usual, smallest) = (style.page.small.size, style.page.furniture.size)
    return [usual, (usual + smallest) / 2, smallest]
  }

  func header() throws(Problems) -> [TableSetting.PlacedCell] {
    let palette = style.pageColours
    var cells: [TableSetting.PlacedCell] = []
    for (index, column) in table.columns.enumerated() {
      cells.append(
        try cell(
          Table.Cell(column.header), columns: index...index, weight: column.isHighlighted ? .semibold : .regular,
          colour: column.isHighlighted ? palette.ink : palette.secondary))
    }
    return cells
  }

  func rows() throws(Problems) -> [[TableSetting.PlacedCell]] {
    var rows: [[TableSetting.PlacedCell]] = []
    for (number, row) in table.rows.enumerated() { rows.append(try cells(of: row, number: number + 1)) }
    return rows
  }

  /// What the columns must hold where nothing is broken.
  func columns(header: [TableSetting.PlacedCell], rows: [[TableSetting.PlacedCell]]) -> [ColumnFitter.Column] {
    var columns = table.columns.map { column in
      ColumnFitter.Column(
        isText: column.alignment == .left, isHighlighted: column.isHighlighted, isApart: column.isApart)
    }
    for (index, cell) in header.enumerated() { columns[index].header = cell.width }
    for cell in rows.joined() where cell.columns.count == 1 {
      let index = cell.columns.lowerBound
      columns[index].cells = max(columns[index].cells, cell.width)
      columns[index].marks = max(columns[index].marks, cell.marksWidth)
    }
    return columns
  }

  /// Measures the words of which the columns must hold the longest where text is broken.
  func addWords(
    to columns: inout [ColumnFitter.Column], header: [TableSetting.PlacedCell], rows: [[TableSetting.PlacedCell]]
  ) throws(Problems) {
    for (index, cell) in header.enumerated() { columns[index].headerWord = try longestWord(of: cell) }
    for cell in rows.joined() where cell.columns.count == 1 {
      let index = cell.columns.lowerBound
      if columns[index].isText { columns[index].cellWord = max(columns[index].cellWord, try longestWord(of: cell)) }
    }
  }

  private func cells(of row: Table.Row, number: Int) throws(Problems) -> [TableSetting.PlacedCell] {
    var next = 0
    var cells: [TableSetting.PlacedCell] = []
    for content in row.cells {
      let isAlone = row.kind == .group && row.cells.count == 1
      let span = isAlone ? table.columns.count : max(1, content.columnSpan)
      guard next + span <= table.columns.count else { break }
      let columns = next...(next + span - 1)
      let isStrong = row.kind != .body || (span == 1 && table.columns[next].isHighlighted)
      cells.append(
        try cell(
          content, columns: columns, weight: isStrong ? .semibold : .regular, colour: style.pageColours.ink))
      next += span
    }
    guard next == table.columns.count, cells.count == row.cells.count else {
      let covered = row.cells.reduce(0) { $0 + max(1, $1.columnSpan) }
      throw Problems(wrongColumns(table, row: number, covered: covered))
    }
    return cells
  }

  private func cell(
    _ cell: Table.Cell, columns: ClosedRange<Int>, weight: Font.Weight, colour: Colour
  ) throws(Problems) -> TableSetting.PlacedCell {
    let isNumber = table.columns[columns.lowerBound].alignment == .right
    let font = style.font(sizes[0], weight, hasTabularFigures: isNumber)
    return TableSetting.PlacedCell(
      cell: cell, columns: columns, font: font, colour: colour, width: try measurer.width(of: cell.text, in: font),
      marksWidth: try measurer.width(of: cell.marks, in: font))
  }

  private func longestWord(of cell: TableSetting.PlacedCell) throws(Problems) -> Double {
    let words = cell.cell.text.split(separator: " ")
    guard words.count > 1 else { return cell.width }
    var longest = 0.0
    for word in words { longest = max(longest, try measurer.width(of: String(word), in: cell.font)) }
    return longest
  }
}

private func wrongColumns(_ table: Table, row: Int, covered: Int) -> Problem {
  Problem(
    .software, "row \(row) of the table “\(table.id)” covers \(covered) columns, expected \(table.columns.count)")
}
