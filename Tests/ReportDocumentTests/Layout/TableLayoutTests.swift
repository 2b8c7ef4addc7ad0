import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct TableLayoutTests {
  private func table(_ columns: [Table.Column], _ rows: [Table.Row]) -> Block {
    .table(Table(id: "table", caption: [.text("Ärenden")], columns: columns, rows: rows))
  }

  private func strokes(of page: Page) -> [(at: Point, stroke: Stroke)] {
    page.items.compactMap { item in
      guard case .stroke(.polyline(let points), let stroke) = item.mark else { return nil }
      return (points[0], stroke)
    }
  }

  private func fills(of page: Page) -> [Rectangle] {
    page.items.compactMap { item in
      guard case .fill(.rectangle(let rectangle), _) = item.mark else { return nil }
      return rectangle
    }
  }

  @Test func structureNamesHeadersAndRows() throws {
    let document = try LayoutFixture.layOut([.table(LayoutFixture.table(rows: 1, keys: ["Nyckel"]))])
    #expect(
      document.outline == [
        "Document", " Table", "  Caption", "  THead", "   TR", "    TH", "    TH", "    TH", "  TBody", "   TR",
        "    TH", "    TD", "    TD", " Note",
      ])
    let headers = document.structure.elements.filter { $0.kind == .headerCell }
    #expect(headers.map(\.scope) == [.column, .column, .column, .row])
    #expect(document.structure.elements[1].id == "table")
    #expect(document.structure.elements.last?.id == "note.1")
    _ = try TaggedDocument(document)
  }

  @Test func aTableThatGoesOnSaysSo() throws {
    let pages = try LayoutFixture.layOut([.table(LayoutFixture.table(rows: 60))]).pages
    #expect(pages.count == 2)
    let caption = try #require(pages[1].furnitureTexts.first { $0.text == "Tabell\u{A0}1, forts." })
    let header = try #require(pages[1].furnitureTexts.first { $0.text == "Kontor" })
    #expect(caption.origin.y < header.origin.y)
    #expect(pages[0].text("Tabell\u{A0}1, forts.") == nil)
    let english = try LayoutFixture.layOut([.table(LayoutFixture.table(rows: 60))], language: .english).pages[1]
    #expect(english.text("Table\u{A0}1, continued") != nil)
  }

  @Test func aTableWiderThanThePageGoesOnInParts() throws {
    let columns = [Table.Column("Kontor", .left)] + (1...12).map { Table.Column("\($0)", .right) }
    let rows = ["Nord", "Syd"].map { name in
      Table.Row([Table.Cell(name)] + (1...12).map { Table.Cell("10 000 0\($0)") })
    }
    let result = try LayoutFixture.result([table(columns, rows)])
    let page = result.document.pages[0]
    #expect(result.warnings.isEmpty)
    #expect(page.readTexts.filter { $0.text == "Kontor" }.count == 2)
    #expect(page.readTexts.filter { $0.text == "Nord" }.count == 2)
    #expect((1...12).allSatisfy { page.text("10 000 0\($0)") != nil })
    #expect(page.readTexts.allSatisfy { $0.origin.x + $0.width <= 539.3 })
    #expect(result.document.outline.filter { $0 == " Table" }.count == 2)
    #expect(result.document.outline.filter { $0 == "  Caption" }.count == 1)
    _ = try TaggedDocument(result.document)
  }

  @Test func captionIsNumberedAndStandsAbove() throws {
    let page = try LayoutFixture.layOut([
      .table(LayoutFixture.table("a", rows: 1)), .table(LayoutFixture.table("b", rows: 1)),
    ]).pages[0]
    #expect(page.text("Tabell\u{A0}1.")?.font.weight == .semibold)
    let caption = try #require(page.text("Tabell\u{A0}2."))
    let header = try #require(page.readTexts.last { $0.text == "Kontor" })
    #expect(caption.origin.y < header.origin.y)
  }

  @Test func digitsStandUnderDigitsAndMarksHangOutside() throws {
    let page = try LayoutFixture.layOut([
      table(
        [.init("År", .left), .init("antal", .right), .init("helår", .right)],
        [
          .init([.init("ett"), .init("7", marks: "r", fact: "cases@2024.value"), .init("1")]),
          .init([.init("två"), .init("123"), .init("2")]),
        ])
    ]).pages[0]
    func right(_ text: String) throws -> Double {
      let run = try #require(page.text(text))
      return run.origin.x + run.width
    }
    #expect(try right("7") == right("123"))
    #expect(try right("7") == right("antal"))
    #expect(page.text("r")?.origin.x == (try right("7")))
    #expect(page.text("7")?.value == "cases@2024.value")
    #expect(page.text("7")?.font.hasTabularFigures == true)
    #expect(page.text("r")?.value == nil)
  }

  @Test func highlightedColumnIsSemiboldOnAGroundAroundItsText() throws {
    let page = try LayoutFixture.layOut([
      table(
        [.init("Kontor", .left), .init("april", .right), .init("maj", .right, isHighlighted: true)],
        [.init([.init("Norr"), .init("1"), .init("20")]), .init([.init("Syd"), .init("2"), .init("30")])])
    ]).pages[0]
    let header = try #require(page.text("maj"))
    let ground = try #require(fills(of: page).first)
    #expect(fills(of: page).count == 1)
    #expect(header.font.weight == .semibold && page.text("20")?.font.weight == .semibold)
    #expect(page.text("1")?.font.weight == .regular)
    #expect(abs(ground.left - (header.origin.x - 4)) < 0.01)
    #expect(abs(ground.right - (header.origin.x + header.width + 4)) < 0.01)
    #expect(ground.height == 48)
  }

  @Test func totalIsSemiboldBelowARule() throws {
    let page = try LayoutFixture.layOut([
      table(
        [.init("Kontor", .left), .init("maj", .right)],
        [.init([.init("Norr"), .init("1")]), .init([.init("Totalt"), .init("9")], kind: .total)])
    ]).pages[0]
    #expect(page.text("Totalt")?.font.weight == .semibold && page.text("9")?.font.weight == .semibold)
    let widths = strokes(of: page).map(\.stroke.width)
    // The footer's, the header's, the total's and the last one.
    #expect(widths == [0.5, 0.75, 0.5, 0.5])
    let total = try #require(page.text("Totalt"))
    let body = try #require(page.text("Norr"))
    #expect(body.origin.y < strokes(of: page)[2].at.y && strokes(of: page)[2].at.y < total.origin.y)
  }

  @Test func groupReachesAcrossTheTable() throws {
    let document = try LayoutFixture.layOut([
      table(
        [.init("Kontor", .left), .init("maj", .right)],
        [.init([.init("Norra gruppen")], kind: .group), .init([.init("Norr"), .init("1")])])
    ])
    let spans = document.structure.elements.filter { $0.kind == .headerCell }.map(\.columnSpan)
    #expect(spans == [1, 1, 2, 1])
    #expect(document.pages[0].text("Norra gruppen")?.font.weight == .semibold)
  }

  @Test(arguments: [(8, 0), (9, 4)]) func longTablesAreStriped(rows: Int, stripes: Int) throws {
    let page = try LayoutFixture.layOut([.table(LayoutFixture.table(rows: rows))]).pages[0]
    #expect(fills(of: page).count == stripes)
  }

  @Test func headerIsRepeatedAsDecorationOnEveryPage() throws {
    let document = try LayoutFixture.layOut([.table(LayoutFixture.table(rows: 60))])
    #expect(document.pages.count == 2)
    #expect(document.pages[0].readTexts.contains { $0.text == "Kontor" })
    #expect(!document.pages[1].readTexts.contains { $0.text == "Kontor" })
    #expect(document.pages[1].furnitureTexts.map(\.text).contains("Kontor"))
    let first = try #require(document.pages[1].readTexts.first)
    let header = try #require(document.pages[1].furnitureTexts.first { $0.text == "Kontor" })
    #expect(abs(first.origin.y - header.origin.y - 16) < 0.01)
    #expect(document.structure.elements.count { $0.kind == .tableHead } == 1)
    _ = try TaggedDocument(document)
  }

  @Test func shortTableStaysOnOnePage() throws {
    let document = try LayoutFixture.layOut([
      LayoutFixture.paragraph(lines: 40), .table(LayoutFixture.table(rows: 7, keys: ["Nyckel"])),
    ])
    #expect(document.pages[1].text("Tabell\u{A0}1.") != nil)
    #expect(document.pages[1].text("Nyckel") != nil)
  }

  @Test func wideTableIsSetSmallerBeforeItsNamesAreBroken() throws {
    let months = (1...12).map { Table.Column("mån\($0)", .right) }
    func sizes(_ name: String) throws -> (size: Double?, lines: Int) {
      let row = Table.Row([.init(name)] + (1...12).map { Table.Cell("10\($0 + 10)") })
      let page = try LayoutFixture.layOut([table([.init("Kontor", .left)] + months, [row])]).pages[0]
      let first = name.split(separator: " ")[0]
      let lines = page.readTexts.filter { $0.origin.x == 56 && !["Tabell\u{A0}1.", "Kontor"].contains($0.text) }
      return (page.readTexts.first { $0.text.hasPrefix(first) }?.font.size, lines.count)
    }
    // Twelve columns of 17 to 21 points and gaps of 6 leave room for 45 letters, 51 at the size of 8 and 58 at 7.5.
    #expect(try sizes("Kort namn") == (8.5, 1))
    #expect(try sizes("Ett ganska långt namn på ett kontor") == (8.5, 1))
    #expect(try sizes("Ett ganska långt namn på ett kontor i norra landet") == (8, 1))
    #expect(try sizes("Ett ganska långt namn på ett kontor i norra landet och ett i söder") == (7.5, 2))
  }

  @Test func sentencesAreBrokenAtTheUsualSize() throws {
    let sentence = Array(repeating: LayoutFixture.sentence, count: 3).joined(separator: " ")
    let page = try LayoutFixture.layOut([
      table([.init("Kontroll", .left), .init("Anmärkning", .left)], [.init([.init("Summor"), .init(sentence)])])
    ]).pages[0]
    #expect(page.text("Summor")?.font.size == 8.5)
    #expect(page.readTexts.allSatisfy { $0.origin.x + $0.width <= 539.3 })
  }

  @Test func sumsStandApartFromMonths() throws {
    let months = (1...12).map { Table.Column("\($0)", .right) }
    let cells = (1...13).map { Table.Cell("\(10 + $0)") }
    let page = try LayoutFixture.layOut([
      table(
        [.init("År", .left)] + months + [.init("helår", .right, isApart: true)],
        [.init([.init("2019")] + cells)])
    ]).pages[0]
    func right(_ text: String) throws -> Double {
      let run = try #require(page.text(text))
      return run.origin.x + run.width
    }
    #expect(try right("23") - right("22") > 1.5 * (right("22") - right("21")))
    #expect(try abs(right("23") - 539.276) < 0.1)
  }

  @Test func tableThatIsTooWideIsNamed() throws {
    let name = String(repeating: "o", count: 200)
    let result = try LayoutFixture.result([
      table([.init("Kontor", .left), .init("maj", .right)], [.init([.init(name), .init("1")])])
    ])
    #expect(
      result.warnings.map(\.description) == [
        """
        warning: the table “table” is 284 points wider than the page and runs over its margin
          hint: show fewer columns, or give members short names
        """
      ])
  }

  @Test func rowThatDoesNotCoverTheColumnsIsRefused() throws {
    let problems = #expect(throws: Problems.self) {
      try LayoutFixture.layOut([
        table([.init("Kontor", .left), .init("maj", .right)], [.init([.init("Norr"), .init("1", columnSpan: 2)])])
      ])
    }
    #expect(problems?.description == "row 1 of the table “table” covers 3 columns, expected 2")
  }

  @Test func rowThatIsHigherThanAPageIsNamed() throws {
    let text = Array(repeating: LayoutFixture.sentence, count: 200).joined(separator: " ")
    let result = try LayoutFixture.result([table([.init("Text", .left)], [.init([.init(text)])])])
    #expect(
      result.warnings.map(\.description) == [
        """
        warning: row 1 of the table “table” is higher than a page and runs over its foot
          hint: put long texts below the table
        """
      ])
  }
}
