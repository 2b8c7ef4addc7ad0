import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct FigureLayoutTests {
  private func captionTop(_ blocks: [Block]) throws -> Double {
    try #require(LayoutFixture.layOut(blocks).pages[0].text("Figur\u{A0}1.")).origin.y
  }

  @Test func titleStandsAboveAndSourceBelow() throws {
    let document = try LayoutFixture.layOut([.figure(Block.Figure(chart: LayoutFixture.chart()))])
    #expect(document.structure.elements.map(\.kind).prefix(3) == [.document, .paragraph, .paragraph])
    let figure = try #require(document.structure.elements.first { $0.kind == .figure })
    #expect(figure.alternative == "Linjediagram: 31 ärenden i maj.")
    #expect(figure.id == "cases")
    let palette = try RepositoryFiles.style().pageColours
    let page = document.pages[0]
    #expect(page.text("Ärendena ökade till 31 i maj")?.font.weight == .semibold)
    #expect(page.text("Antal ärenden per månad, Norden")?.colour == palette.secondary)
    #expect(page.text("Figur\u{A0}1.")?.font.weight == .semibold)
    #expect(page.text("Figur\u{A0}1.")?.colour == palette.ink)
    #expect(page.text(" Källa: Provet.")?.colour == palette.secondary)
    #expect(document.anchors.map(\.name) == ["cases"])
  }

  @Test func pageTitleTakesThePlaceOfTheChartsTitle() throws {
    let figure = Block.Figure(chart: LayoutFixture.chart(), pageTitle: "Ärenden")
    let page = try LayoutFixture.layOut([.figure(figure)]).pages[0]
    #expect(page.text("Ärenden") != nil)
    #expect(page.text("Ärendena ökade till 31 i maj") == nil)
  }

  @Test func figureCanStandWithoutTitle() throws {
    let figure = Block.Figure(chart: LayoutFixture.chart(), showsTitle: false)
    let page = try LayoutFixture.layOut([.figure(figure)]).pages[0]
    #expect(page.readTexts.map(\.text).filter { $0.hasPrefix("Ä") || $0.hasPrefix("A") } == [])
  }

  @Test func stretchableFigureTakesUpTheSlackWithinReason() throws {
    let still = Block.figure(Block.Figure(chart: LayoutFixture.chart()))
    let stretchable = Block.figure(Block.Figure(chart: LayoutFixture.chart(), isStretchable: true))
    let growth = try captionTop([stretchable]) - captionTop([still])
    #expect(abs(growth - 52) < 0.1)
    // 30 lines leave less than that, and 24 stay free above the footer's rule.
    let text = LayoutFixture.paragraph(lines: 30)
    let limited = try captionTop([stretchable, text]) - captionTop([still, text])
    #expect(limited > 0 && limited < 52)
    let last = try #require(LayoutFixture.layOut([stretchable, text]).pages[0].readTexts.last)
    #expect(last.origin.y < 789.9 - 24)
  }

  @Test func figureStaysInOnePiece() throws {
    let document = try LayoutFixture.layOut([
      LayoutFixture.paragraph(lines: 35), .figure(Block.Figure(chart: LayoutFixture.chart())),
    ])
    #expect(document.pages[1].readTexts.first?.text == "Ärendena ökade till 31 i maj")
    #expect(document.pages[1].text("Figur\u{A0}1.") != nil)
  }

  @Test func styleWithoutThePresetIsNamed() throws {
    var style = try RepositoryFiles.style()
    style.presets = []
    let layout = DocumentLayout(style: style, measurer: FixedWidthMeasurer())
    let document = LayoutFixture.document([.figure(Block.Figure(chart: LayoutFixture.chart()))])
    let problems = #expect(throws: Problems.self) { try layout.layOut(document) }
    #expect(
      problems?.description == """
        the style “management” has no preset “page”, in which charts on pages are drawn
          hint: let the style extend “management”
        """)
  }
}
