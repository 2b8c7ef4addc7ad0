extension ConformanceRules {
  static let tableRules: [ConformanceRule] = [
    ConformanceRule("table-rows", "ISO 32000-1, 14.8.4.3.4", "a table has rows and its rows cells") { file in
      tables(of: file).compactMap { table, rows in
        let isEmpty = rows.isEmpty || rows.contains { cells(of: $0, file).isEmpty }
        return isEmpty ? ConformanceRule.Violation("a table has no rows, or a row no cells", element: table) : nil
      }
    },
    ConformanceRule("table-regular", "ISO 14289-1, 7.5 (MP 15-003)", "rows cover the same columns") { file in
      tables(of: file).flatMap { irregularRows(of: $1, file) }
    },
    ConformanceRule("table-headers", "ISO 14289-1, 7.5 (MP 15-003)", "each cell of data has headers") { file in
      tables(of: file).flatMap { cellsWithoutHeaders(table: $0, rows: $1, file) }
    },
    ConformanceRule("header-scope", "ISO 14289-1, 7.5", "header cells say what they head", types: ["TH"]) {
      file, index in
      let element = file.elements[index]
      let isNamed = element.id.map { id in file.elements.contains { $0.headers.contains(id) } } ?? false
      if isNamed { return nil }
      guard let scope = element.scope else { return "a header cell has no scope" }
      return ["Row", "Column", "Both"].contains(scope) ? nil : "“\(scope)” is no scope of a header cell"
    },
    ConformanceRule(
      "header-references", "ISO 32000-1, 14.8.5.7", "cells name headers that are there", types: ["TH", "TD"]
    ) { file, index in
      let missing = file.elements[index].headers.first { file.idTree[$0] == nil }
      return missing.map { "a cell names the header “\($0)”, which is not there" }
    },
  ]

  /// Each table with its rows, whatever groups them.
  private static func tables(of file: PDFInspection) -> [(table: Int, rows: [Int])] {
    file.elements.indices.filter { file.elements[$0].type == "Table" }.map { ($0, rows(of: $0, file)) }
  }

  static func rows(of index: Int, _ file: PDFInspection) -> [Int] {
    file.elements[index].children.flatMap { child -> [Int] in
      switch file.elements[child].type {
      case "TR"?: [child]
      case "THead"?, "TBody"?, "TFoot"?: rows(of: child, file)
      default: []
      }
    }
  }

  private static func cells(of row: Int, _ file: PDFInspection) -> [Int] {
    file.elements[row].children.filter { ["TH", "TD"].contains(file.elements[$0].type ?? "") }
  }

  /// Rows whose cells, with those that reach down from above, do not cover as many columns as the first.
  private static func irregularRows(of rows: [Int], _ file: PDFInspection) -> [ConformanceRule.Violation] {
    var width: Int?
    // For each column, how many more rows a cell from above covers.
    var covered: [Int] = []
    var found: [ConformanceRule.Violation] = []
    for row in rows {
      var column = 0
      var next = covered.map { max(0, $0 - 1) }
      for cell in cells(of: row, file) {
        while column < covered.count, covered[column] > 0 { column += 1 }
        let (span, height) = (max(1, file.elements[cell].columnSpan), max(1, file.elements[cell].rowSpan))
        guard span <= 1000, column <= 10_000 else { break }
        for place in column..<(column + span) {
          while next.count <= place { next.append(0) }
          next[place] = height - 1
        }
        column += span
      }
      while column < covered.count, covered[column] > 0 { column += 1 }
      if let width, width != column {
        found.append(ConformanceRule.Violation("a row covers \(column) columns, the first \(width)", element: row))
      }
      width = width ?? column
      covered = next
    }
    return found
  }

  /// Cells to which neither a column, a row nor a name gives a header.
  private static func cellsWithoutHeaders(
    table: Int, rows: [Int], _ file: PDFInspection
  ) -> [ConformanceRule.Violation] {
    var headed: Set<Int> = []
    var found: [ConformanceRule.Violation] = []
    for row in rows {
      let cells = cells(of: row, file)
      let rowHasHeader = cells.contains { ["Row", "Both"].contains(file.elements[$0].scope ?? "") }
      var column = 0
      for cell in cells {
        let element = file.elements[cell]
        let columns = column..<(column + min(1000, max(1, element.columnSpan)))
        column = columns.upperBound
        if element.type == "TH" {
          if ["Column", "Both"].contains(element.scope ?? "") { headed.formUnion(columns) }
        } else if element.headers.isEmpty, !rowHasHeader, headed.isDisjoint(with: columns) {
          found.append(ConformanceRule.Violation("a cell has no header", element: cell))
        }
      }
    }
    return found
  }
}
