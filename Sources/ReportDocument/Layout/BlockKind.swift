internal import ReportDrawing

/// What a block is to the distances around it.
enum BlockKind {
  case title, lead, heading2, heading3, paragraph, listItem, keyFigures, figure, table, notes

  /// The distance from the block above.
  func distance(after last: BlockKind?, in page: PageStyle) -> Double {
    switch (last, self) {
    case (nil, _): 0
    case (.title, .lead), (.title, .paragraph): page.lead.line / 2
    case (.heading2, .heading3): page.heading2Below
    case (_, .heading2): page.heading2Above
    case (.heading2, _): page.heading2Below
    case (_, .heading3): page.blockGap
    case (.heading3, _), (.listItem, .listItem): page.paragraphGap / 2
    case (.paragraph, .paragraph), (.paragraph, .listItem), (.listItem, .paragraph), (_, .notes):
      page.paragraphGap
    case (.keyFigures, .figure), (.keyFigures, .table), (.figure, .figure), (.figure, .table), (.table, .figure),
      (.table, .table), (.notes, .figure), (.notes, .table):
      page.heading2Above
    default: page.blockGap
    }
  }
}
