import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct KeyFigureLayoutTests {
  private func figure(_ number: String, lines: [String] = ["26 i november 2018"]) -> KeyFigure {
    KeyFigure(
      measure: "Per miljon", period: "i november", number: number, fact: "fact-\(number)", unit: "fel",
      lines: lines.map { KeyFigure.Line([.text($0)]) })
  }

  private func tiles(_ document: LaidOutDocument) -> [Rectangle] {
    document.pages[0].items.compactMap { item in
      guard case .fill(.rectangle(let tile), _) = item.mark else { return nil }
      return tile
    }
  }

  @Test func fourTilesFillTheWidth() throws {
    let document = try LayoutFixture.layOut([.keyFigures(["17", "45", "508", "36"].map { figure($0) })])
    let tiles = tiles(document)
    #expect(tiles.map(\.width) == [111, 111, 111, 111])
    #expect(tiles.map(\.height) == [114, 114, 114, 114])
    #expect(tiles[0].left == 56)
    #expect(abs(tiles[3].right - 539.276) < 0.01)
  }

  @Test func differencesAreSemibold() throws {
    var figure = figure("17")
    figure.lines.append(
      KeyFigure.Line([.value("−9", fact: "difference"), .text(" "), .strong("bättre")], isStrong: true))
    let page = try LayoutFixture.layOut([.keyFigures([figure])]).pages[0]
    #expect(page.text("−9")?.font.weight == .semibold)
    #expect(page.text("26 i november 2018")?.font.weight == .regular)
  }

  @Test func tilesAreReadOneAfterAnother() throws {
    let document = try LayoutFixture.layOut([.keyFigures([figure("17"), figure("45")])])
    #expect(
      document.outline.prefix(8) == ["Document", " L", "  LI", "   LBody", "    P", "    P", "    P", "    P"])
    let texts = document.pages[0].readTexts.map(\.text)
    #expect(texts.prefix(5) == ["Per miljon", "i november", "17", " fel", "26 i november 2018"])
    #expect(document.pages[0].text("45")?.value == "fact-45")
    #expect(document.pages[0].text("45")?.font.size == 26)
    #expect(document.pages[0].text("45")?.origin.y == document.pages[0].text(" fel")?.origin.y)
    _ = try TaggedDocument(document)
  }

  @Test func wideNumberIsSetSmallerAndItsUnitBelowWhereNeeded() throws {
    let page = try LayoutFixture.layOut([.keyFigures([figure("123456"), figure("12345678901")])]).pages[0]
    let (first, second) = (try #require(page.text("123456")), try #require(page.text("12345678901")))
    let units = page.readTexts.filter { $0.text == " fel" }
    #expect(first.font.size < 26 && second.font.size < 26)
    #expect(units[0].origin.x + units[0].width <= 56 + 101.01 && second.width <= 91.01)
    #expect(units[0].origin.y == first.origin.y && units[1].origin.y > second.origin.y)
  }

  @Test func tilesOfARowGrowTogether() throws {
    let long = figure("45", lines: ["Utfall hittills: okänt, antal köp saknas", "Det är oklart", "När det kommer"])
    let document = try LayoutFixture.layOut([.keyFigures([figure("17"), long])])
    let heights = tiles(document).map(\.height)
    #expect(heights[0] == heights[1] && heights[0] > 114)
  }

  @Test func fifthTileStandsInANewRow() throws {
    let tiles = tiles(try LayoutFixture.layOut([.keyFigures((1...5).map { figure("\($0)") })]))
    #expect(tiles[4].left == 56 && tiles[4].top > tiles[0].bottom)
  }
}
