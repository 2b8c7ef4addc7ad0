internal import ReportCore
internal import ReportDrawing

/// Measures a table; where it is wider than the page, its columns are set in parts below each other, each with the first column.
struct TableParts {
  let style: Style
  let measurer: any TextMeasurer

  private static let greatestCount = 6

  /// One setting, or as few as fit. Throws where a row does not cover the columns.
  func settings(of table: Table, in frame: Frame) throws(Problems) -> [TableSetting] {
    let whole = try setting(table, frame)
    let hasSpans = table.rows.contains { $0.cells.contains { $0.columnSpan > 1 } }
    guard whole.columns.excess > 0, !hasSpans, table.columns.count > 2 else { return [whole] }
    for count in 2...Self.greatestCount where count < table.columns.count {
      var settings: [TableSetting] = []
      for columns in Self.split(1..<table.columns.count, into: count) {
        settings.append(try setting(Self.part(of: table, columns), frame))
      }
      if settings.allSatisfy({ $0.columns.excess <= 0 }) { return settings }
    }
    return [whole]
  }

  private func setting(_ table: Table, _ frame: Frame) throws(Problems) -> TableSetting {
    try TableSetting(table, frame: frame, style: style, measurer: measurer)
  }

  /// Runs of columns, the first ones longer where they cannot be equal.
  private static func split(_ columns: Range<Int>, into count: Int) -> [Range<Int>] {
    let (least, rest) = columns.count.quotientAndRemainder(dividingBy: count)
    var start = columns.lowerBound
    return (0..<count).map { index in
      let end = start + least + (index < rest ? 1 : 0)
      defer { start = end }
      return start..<end
    }
  }

  /// The first column and some of the others.
  private static func part(of table: Table, _ columns: Range<Int>) -> Table {
    var part = table
    part.columns = [table.columns[0]] + table.columns[columns]
    part.rows = table.rows.map { row in
      guard row.cells.count == table.columns.count else { return row }
      return Table.Row([row.cells[0]] + row.cells[columns], kind: row.kind)
    }
    return part
  }
}
