internal import ReportCore

/// A row of a table: whom it is about, where it says so, a year, and figures.
struct YearRow {
  /// What stands before the year; empty where the row begins with it.
  let label: String
  let labelPlace: Place
  let year: Int
  /// The footnote marks behind the year.
  let marks: [String]
  let yearCell: PageLine.Cell
  /// The cells behind the year; without empty ones at the end.
  let figures: [PageLine.Cell]
  let isSeparated: Bool

  /// The row in a line; nil where the line is none: where no year is, or most of what follows it does not begin like a number.
  init?(_ line: PageLine) {
    guard !line.isTooLong, let index = line.cells.firstIndex(where: { Self.year(in: $0.text) != nil }) else {
      return nil
    }
    let (body, marks) = FootnoteMarks.split(line.cells[index].text)
    guard let year = Self.year(in: body) else { return nil }
    let figures = Self.joiningMarks(line.cells[(index + 1)...], line.isSeparated)
    let filled = figures.filter { !$0.text.isEmpty }
    let likely = filled.count { Self.looksLikeFigure($0.text) }
    guard likely > 0, likely * 2 >= filled.count else { return nil }
    let before = line.cells[..<index].filter { !$0.text.isEmpty }
    // Behind words, in running text, only figures make a row: “under 2019 37 fel” is a sentence.
    guard before.isEmpty || line.isSeparated || (likely == filled.count && likely >= 2) else { return nil }
    label = before.map(\.text).joined(separator: " ")
    labelPlace = before.first?.place ?? line.place
    self.year = year
    self.marks = marks
    yearCell = line.cells[index]
    isSeparated = line.isSeparated
    let last = figures.lastIndex { !$0.text.isEmpty }
    self.figures = last.map { Array(figures[...$0]) } ?? []
  }

  private static func year(in text: String) -> Int? {
    let body = FootnoteMarks.split(text).body
    guard body.utf8.count == 4, let year = Int(body), (1900...2199).contains(year) else { return nil }
    return year
  }

  private static func looksLikeFigure(_ text: String) -> Bool {
    if ["..", "…", "-", "–", "—"].contains(text) { return true }
    return text.drop { "-+\u{2212}".contains($0) }.first?.isNumber == true
  }

  /// Puts marks that stand apart behind the figure that they belong to.
  private static func joiningMarks(_ cells: ArraySlice<PageLine.Cell>, _ isSeparated: Bool) -> [PageLine.Cell] {
    guard !isSeparated else { return Array(cells) }
    var joined: [PageLine.Cell] = []
    for cell in cells {
      let isMark = FootnoteMarks.split(cell.text).body.isEmpty || FootnoteMarks.split("0\(cell.text)").body == "0"
      if isMark, !joined.isEmpty {
        joined[joined.count - 1].text += cell.text
      } else {
        joined.append(cell)
      }
    }
    return joined
  }
}
