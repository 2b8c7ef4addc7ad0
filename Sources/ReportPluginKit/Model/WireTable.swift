internal import ReportCore
internal import ReportDocument

extension Table: WireFields {
  static var blank: Table { Table(id: "", caption: [], columns: [], rows: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var identifier = Identifier(text: id)
    try visitor.field("id", &identifier, "Where links lead; also the name of its data file.")
    try visitor.field("caption", &caption, "What it shows, without a number.")
    try visitor.field("columns", &columns, "The columns; the first holds the headers of the rows.")
    try visitor.field("rows", &rows, "The rows; the cells of each cover all columns.")
    try visitor.field("keys", &keys, usually: [], "Explanations of marks and dashes that are used in it.")
    try visitor.field(
      "data", &data, usually: [],
      "Every value in it, for its data file. Usually the facts that it names, from the analysis.")
    guard Visitor.isReading else { return }
    id = identifier.text
    guard (1...40).contains(columns.count) else {
      throw WireFault("has \(columns.count) columns, not 1 to 40").inside("columns")
    }
    for (index, row) in rows.enumerated() where row.kind != .group {
      let width = row.cells.reduce(0) { $0 + $1.columnSpan }
      guard width == columns.count else {
        throw WireFault("covers \(width) columns of \(columns.count)").inside(String(index)).inside("rows")
      }
    }
  }
}

private enum AlignmentWord: String, WireWord {
  case left, right
}

extension Table.Column: WireObject {
  static let schemaName = "TableColumn"
  static let summary = "A column of a table."
  static var blank: Table.Column { Table.Column("", .left) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("header", &header, "What stands above it.")
    var word: AlignmentWord = alignment == .left ? .left : .right
    try visitor.field("align", &word, usually: .right, "left for text, right for numbers. Usually right.")
    try visitor.field("highlighted", &isHighlighted, usually: false, "Whether it is this month's. Usually false.")
    try visitor.field(
      "apart", &isApart, usually: false,
      "Whether it stands apart from the column before it, as sums do from months. Usually false.")
    if Visitor.isReading { alignment = word == .left ? .left : .right }
  }
}

private enum RowWord: String, WireWord {
  case body, total, group
}

extension Table.Row: WireObject {
  static let schemaName = "TableRow"
  static let summary = "A row of a table."
  static var blank: Table.Row { Table.Row([]) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var word: RowWord =
      switch kind {
      case .body: .body
      case .total: .total
      case .group: .group
      }
    try visitor.field(
      "kind", &word, usually: .body, "body; total for a sum; group for a label over the rows that follow. Usually body."
    )
    try visitor.field("cells", &cells, "The first is the row's header.")
    guard Visitor.isReading else { return }
    switch word {
    case .body: kind = .body
    case .total: kind = .total
    case .group: kind = .group
    }
    if cells.isEmpty { throw WireFault("is empty").inside("cells") }
  }
}

extension Table.Cell: WireObject {
  static let schemaName = "TableCell"
  static let summary = "A cell of a table."
  static var blank: Table.Cell { Table.Cell("") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "What stands in it.")
    try visitor.field("marks", &marks, usually: "", "Marks that hang to the right of the digits.")
    try visitor.field(optional: "fact", &fact, "The name of the fact that it shows.")
    try visitor.field("columns", &columnSpan, usually: 1, "How many columns it covers. Usually 1.")
    if Visitor.isReading, !(1...40).contains(columnSpan) {
      throw WireFault("is \(columnSpan), not 1 to 40").inside("columns")
    }
  }
}
