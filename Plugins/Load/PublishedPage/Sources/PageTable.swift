internal import ReportCore

/// A table of a page: what stands above it, its header, and its rows under names.
struct PageTable {
  /// Rows that belong together.
  struct Section {
    /// Whom the rows are about; nil where the table does not say.
    var label: PageLine.Cell?
    var rows: [YearRow]
  }

  /// The lines above the header, the nearest first.
  let headings: [PageLine]
  let header: TableHeader
  var sections: [Section] = []

  /// The last year of any row.
  var lastYear: Int { sections.flatMap(\.rows).map(\.year).max() ?? 0 }
}
