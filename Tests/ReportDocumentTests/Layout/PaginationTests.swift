import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct PaginationTests {
  @Test func everyPageHasHeadFooterAndNumber() throws {
    let pages = try LayoutFixture.layOut([LayoutFixture.paragraph(lines: 60)]).pages
    #expect(pages.count == 2)
    for (number, page) in pages.enumerated() {
      #expect(
        page.furnitureTexts.map(\.text) == [LayoutFixture.runningHead, "Prov", "Uppgifter", "Sida \(number + 1) av 2"])
    }
  }

  @Test func englishPagesAreNumberedInEnglish() throws {
    let page = try LayoutFixture.layOut([LayoutFixture.paragraph(lines: 1)], language: .english).pages[0]
    #expect(page.furnitureTexts.last?.text == "Page 1 of 1")
  }

  @Test func footerStandsLeftInTheMiddleAndRight() throws {
    let texts = try LayoutFixture.layOut([]).pages[0].furnitureTexts.dropFirst()
    #expect(texts.first?.origin.x == 56)
    let centre = texts.dropFirst().first.map { $0.origin.x + $0.width / 2 }
    #expect(abs((centre ?? 0) - 297.638) < 0.01)
    #expect(texts.last.map { abs($0.origin.x + $0.width - 539.276) < 0.01 } == true)
  }

  @Test func emptyDocumentHasOnePage() throws {
    let document = try LayoutFixture.layOut([])
    #expect(document.pages.count == 1)
    #expect(document.pages[0].readTexts.isEmpty)
  }

  /// 48 lines fit on a page: with 46 lines above a heading would stand at its foot.
  @Test(arguments: 40...50) func headingIsNeverTheLastOfAPage(lines: Int) throws {
    let blocks: [Block] = [
      LayoutFixture.paragraph(lines: lines), .heading(level: 2, [.text("Rubrik")], id: "rubrik"),
      LayoutFixture.paragraph(lines: 5, "efter"),
    ]
    for page in try LayoutFixture.layOut(blocks).pages {
      guard let heading = page.readTexts.firstIndex(where: { $0.text == "Rubrik" }) else { continue }
      #expect(page.readTexts.dropFirst(heading + 1).count >= 2)
    }
  }

  @Test(arguments: 44...50) func atLeastTwoLinesStayTogether(lines: Int) throws {
    let blocks = [LayoutFixture.paragraph(lines: lines), LayoutFixture.paragraph(lines: 6, "andra")]
    let counts = try LayoutFixture.layOut(blocks).pages.map { page in
      page.readTexts.count { $0.text.hasPrefix("andra") }
    }
    #expect(counts.reduce(0, +) == 6)
    #expect(!counts.contains(1))
  }

  /// 48 lines fit on a page: the last would hold the end of the last section alone.
  @Test func anAlmostEmptyLastPageTakesASectionOfThePageBefore() throws {
    func section(_ id: String, lines: Int) -> [Block] {
      [.heading(level: 2, [.text(id)], id: id), LayoutFixture.paragraph(lines: lines)]
    }
    let blocks = section("ett", lines: 26) + section("tre", lines: 14) + section("fem", lines: 6)
    let pages = try LayoutFixture.layOut(blocks).pages
    let headings = pages.map { page in page.readTexts.map(\.text).filter { ["ett", "tre", "fem"].contains($0) } }
    #expect(headings == [["ett"], ["tre", "fem"]])
  }

  @Test func aChartGivesWayToAFewLinesThatWouldSpillOver() throws {
    func pages(lines: Int, isStretchable: Bool) throws -> Int {
      let figure = Block.Figure(chart: LayoutFixture.chart(), isStretchable: isStretchable)
      return try LayoutFixture.layOut([
        .figure(figure), LayoutFixture.paragraph(lines: lines), .pageBreak, .paragraph([.text("slut")]),
      ]).pages.count
    }
    let fixed = try (20...48).last { try pages(lines: $0, isStretchable: false) == 2 } ?? 0
    let giving = try (20...48).last { try pages(lines: $0, isStretchable: true) == 2 } ?? 0
    #expect(giving >= fixed + 2)
    #expect(giving <= fixed + 6)
  }

  @Test func anAlmostEmptyPageThatNoChartCanTakeStays() throws {
    let blocks = [LayoutFixture.paragraph(lines: 54), .pageBreak, LayoutFixture.paragraph(lines: 9)]
    #expect(try LayoutFixture.layOut(blocks).pages.count == 3)
  }

  @Test func aSectionStaysWhereThePageBeforeWouldBeEmpty() throws {
    let blocks =
      [.heading(level: 2, [.text("ett")], id: "ett"), LayoutFixture.paragraph(lines: 8)]
      + [.heading(level: 2, [.text("tre")], id: "tre"), LayoutFixture.paragraph(lines: 42)]
    let pages = try LayoutFixture.layOut(blocks).pages
    #expect(pages.map { $0.readTexts.contains { $0.text == "tre" } } == [true, false])
  }

  @Test func pageBreakStartsAPageAndLeavesNoneEmpty() throws {
    let line = LayoutFixture.paragraph(lines: 1)
    let pages = try LayoutFixture.layOut([.pageBreak, line, .pageBreak, .pageBreak, line, .pageBreak]).pages
    #expect(pages.map(\.readTexts.count) == [1, 1])
  }

  @Test func pageBreakPartsAHeadingFromItsText() throws {
    let heading = Block.heading(level: 2, [.text("Rubrik")], id: "rubrik")
    let pages = try LayoutFixture.layOut([heading, .pageBreak, LayoutFixture.paragraph(lines: 1)]).pages
    #expect(pages.map(\.readTexts.count) == [1, 1])
  }

  @Test func blockThatIsLongerThanAPageIsBroken() throws {
    let items = (0..<80).map { Block.heading(level: 3, [.text("Rubrik \($0)")], id: "r\($0)") }
    let pages = try LayoutFixture.layOut(items).pages
    #expect(pages.count > 1)
    #expect(pages.flatMap(\.readTexts).count == 80)
  }

  @Test func furnitureThatIsTooWideIsNamed() throws {
    var document = LayoutFixture.document([])
    document.runningHead = String(repeating: "o", count: 114)
    document.footerLeft = String(repeating: "o", count: 110)
    let layout = try DocumentLayout(style: RepositoryFiles.style(), measurer: FixedWidthMeasurer())
    let warnings = try layout.layOut(document).warnings
    #expect(
      warnings.map(\.description) == [
        """
        warning: the running head “\(document.runningHead)” is wider than its place on the page
          hint: give the report a shorter name
        """,
        """
        warning: the footer “Uppgifter” is wider than its place on the page
          hint: give the report a shorter name
        """,
      ])
  }

  @Test func aLongNameInTheFooterMovesTheMiddleAside() throws {
    var document = LayoutFixture.document([.paragraph([.text("Text")])])
    document.footerLeft = String(repeating: "o", count: 70)
    let layout = try DocumentLayout(style: RepositoryFiles.style(), measurer: FixedWidthMeasurer())
    let result = try layout.layOut(document)
    #expect(result.warnings.isEmpty)
    let footer = result.document.pages[0].items.compactMap { item -> TextRun? in
      if case .text(let run) = item.mark, run.origin.y > 780 { run } else { nil }
    }.sorted { $0.origin.x < $1.origin.x }
    #expect(footer.map(\.text).prefix(2) == [document.footerLeft, "Uppgifter"])
    for (left, right) in zip(footer, footer.dropFirst()) { #expect(left.origin.x + left.width < right.origin.x) }
  }
}
