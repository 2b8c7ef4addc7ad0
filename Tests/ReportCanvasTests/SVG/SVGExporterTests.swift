import FoundationXML
import ReportCanvas
import ReportCore
import ReportDrawing
import Testing

@Suite struct SVGExporterTests {
  private func export(
    _ scene: Scene, background: PictureBackground = .colour(CanvasFixture.white), families: [String] = ["Inter"]
  ) -> String {
    SVGExporter(families: families).export(
      scene, id: "cases", background: background, description: CanvasFixture.description)
  }

  private func scene(_ marks: [(Mark, SceneRole)]) -> Scene {
    Scene(size: Size(100, 50), items: marks.map { SceneItem($0.0, role: $0.1) })
  }

  private func run(_ text: String, size: Double = 10, tabular: Bool = false, value: String? = nil) -> Mark {
    .text(
      TextRun(
        text, at: Point(10, 20.456), width: 33.333, font: CanvasFixture.font(size, tabular: tabular),
        colour: CanvasFixture.ink, value: value))
  }

  @Test func wholeFile() {
    let marks: [(Mark, SceneRole)] = [
      (.stroke(.polyline([Point(0, 1), Point(2.5, 3.005)]), Stroke(CanvasFixture.line, width: 2, cap: .round)), .line),
      (run("31", value: "cases@month.value"), .latestValue),
    ]
    #expect(
      export(scene(marks)) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="50pt" viewBox="0 0 100 50" lang="sv" xml:lang="sv" \
        role="img" aria-labelledby="cases-title cases-desc" font-family="Inter, Arial, sans-serif" \
        style="font-variant-ligatures:none">
          <title id="cases-title">Ärendena ökade till 31 i maj</title>
          <desc id="cases-desc">Linjediagram: ärenden per månad, 31 i maj.</desc>
          <rect x="0" y="0" width="100" height="50" fill="#FFFFFF"/>
          <g class="line">
            <polyline points="0,1 2.5,3.01" fill="none" stroke="#12355B" stroke-width="2" stroke-linejoin="round" \
        stroke-linecap="round"/>
          </g>
          <g class="latest-value">
            <text x="10" y="20.46" font-size="10" fill="#16202B" textLength="33.33" lengthAdjust="spacingAndGlyphs" \
        data-value="cases@month.value">31</text>
          </g>
        </svg>

        """)
  }

  @Test func realSceneIsWellFormed() throws {
    let text = export(try CanvasFixture.scene(CanvasFixture.measurer()))
    let document = try XMLDocument(xmlString: text)
    let texts = try document.nodes(forXPath: "//*[local-name()='text']").compactMap(\.stringValue)
    #expect(texts == ["Ärendena ökade till 31 i maj", "31", "−1\u{A0}234,5\u{A0}%"])
  }

  @Test func sameSceneGivesSameText() throws {
    let scene = try CanvasFixture.scene(CanvasFixture.measurer())
    #expect(export(scene) == export(scene))
  }

  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"), ("a\u{1}b", "a\u{FFFD}b"), ("]]>", "]]&gt;"),
  ])
  func textCannotBecomeMarkup(text: String, escaped: String) throws {
    let file = export(scene([(run(text), .title)]))
    #expect(file.contains(">\(escaped)</text>"))
    _ = try XMLDocument(xmlString: file)
  }

  @Test func spacesAtTheEdgesAreKept() {
    #expect(export(scene([(run("till "), .title)])).contains("xml:space=\"preserve\">till </text>"))
  }

  @Test func largeTextIsSetTighterAndTabularFiguresAreAskedFor() {
    #expect(export(scene([(run("Aa", size: 20), .title)])).contains("letter-spacing=\"-0.32\""))
    let tabular = export(scene([(run("11", tabular: true), .axisLabel)]))
    #expect(tabular.contains("style=\"font-variant-numeric:tabular-nums\""))
  }

  @Test func familiesWithSpacesAreQuoted() {
    let file = export(scene([]), families: ["Inter", "Noto Sans CJK JP"])
    #expect(file.contains("font-family=\"Inter, 'Noto Sans CJK JP', Arial, sans-serif\""))
  }

  @Test func transparentPictureHasNoGround() throws {
    let file = export(try CanvasFixture.scene(CanvasFixture.measurer()), background: .transparent)
    #expect(!file.contains("<rect"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (12.345, "12.35"), (-3.5, "-3.5"), (0.05, "0.05"), (Double.nan, "0"), (1e300, "0"),
  ])
  func numbersHaveFewDecimals(x: Double, text: String) {
    let mark = Mark.fill(.circle(centre: Point(x, 1), radius: 2), CanvasFixture.line)
    #expect(export(scene([(mark, .marker)])).contains("cx=\"\(text)\""))
  }

  @Test func dashesAreWritten() {
    let stroke = Stroke(CanvasFixture.line, width: 1.25, dash: [5, 3.5])
    let file = export(scene([(.stroke(.polygon([Point(0, 0), Point(1, 1), Point(0, 1)]), stroke), .targetLine)]))
    #expect(file.contains("<polygon points=\"0,0 1,1 0,1\" fill=\"none\""))
    #expect(file.contains("stroke-dasharray=\"5 3.5\""))
  }
}
