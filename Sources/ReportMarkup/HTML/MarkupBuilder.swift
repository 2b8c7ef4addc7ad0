internal import ReportCore

/// Puts the elements and texts of a page together into lines and tables.
struct MarkupBuilder {
  /// How many columns and rows a cell takes.
  struct Spans {
    var columns = 1
    var rows = 1
  }

  /// A text as it grows, and where it begins.
  private struct Run {
    var text = ""
    var start: Int?
  }

  private struct OpenTable {
    var table: TableBuilder
    /// Whether it turned out to hold another table.
    var isLayout = false
  }

  private var source: PlaceCursor
  private var finished: [MarkupPage.Part] = []
  private var problems: [Problem] = []
  private var tables: [OpenTable] = []
  private var run = Run()
  /// Where the last text or tag ended.
  private var lastEnd = 0
  private var cellCount = 0
  private var hiddenDepth = 0
  private var raisedDepth = 0
  private var preformattedDepth = 0
  private var isInCaption = false

  init(_ source: SourceText) { self.source = PlaceCursor(source) }

  /// Whether there are more cells than any page needs.
  var isFull: Bool { cellCount > Self.cellLimit }

  private static let cellLimit = 200_000

  /// Everything read so far, or why the page is refused.
  mutating func parts() throws(Problems) -> [MarkupPage.Part] {
    if problems.isEmpty {
      while !tables.isEmpty { closeTable() }
      endLine()
    }
    try Problems.throwing(problems)
    return finished
  }

  mutating func refuse(_ problem: Problem) { problems.append(problem) }

  mutating func refuseTable(at offset: Int) { refuse(tooManyCells(source.place(ofByte: offset))) }

  mutating func open(_ name: String, _ spans: Spans, after offset: Int) {
    lastEnd = offset
    if Self.hidden.contains(name) { hiddenDepth += 1 }
    switch name {
    case "table":
      openTable(at: offset)
    case "tr" where isInTable:
      tables[tables.count - 1].table.openRow()
    case "td", "th":
      guard isInTable else { return endLine() }
      endCell()
      run = Run()
      cellCount += spans.columns
      tables[tables.count - 1].table.openCell(isHeader: name == "th", spans, at: source.place(ofByte: offset))
    case "caption" where isInTable:
      run = Run()
      isInCaption = true
    case "sup":
      raisedDepth += 1
    case "pre":
      endLine()
      preformattedDepth += 1
    case "br" where isInCell:
      run.text += " "
    default:
      if Self.blocks.contains(name) { divide() }
    }
  }

  mutating func close(_ name: String) {
    if Self.hidden.contains(name) { hiddenDepth = max(0, hiddenDepth - 1) }
    switch name {
    case "table": closeTable()
    case "td", "th", "tr":
      if isInTable { endCell() } else { endLine() }
    case "caption" where isInCaption:
      endLine()
      isInCaption = false
    case "sup": raisedDepth = max(0, raisedDepth - 1)
    case "pre":
      endLine()
      preformattedDepth = max(0, preformattedDepth - 1)
    default:
      if Self.blocks.contains(name) { divide() }
    }
  }

  /// Ends a line, or parts words where a cell holds several lines.
  private mutating func divide() {
    if isInCell {
      run.text += " "
    } else {
      endLine()
    }
  }

  /// Adds text; `start` is nil where it does not stand in the source as it is.
  mutating func read(_ text: String, from start: Int?, to end: Int) {
    defer { lastEnd = end }
    guard hiddenDepth == 0, !isInTable || isInCell || isInCaption else { return }
    if preformattedDepth > 0, !isInTable { return readLines(text, from: start ?? lastEnd) }
    add(text, from: start ?? lastEnd)
  }

  private mutating func readLines(_ text: String, from start: Int) {
    var offset = start
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index > 0 { endLine() }
      add(String(line), from: offset)
      offset += line.utf8.count + 1
    }
  }

  private mutating func add(_ text: String, from start: Int) {
    if run.start == nil, let first = text.firstIndex(where: { !Self.isSpace($0) }) {
      run.start = start + text[..<first].utf8.count
    }
    run.text += raisedDepth > 0 ? Superscript.of(text) : text
  }

  private var isInTable: Bool { tables.last.map { !$0.isLayout } ?? false }

  private var isInCell: Bool { isInTable && tables.last?.table.isInCell == true }

  private mutating func openTable(at offset: Int) {
    if isInTable {
      endCell()
      flushLayout()
    } else {
      endLine()
    }
    tables.append(OpenTable(table: TableBuilder(at: source.place(ofByte: offset))))
  }

  /// What stood so far in a table that holds another becomes lines.
  private mutating func flushLayout() {
    let last = tables.count - 1
    for cell in tables[last].table.writtenCells where !cell.text.isEmpty {
      finished.append(.line(cell.text, at: cell.place))
    }
    tables[last].isLayout = true
    tables[last].table = TableBuilder(at: tables[last].table.place)
    run = Run()
  }

  private mutating func closeTable() {
    guard let open = tables.last else { return }
    if open.isLayout {
      endLine()
      tables.removeLast()
    } else {
      endCell()
      let written = tables.removeLast().table
      guard let table = written.table(limit: Self.cellLimit) else {
        return refuse(tooManyCells(written.place))
      }
      if !table.rows.isEmpty { finished.append(.table(table)) }
      run = Run()
    }
  }

  private mutating func endCell() {
    guard isInCell else { return }
    let place = run.start.map { source.place(ofByte: $0) }
    tables[tables.count - 1].table.closeCell(Self.spaced(run.text), at: place)
    run = Run()
  }

  private mutating func endLine() {
    let text = preformattedDepth > 0 ? Self.trimmed(run.text) : Self.spaced(run.text)
    if !text.isEmpty { finished.append(.line(text, at: source.place(ofByte: run.start ?? lastEnd))) }
    run = Run()
  }

  /// The spaces that HTML makes one; a no-break space is none of them.
  private static func isSpace(_ character: Character) -> Bool {
    [" ", "\t", "\n", "\r", "\r\n", "\u{C}"].contains(character)
  }

  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: isSpace).joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.drop(while: isSpace)
    while rest.last.map(isSpace) == true { rest.removeLast() }
    return String(rest)
  }

  private static let hidden: Set<String> = ["script", "style", "head", "noscript", "template", "select", "textarea"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
    "ol", "option", "p", "section", "summary", "tr", "ul",
  ]
}

private func tooManyCells(_ place: Place) -> Problem {
  Problem(.data, "the tables of the page have more than 200000 cells", at: place, hints: ["save a smaller page"])
}
