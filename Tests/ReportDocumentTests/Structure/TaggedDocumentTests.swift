import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct TaggedDocumentTests {
  private func kinds(_ document: TaggedDocument) -> [String] { document.elements.map(\.kind.rawValue) }

  @Test func leafOverPagesBecomesAPartAPage() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let paragraph = try builder.line(.paragraph, "början")
    builder.breakPage()
    try builder.draw("slut", in: paragraph)
    let tagged = try TaggedDocument(builder.document)
    #expect(kinds(tagged) == ["Document", "P", "Span", "Span"])
    #expect(tagged.elements.map(\.parent) == [nil, 0, 1, 1])
    #expect(tagged.pages.map { $0.runs.map(\.element) } == [[2], [3]])
  }

  @Test func linkOverPagesBecomesTwoLinks() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let paragraph = builder.add(.paragraph)
    let link = try builder.line(.link, "vår", in: paragraph) { $0.destination = .uri("https://example.com") }
    builder.breakPage()
    try builder.draw("webbplats", in: link)
    let tagged = try TaggedDocument(builder.document)
    #expect(kinds(tagged) == ["Document", "P", "Link", "Link"])
    #expect(tagged.elements[3].destination == .uri("https://example.com"))
    #expect(tagged.pages.map { $0.runs.map(\.element) } == [[2], [3]])
  }

  @Test func emptyElementsGoButEmptyCellsStay() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    builder.add(.paragraph, in: builder.add(.section))
    let row = builder.add(.tableRow, in: builder.add(.table))
    let header = try builder.line(.headerCell, "maj", in: row)
    builder.add(.dataCell, in: row) { $0.headers = [header] }
    let tagged = try TaggedDocument(builder.document)
    #expect(kinds(tagged) == ["Document", "Table", "TR", "TH", "TD"])
    #expect(tagged.elements[4].headers == [3])
  }

  @Test func decorationComesFirstAndRunsFollowTheTree() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let first = builder.add(.paragraph)
    let second = builder.add(.paragraph)
    try builder.draw("andra", in: second)
    try builder.draw("linje", in: nil)
    try builder.draw("första", in: first)
    let page = try TaggedDocument(builder.document).pages[0]
    #expect(page.artifacts.count == 1)
    #expect(page.runs.map(\.element) == [1, 2])
  }

  @Test func treeOutOfOrderIsRefused() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let first = builder.add(.section)
    builder.add(.section)
    try builder.line(.paragraph, "text", in: first)
    let problems = #expect(throws: Problems.self) { try TaggedDocument(builder.document) }
    #expect(problems?.description == "the structure element “P” (3) does not follow its parent in pre-order")
  }

  @Test func treeWithoutDocumentIsRefused() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    builder.elements = []
    let problems = #expect(throws: Problems.self) { try TaggedDocument(builder.document) }
    #expect(problems?.description == "the structure tree does not begin with a “Document”")
  }

  @Test func marksInAnElementWithChildrenAreRefused() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let paragraph = builder.add(.paragraph)
    try builder.line(.span, "text", in: paragraph)
    try builder.draw("mer", in: paragraph)
    let problems = #expect(throws: Problems.self) { try TaggedDocument(builder.document) }
    #expect(
      problems?.description == "page 1 draws in the structure element “1”, which is not a leaf of the tree")
  }

  @Test func pagesOutOfReadingOrderAreRefused() throws {
    var builder = DocumentBuilder(measurer: FixedWidthMeasurer())
    let first = builder.add(.heading1)
    try builder.line(.paragraph, "andra")
    builder.breakPage()
    try builder.draw("första", in: first)
    let problems = #expect(throws: Problems.self) { try TaggedDocument(builder.document) }
    #expect(problems?.description == "page 2 draws a “H1” that is read before what an earlier page draws")
  }
}
