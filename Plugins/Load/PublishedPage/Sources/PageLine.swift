internal import ReportCore
internal import ReportMarkup

/// A line of a page, or a row of one of its tables, as cells.
struct PageLine {
  struct Cell {
    var text: String
    var place: Place
  }

  /// For text the words; for a row of a table its cells, also the empty ones.
  var cells: [Cell]
  /// Whether the page separates the cells, by tabs or as cells of a table.
  var isSeparated: Bool
  var place: Place
  /// Whether a table of the page begins or ends here.
  var isBoundary = false

  /// Whether it has more cells than a row of months can have.
  var isTooLong: Bool { cells.count > 200 }

  /// The text of all cells.
  var text: String { cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

  /// A line of text: cells where it has tabs, else words between plain spaces.
  init(text: String, at place: Place) {
    isSeparated = text.contains("\t")
    self.place = place
    cells = Self.split(text, isSeparated ? "\t" : " ", at: place)
  }

  private init(cells: [Cell], isSeparated: Bool, at place: Place, isBoundary: Bool = false) {
    self.cells = cells
    self.isSeparated = isSeparated
    self.place = place
    self.isBoundary = isBoundary
  }

  /// Whether a source is HTML, from its name or its beginning.
  static func isMarkup(_ source: Source) -> Bool {
    if ["htm", "html", "xhtml"].contains(source.fileExtension) { return true }
    let head = String(decoding: source.bytes.prefix(1000), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<body", "<table", "<div"].contains { start.hasPrefix($0) }
  }

  /// The lines of a source, of its text or of its HTML.
  static func lines(of source: Source) throws(Problems) -> [PageLine] {
    if isMarkup(source) { return try MarkupPage(source).parts.flatMap(lines(of:)) }
    let text = try SourceText(source, lineLimit: 65_536)
    return text.lines.enumerated().map { index, line in
      PageLine(text: line, at: Place(source.name, line: index + 1, column: 1))
    }
  }

  private static func lines(of part: MarkupPage.Part) -> [PageLine] {
    switch part {
    case .line(let text, let place): return [PageLine(text: text, at: place)]
    case .table(let table):
      let edge = PageLine(cells: [], isSeparated: true, at: table.place, isBoundary: true)
      let rows = table.rows.map { row in
        PageLine(
          cells: row.map { Cell(text: $0.text, place: $0.place) }, isSeparated: true,
          at: row.first?.place ?? table.place)
      }
      return [edge] + rows + [edge]
    }
  }

  private static func split(_ text: String, _ separator: Character, at place: Place) -> [Cell] {
    var cells: [Cell] = []
    var column = place.column ?? 1
    for piece in text.split(separator: separator, omittingEmptySubsequences: false) {
      let blanks = piece.prefix { $0 == " " }.count
      var word = piece.dropFirst(blanks)
      while word.last == " " || word.last == "\r" { word.removeLast() }
      if separator == "\t" || !word.isEmpty {
        cells.append(Cell(text: String(word), place: Place(place.source, line: place.line, column: column + blanks)))
      }
      column += piece.count + 1
    }
    return cells
  }
}
