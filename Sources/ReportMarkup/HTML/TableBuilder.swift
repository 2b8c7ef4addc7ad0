internal import ReportCore

/// Collects the cells of a table and lays them out as a grid.
struct TableBuilder {
  private struct Written {
    var cell: MarkupCell
    var spans: MarkupBuilder.Spans
  }

  let place: Place
  private var rows: [[Written]] = []
  private var open: (isHeader: Bool, spans: MarkupBuilder.Spans, place: Place)?

  init(at place: Place) { self.place = place }

  var isInCell: Bool { open != nil }

  /// The cells as written, row by row.
  var writtenCells: [MarkupCell] { rows.flatMap { $0.map(\.cell) } }

  mutating func openRow() {
    open = nil
    rows.append([])
  }

  mutating func openCell(isHeader: Bool, _ spans: MarkupBuilder.Spans, at place: Place) {
    if rows.isEmpty { rows.append([]) }
    open = (isHeader, spans, place)
  }

  mutating func closeCell(_ text: String, at place: Place?) {
    guard let open else { return }
    let cell = MarkupCell(text, isHeader: open.isHeader, at: place ?? open.place)
    rows[rows.count - 1].append(Written(cell: cell, spans: open.spans))
    self.open = nil
  }

  /// The grid, without rows that have no cells; nil where it has more than `limit` cells.
  func table(limit: Int) -> MarkupTable? {
    var grid: [[MarkupCell]] = []
    var count = 0
    /// Cells that reach down into the rows that follow, by column.
    var hanging: [Int: (cell: MarkupCell, rows: Int)] = [:]
    for row in rows {
      var laid: [MarkupCell] = []
      func fillHanging() {
        while let above = hanging[laid.count] {
          hanging[laid.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
          laid.append(above.cell)
        }
      }
      for written in row {
        fillHanging()
        for index in 0..<written.spans.columns {
          var cell = written.cell
          cell.isContinuation = index > 0
          if index > 0 { cell.text = "" }
          if written.spans.rows > 1 {
            var below = cell
            below.isContinuation = true
            hanging[laid.count] = (below, written.spans.rows - 1)
          }
          laid.append(cell)
        }
      }
      fillHanging()
      count += laid.count
      guard count <= limit else { return nil }
      if !laid.isEmpty { grid.append(laid) }
    }
    return MarkupTable(rows: grid, at: place)
  }
}
