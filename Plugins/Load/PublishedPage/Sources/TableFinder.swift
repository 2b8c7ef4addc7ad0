internal import ReportCore

/// Finds the tables of a page: a header with months, then rows that begin with a year, under lines that say whom they are about.
struct TableFinder {
  private let lines: [PageLine]

  init(_ lines: [PageLine]) { self.lines = lines.filter { $0.isBoundary || !$0.text.isEmpty } }

  /// The tables in order, or what looks like one and is none.
  func tables(in name: String) throws(Problems) -> [PageTable] {
    var tables: [PageTable] = []
    var problems: [Problem] = []
    var index = 0
    while index < lines.count {
      guard let header = TableHeader(lines[index]) else {
        if let row = YearRow(lines[index]), isStray(row) { problems.append(stray(row)) }
        index += 1
        continue
      }
      var table = PageTable(headings: headings(above: index), header: header)
      index = readSections(of: &table, from: index + 1)
      if let problem = noRow(at: index) { problems.append(problem) }
      if table.sections.isEmpty {
        if header.isCertain { problems.append(noRows(header)) }
      } else {
        problems += header.problems
        tables.append(table)
      }
    }
    if tables.isEmpty, problems.isEmpty { problems.append(noTables(name)) }
    try Problems.throwing(problems)
    return tables
  }

  /// Reads rows and the lines that name them; returns the index of the line behind the table.
  private func readSections(of table: inout PageTable, from start: Int) -> Int {
    var index = start
    var label: PageLine.Cell?
    while index < lines.count, !lines[index].isBoundary, TableHeader(lines[index]) == nil {
      if let row = YearRow(lines[index]) {
        append(row, under: label, to: &table)
        label = nil
      } else if Self.isFigures(lines[index]) {
        return index
      } else if index + 1 < lines.count, let next = YearRow(lines[index + 1]), next.label.isEmpty {
        label = PageLine.Cell(text: lines[index].text, place: lines[index].cells.first?.place ?? lines[index].place)
      } else {
        return index
      }
      index += 1
    }
    return index
  }

  /// What is wrong with a line of figures directly below a table: it would be lost without a word.
  private func noRow(at index: Int) -> Problem? {
    guard index > 0, index < lines.count, !lines[index].isBoundary, YearRow(lines[index]) == nil else { return nil }
    let (above, line) = (lines[index - 1], lines[index])
    let isBelow = line.place.line.map { $0 - 1 == above.place.line } ?? false
    guard isBelow || line.isSeparated, TableHeader(line) == nil, Self.isFigures(line) else { return nil }
    return noYear(line)
  }

  /// Whether most of a line is figures, and at least three are.
  private static func isFigures(_ line: PageLine) -> Bool {
    let filled = line.cells.filter { !$0.text.isEmpty }
    let figures = filled.count { NumberReader.isPlain($0.text) }
    return figures >= 3 && figures * 2 >= filled.count
  }

  private func append(_ row: YearRow, under line: PageLine.Cell?, to table: inout PageTable) {
    let own = row.label.isEmpty ? nil : PageLine.Cell(text: row.label, place: row.labelPlace)
    let current = table.sections.last?.label
    if let label = line ?? own, current?.text != label.text || line != nil {
      table.sections.append(PageTable.Section(label: label, rows: []))
    }
    if table.sections.isEmpty { table.sections.append(PageTable.Section(label: nil, rows: [])) }
    table.sections[table.sections.count - 1].rows.append(row)
  }

  /// The two lines above a header that are no rows, the nearest first.
  private func headings(above index: Int) -> [PageLine] {
    let before = lines[..<index].reversed().drop { $0.isBoundary }.prefix { !$0.isBoundary && YearRow($0) == nil }
    return Array(before.prefix(2))
  }

  /// Whether a row outside tables has so many figures that it must belong to one.
  private func isStray(_ row: YearRow) -> Bool {
    row.label.isEmpty && row.figures.count { NumberReader.isPlain($0.text) } >= 4
  }
}

extension NumberReader {
  /// Whether a text is a number, whatever its decimal mark.
  fileprivate static func isPlain(_ text: String) -> Bool {
    let reader = NumberReader(decimalMark: .unknown, plainSpace: .separates)
    return (try? reader.read(text, at: Place("")))?.value != nil
  }
}

private func stray(_ row: YearRow) -> Problem {
  Problem(
    .data, "the figures of \(row.year) stand under no header that names their months", at: row.yearCell.place,
    hints: ["keep the line with the months when you copy the page"])
}

private func noYear(_ line: PageLine) -> Problem {
  let cell = line.cells.first { !$0.text.isEmpty }
  return Problem(
    .data, "“\(LabelReader.visible(cell?.text ?? ""))” is not a year, and figures follow it",
    at: cell?.place ?? line.place,
    hints: ["rows begin with a year, such as 2019"])
}

private func noRows(_ header: TableHeader) -> Problem {
  Problem(
    .data, "the header that begins with “\(header.columns[0].cell.text)” has no rows", at: header.place,
    hints: ["rows begin with a year, such as 2019"])
}

private func noTables(_ name: String) -> Problem {
  Problem(
    .data, "“\(name)” has no table of months", at: Place(name),
    hints: ["a table has a line with the names of months, and below it rows that begin with a year"])
}
