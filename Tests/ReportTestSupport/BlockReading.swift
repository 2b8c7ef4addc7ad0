public import ReportDocument
public import ReportDrawing

/// What tests ask of blocks.
extension [Block] {
  /// The charts, in order.
  public var charts: [ChartSpecification] {
    compactMap { if case .figure(let figure) = $0 { figure.chart } else { nil } }
  }

  /// The tables, in order.
  public var tables: [Table] { compactMap { if case .table(let table) = $0 { table } else { nil } } }

  /// The text of headings, paragraphs, leads, titles and list items, one a block.
  public var texts: [String] {
    flatMap { block -> [String] in
      switch block {
      case .title(let inlines), .lead(let inlines), .heading(_, let inlines, _), .paragraph(let inlines):
        [inlines.map(\.plainText).joined()]
      case .list(_, let items): items.flatMap { $0.blocks.texts }
      default: []
      }
    }
  }
}

extension Table {
  /// The texts of all cells with their marks, row by row, the header first.
  public var texts: [[String]] {
    [columns.map(\.header)] + rows.map { row in row.cells.map { $0.text + $0.marks } }
  }
}
