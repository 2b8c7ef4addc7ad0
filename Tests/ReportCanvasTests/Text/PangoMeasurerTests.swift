import ReportCanvas
import ReportCore
import ReportDrawing
import Testing

@Suite struct PangoMeasurerTests {
  @Test func widthGrowsWithTheSize() throws {
    let measurer = try CanvasFixture.measurer()
    let small = try measurer.width(of: "Räksmörgås", in: CanvasFixture.font(7.5))
    let large = try measurer.width(of: "Räksmörgås", in: CanvasFixture.font(15))
    #expect(abs(large - 2 * small) < 0.02)
  }

  @Test func largeTextIsSetTighter() throws {
    let measurer = try CanvasFixture.measurer()
    let normal = try measurer.width(of: "mmmmm", in: CanvasFixture.font(15.9)) / 15.9
    let tight = try measurer.width(of: "mmmmm", in: CanvasFixture.font(16)) / 16
    #expect(abs((normal - tight) - 5 * 0.016) < 0.02)
  }

  @Test func tabularFiguresAreEquallyWide() throws {
    let measurer = try CanvasFixture.measurer()
    let tabular = CanvasFixture.font(10, tabular: true)
    #expect(try measurer.width(of: "111", in: tabular) == measurer.width(of: "888", in: tabular))
    let proportional = CanvasFixture.font(10)
    #expect(try measurer.width(of: "111", in: proportional) < measurer.width(of: "888", in: proportional))
  }

  @Test func metricsAreInters() throws {
    let metrics = try CanvasFixture.measurer().metrics(of: CanvasFixture.font(100, .semibold))
    #expect(abs(metrics.ascent - 96.9) < 0.5)
    #expect(abs(metrics.descent - 24.1) < 0.5)
    #expect(abs(metrics.capHeight - 72.7) < 0.5)
    #expect(abs(metrics.xHeight - 54.6) < 0.7)
  }

  @Test func linesBreakAtSpacesAndKeepNoBreakSpaces() throws {
    let measurer = try CanvasFixture.measurer()
    let text = StyledText("alla 1\u{A0}234 ärenden", font: CanvasFixture.font(10))
    let width = try measurer.width(of: "alla 1\u{A0}234", in: CanvasFixture.font(10)) - 1
    #expect(
      try measurer.lines(of: text, width: width).map { $0.fragments.map(\.text) } == [
        ["alla"], ["1\u{A0}234"], ["ärenden"],
      ])
  }

  @Test func spansAreNotPartedAtTheirDash() throws {
    let measurer = try CanvasFixture.measurer()
    let font = CanvasFixture.font(10)
    let text = StyledText([.init("För januari–", font: font), .init("november alltså", font: font)])
    let width = try measurer.width(of: "För januari–novembe", in: font)
    #expect(
      try measurer.lines(of: text, width: width).map { $0.fragments.map(\.text) } == [
        ["För"], ["januari–", "november"], ["alltså"],
      ])
  }

  @Test(arguments: ["i november 2018", "in November 2018", "januari–nov 2018"])
  func aMonthIsNotPartedFromItsYear(period: String) throws {
    let measurer = try CanvasFixture.measurer()
    let font = CanvasFixture.font(10)
    let width = try measurer.width(of: "färre än " + period.dropLast(2), in: font)
    let lines = try measurer.lines(of: StyledText("färre än \(period), alltså", font: font), width: width)
      .map { $0.fragments.map(\.text).joined() }
    #expect(lines.count > 1)
    #expect(!lines.contains { $0.hasPrefix("2018") })
    #expect(lines.joined(separator: " ") == "färre än \(period), alltså")
  }

  @Test(arguments: [
    ("Klagomålen sjönk till 17 i november", "Klagomålen sjönk till 17 i", "i november"),
    ("Complaints fell to 17 in November", "Complaints fell to 17 in", "in November"),
    ("Mittlinjen är ett medelvärde där alla väger lika.", "Mittlinjen är ett medelvärde där alla väger", "väger lika."),
    ("Källa: bolaget. Värden: per-million.csv", "Källa: bolaget. Värden: per-million", "per-million.csv"),
  ])
  func wordsThatBelongTogetherGoToTheNextLine(_ whole: String, _ room: String, _ last: String) throws {
    let measurer = try CanvasFixture.measurer()
    let font = CanvasFixture.font(10)
    let width = try measurer.width(of: room, in: font) + 2
    let lines = try measurer.lines(of: StyledText(whole, font: font), width: width)
      .map { $0.fragments.map(\.text).joined() }
    #expect(lines.count == 2)
    #expect(lines.last == last)
  }

  @Test func textAsWideAsItsRoomIsOneLine() throws {
    let measurer = try CanvasFixture.measurer()
    let text = "ett par ord i rad"
    let width = try measurer.width(of: text, in: CanvasFixture.font(8.5))
    #expect(try measurer.lines(of: StyledText(text, font: CanvasFixture.font(8.5)), width: width).count == 1)
  }

  @Test func piecesKeepTheirFontsAndTags() throws {
    let measurer = try CanvasFixture.measurer()
    let (regular, strong) = (CanvasFixture.font(10), CanvasFixture.font(10, .semibold))
    let text = StyledText([.init("Det var ", font: regular, tag: 3), .init("31 ärenden", font: strong, tag: 4)])
    let line = try #require(try measurer.lines(of: text, width: 400).first)
    #expect(line.fragments.map(\.text) == ["Det var ", "31 ärenden"])
    #expect(line.fragments.map(\.tag) == [3, 4])
    #expect(line.fragments.map(\.font) == [regular, strong])
    #expect(line.fragments[1].x == line.fragments[0].width)
    #expect(line.width == line.fragments[0].width + line.fragments[1].width)
  }

  @Test func emptyTextIsOneEmptyLine() throws {
    let lines = try CanvasFixture.measurer().lines(of: StyledText("", font: CanvasFixture.font(10)), width: 100)
    #expect(lines == [TextLine(fragments: [], width: 0)])
  }

  @Test(arguments: [
    ("Klart 😀", "“😀” (U+1F600, Emoticons) is not in the font “Inter”"),
    ("漢字", "“漢” (U+6F22, CJK Unified Ideographs) is not in the font “Inter”"),
    ("a\u{7}b", "“a·b” has the control character U+0007, which cannot be drawn"),
    ("a\nb", "“a·b” has the control character U+000A, which cannot be drawn"),
  ])
  func characterWithoutGlyphIsNamed(text: String, message: String) throws {
    let measurer = try CanvasFixture.measurer()
    let problems = #expect(throws: Problems.self) { try measurer.width(of: text, in: CanvasFixture.font(10)) }
    #expect(problems?.all.first?.message == message)
  }

  @Test func foreignFamilyIsRefused() throws {
    let measurer = try CanvasFixture.measurer()
    let problems = #expect(throws: Problems.self) {
      try measurer.width(of: "a", in: Font(family: "DejaVu Sans", size: 10))
    }
    #expect(problems?.description == "the font “DejaVu Sans” is not one of the style's\n  hint: the style has Inter")
  }
}
