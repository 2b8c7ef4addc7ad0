import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct TextLayoutTests {
  @Test func titleIsBalanced() throws {
    let title = Block.title([.text("Ärendena per miljon leveranser minskade till sjutton i november")])
    let lines = try LayoutFixture.layOut([title]).pages[0].readTexts
    #expect(lines.map(\.text) == ["Ärendena per miljon leveranser ", "minskade till sjutton i november"])
    #expect(lines.map(\.font.size) == [24, 24])
  }

  @Test func paragraphsKeepToTheTextWidth() throws {
    let lines = try LayoutFixture.layOut([LayoutFixture.paragraph(lines: 3)]).pages[0].readTexts
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.origin.x == 56 && $0.width <= 358 })
    #expect(lines[1].origin.y - lines[0].origin.y == 14.5)
  }

  /// Else a screen reader says “ordetordet”.
  @Test func linesKeepTheSpaceThatPartsTheirWords() throws {
    let texts = try LayoutFixture.layOut([LayoutFixture.paragraph(lines: 2)]).pages[0].readTexts
    #expect(texts.map { $0.text.hasSuffix(" ") } == [true, false])
    #expect(texts[0].width == Double(texts[0].text.count - 1) * 5)
  }

  @Test func inlinesHaveTheFontAndColourOfTheirMeaning() throws {
    let block = Block.paragraph([
      .text("Det är "), .value("17", fact: "cases@2024-05.value"), .text(", "), .verdict("bättre", isGood: true),
      .text(" och "), .verdict("sämre", isGood: false), .text(" och "), .strong("viktigt"),
    ])
    let page = try LayoutFixture.layOut([block]).pages[0]
    let palette = try RepositoryFiles.style().pageColours
    #expect(page.text("17")?.value == "cases@2024-05.value")
    #expect(page.text("17")?.font.weight == .regular)
    #expect(page.text("bättre")?.colour == palette.better)
    #expect(page.text("sämre")?.colour == palette.worse)
    #expect(page.text("sämre")?.font.weight == .semibold)
    #expect(page.text("viktigt")?.font.weight == .semibold)
    #expect(page.readTexts.filter { $0.value != nil }.count == 1)
  }

  @Test func textWithLinksHasLeavesForThem() throws {
    let block = Block.paragraph([
      .text("Läs "), .value("17", fact: "f"), .text(" på "), .link("webben", uri: "https://example.com"), .text("."),
    ])
    let document = try LayoutFixture.layOut([block])
    #expect(document.outline == ["Document", " P", "  Span", "  Link", "  Span"])
    #expect(document.structure.elements[3].destination == .uri("https://example.com"))
    #expect(document.structure.elements[3].alternative == "webben")
    #expect(document.pages[0].items.contains { $0.role == .content(3) && $0.mark.isText("webben") })
  }

  @Test func sectionsHoldTheirHeadings() throws {
    let document = try LayoutFixture.layOut([
      .title([.text("Titel")]), .lead([.text("Ingress")]), .heading(level: 2, [.text("Ett")], id: "ett"),
      .paragraph([.text("Text")]), .heading(level: 3, [.text("Två")], id: "tva"), .paragraph([.text("Text")]),
      .heading(level: 2, [.text("Tre")], id: "tre"), .notes([[.text("Liten")]]),
    ])
    #expect(
      document.outline == [
        "Document", " H1", " P", " Sect", "  H2", "  P", "  H3", "  P", " Sect", "  H2", "  Note",
      ])
    #expect(document.bookmarks.map(\.level) == [1, 2, 3, 2])
    #expect(document.bookmarks.map(\.title) == ["Titel", "Ett", "Två", "Tre"])
    #expect(document.bookmarks.map(\.anchor) == document.anchors.map(\.name))
  }

  @Test func listsAreLabelledAndNested() throws {
    let inner = Block.list(isNumbered: false, [.init([.paragraph([.text("inre")])])])
    let list = Block.list(
      isNumbered: true, [.init([.paragraph([.text("ett")]), inner]), .init([.paragraph([.text("två")])])])
    let document = try LayoutFixture.layOut([list])
    #expect(
      document.outline == [
        "Document", " L", "  LI", "   Lbl", "   LBody", "    P", "    L", "     LI", "      Lbl", "      LBody",
        "       P", "  LI", "   Lbl", "   LBody", "    P",
      ])
    let page = document.pages[0]
    #expect(page.readTexts.map(\.text) == ["1.", "ett", "–", "inre", "2.", "två"])
    #expect(page.text("1.")?.origin.y == page.text("ett")?.origin.y)
    #expect(page.text("1.")?.origin.x == 56)
    #expect(page.text("ett")?.origin.x == page.text("två")?.origin.x)
    _ = try TaggedDocument(document)
  }

  @Test func referencesAreNamedAndLeadToTheirBlocks() throws {
    let document = try LayoutFixture.layOut([
      .paragraph([.text("Se "), .reference("", id: "cases"), .text(" och "), .reference("tabellen", id: "table")]),
      .figure(Block.Figure(chart: LayoutFixture.chart())), .table(LayoutFixture.table(rows: 1)),
    ])
    #expect(document.pages[0].text("figur\u{A0}1") != nil)
    #expect(document.pages[0].text("tabellen") != nil)
    let links = document.structure.elements.filter { $0.kind == .link }
    #expect(links.map(\.destination) == [.element("cases"), .element("table")])
    #expect(document.anchors.map(\.name) == ["cases", "table"])
  }

  @Test func brokenReferencesAndSharedNamesAreNamed() throws {
    let problems = #expect(throws: Problems.self) {
      try LayoutFixture.layOut([
        .heading(level: 2, [.text("Ett")], id: "cases"), .heading(level: 2, [.text("Två")], id: "två"),
        .paragraph([.reference("", id: "casse")]),
        .figure(Block.Figure(chart: LayoutFixture.chart())),
      ])
    }
    #expect(
      problems?.description == """
        the id “två” of a heading, figure or table is not written in visible ASCII
          hint: ids look like complaints-per-million
        the id “cases” is used by more than one heading, figure or table
          hint: give each an id of its own
        a reference leads to “casse”, which is no heading, figure or table of the document
          hint: did you mean “cases”?
        """)
  }
}

extension Mark {
  func isText(_ text: String) -> Bool {
    guard case .text(let run) = self else { return false }
    return run.text == text
  }
}
