public import ReportCore
public import ReportDocument
public import ReportDrawing

/// Builds laid-out documents by hand, a line of text at a time, for tests of what is done with them.
public struct DocumentBuilder {
  public var elements = [StructureElement(.document, parent: nil)]
  public var pages = [Page(size: Size(400, 300))]
  public var anchors: [Anchor] = []
  public var bookmarks: [Bookmark] = []
  public var language = Language.swedish
  public let font: Font
  private let measurer: any TextMeasurer
  private var y = 30.0

  public init(measurer: any TextMeasurer, font: Font = Font(family: "Inter", size: 10)) {
    self.measurer = measurer
    self.font = font
  }

  /// Adds an element; its index.
  @discardableResult
  public mutating func add(
    _ kind: StructureElement.Kind, in parent: Int = 0, _ change: (inout StructureElement) -> Void = { _ in }
  ) -> Int {
    var element = StructureElement(kind, parent: parent)
    change(&element)
    elements.append(element)
    return elements.count - 1
  }

  /// Adds a leaf with a line of text below the last.
  @discardableResult
  public mutating func line(
    _ kind: StructureElement.Kind, _ text: String, in parent: Int = 0, x: Double = 20,
    _ change: (inout StructureElement) -> Void = { _ in }
  ) throws(Problems) -> Int {
    let leaf = add(kind, in: parent, change)
    try draw(text, in: leaf, x: x)
    return leaf
  }

  /// Draws a line of text below the last, in a leaf or as decoration.
  public mutating func draw(_ text: String, in leaf: Int?, x: Double = 20) throws(Problems) {
    let width = try measurer.width(of: text, in: font)
    let run = TextRun(text, at: Point(x, y), width: width, font: font, colour: Colour(red: 22, green: 32, blue: 43))
    pages[pages.count - 1].items.append(PageItem(.text(run), leaf.map { .content($0) } ?? .artifact))
    y += 16
  }

  /// Draws a mark.
  public mutating func draw(_ mark: Mark, in leaf: Int?) {
    pages[pages.count - 1].items.append(PageItem(mark, leaf.map { .content($0) } ?? .artifact))
  }

  /// Names the place of the next line, and a bookmark that leads there.
  public mutating func anchor(_ name: String, bookmark: String? = nil, level: Int = 1) {
    anchors.append(Anchor(name: name, page: pages.count - 1, at: Point(20, y - 12)))
    if let bookmark { bookmarks.append(Bookmark(title: bookmark, level: level, anchor: name)) }
  }

  public mutating func breakPage() {
    pages.append(Page(size: Size(400, 300)))
    y = 30
  }

  public var document: LaidOutDocument {
    LaidOutDocument(
      document: Document(
        title: "Ärenden (prov) – maj 2024", author: "Åsa Öberg & Co", subject: "Ärenden per månad", language: language,
        date: CalendarDate("2024-06-03") ?? CalendarDate(unixTime: 0)!, runningHead: "", footerLeft: "",
        footerCentre: "",
        blocks: []),
      pages: pages, structure: StructureTree(elements: elements), bookmarks: bookmarks, anchors: anchors)
  }

  /// Two pages with headings, a paragraph over the page break with links, a list, a table with an empty cell, a figure with its caption,
  /// a note, and decoration.
  public static func sample(measurer: any TextMeasurer) throws(Problems) -> LaidOutDocument {
    var builder = DocumentBuilder(measurer: measurer)
    let tint = Colour(red: 244, green: 246, blue: 248)
    builder.draw(.fill(.rectangle(Rectangle(x: 0, y: 0, width: 400, height: 300)), tint), in: nil)
    try builder.draw("Sidhuvud", in: nil)
    let section = builder.add(.section)
    builder.anchor("title", bookmark: "Ärenden (prov)")
    try builder.line(.heading1, "Ärendena ökade till 31 i maj", in: section)
    let paragraph = builder.add(.paragraph, in: section)
    try builder.line(.span, "Läs mer på ", in: paragraph)
    try builder.line(.link, "vår webbplats", in: paragraph) {
      $0.destination = .uri("https://example.com/a(b)\\c'd å?x=1&y=2")
      $0.alternative = "Till vår webbplats"
    }
    try builder.line(.span, " eller gå till ", in: paragraph)
    try builder.line(.link, "tabellen", in: paragraph) {
      $0.destination = .element("table-1")
      $0.alternative = "Till tabell 1"
    }
    let list = builder.add(.list, in: section)
    for (label, text) in [("1.", "Första punkten"), ("2.", "Andra punkten")] {
      let item = builder.add(.listItem, in: list)
      try builder.line(.label, label, in: item)
      try builder.line(.listBody, text, in: item, x: 40)
    }
    let long = try builder.line(.paragraph, "Effektiv fläkt i affischen −1\u{A0}234,5\u{A0}%", in: section)
    builder.breakPage()
    try builder.draw("Sidfot", in: nil)
    try builder.draw("som fortsätter på nästa sida.", in: long)
    builder.anchor("table-1", bookmark: "Tabell", level: 2)
    try builder.line(.heading2, "Ärenden per månad", in: section)
    let table = builder.add(.table, in: section)
    let head = builder.add(.tableRow, in: builder.add(.tableHead, in: table))
    try builder.line(.headerCell, "Månad", in: head) { $0.scope = .column }
    try builder.line(.headerCell, "Ärenden", in: head, x: 100) { $0.scope = .column }
    let body = builder.add(.tableBody, in: table)
    for (month, value) in [("april", "28"), ("maj", "31"), ("juni", nil)] {
      let row = builder.add(.tableRow, in: body)
      try builder.line(.headerCell, month, in: row) { $0.scope = .row }
      if let value { try builder.line(.dataCell, value, in: row, x: 100) } else { builder.add(.dataCell, in: row) }
    }
    let figure = builder.add(.figure, in: section) {
      $0.alternative = "Linjediagram: ärenden per månad, 31 i maj (28 i april)."
    }
    builder.draw(
      .stroke(.polyline([Point(220, 200), Point(260, 150), Point(300, 120)]), Stroke(tint, width: 2)), in: figure)
    try builder.draw("31", in: figure, x: 305)
    try builder.line(.caption, "Figur 1. Ärenden per månad.", in: section)
    try builder.line(.note, "Maj är preliminär.", in: section) { $0.id = "note-1" }
    return builder.document
  }
}
