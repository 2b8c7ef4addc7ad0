import ReportCanvas
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct PDFExporterTests {
  private func export(_ document: LaidOutDocument) throws -> [UInt8] {
    try PDFExporter(measurer: CanvasFixture.measurer()).export(TaggedDocument(document))
  }

  private func sample() throws -> LaidOutDocument { try DocumentBuilder.sample(measurer: CanvasFixture.measurer()) }

  @Test func sameDocumentGivesSameBytes() throws {
    #expect(try export(sample()) == export(sample()))
  }

  @Test func textComesBackAsWritten() throws {
    let text = try CommandLineTool.run("pdftotext", ["-raw", "FILE", "-"], on: export(sample())).output
    let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\u{C}" }).map(String.init)
    #expect(
      lines
        == [
          "Sidhuvud", "Ärendena ökade till 31 i maj", "Läs mer på", "vår webbplats", "eller gå till", "tabellen",
          "1.",
          "Första punkten", "2.", "Andra punkten", "Effektiv fläkt i affischen −1 234,5 %", "Sidfot",
          "som fortsätter på nästa sida.", "Ärenden per månad", "Månad", "Ärenden", "april", "28", "maj", "31", "juni",
          "31", "Figur 1. Ärenden per månad.", "Maj är preliminär.",
        ])
  }

  /// `pdftotext` writes plain spaces for no-break spaces, so the font's own table is read.
  @Test func noBreakSpacesStayWhatTheyAre() throws {
    let file = try CommandLineTool.run(
      "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: export(sample()))
    #expect(file.output.contains("<00a0>"))
  }

  @Test func structureIsTheDocuments() throws {
    let structure = try CommandLineTool.run("pdfinfo", ["-struct", "FILE"], on: export(sample())).output
    let expected = """
      Document
        Private
        Private
        Sect
          H1 (block)
          P (block)
            Span (inline)
            Link (inline)
              Object
            Span (inline)
            Link (inline)
              Object
          L (block)
            LI (block)
              Lbl (block)
              LBody (block)
            LI (block)
              Lbl (block)
              LBody (block)
          P (block)
            Span (inline)
            Private
            Span (inline)
          H2 (block)
          Table (block)
            THead
              TR
                TH
                TH
            TBody
              TR
                TH
                TD
              TR
                TH
                TD
              TR
                TH
                TD
          Figure
          Caption
          Note (inline)

      """
    #expect(structure.replacing(/Object \d+ 0/, with: "Object") == expected)
  }

  @Test func metadataAreTheDocuments() throws {
    let info = try CommandLineTool.run("pdfinfo", ["-isodates", "FILE"], on: export(sample())).output
    for line in [
      "Title:           Ärenden (prov) – maj 2024", "Subject:         Ärenden per månad",
      "Author:          Åsa Öberg & Co", "CreationDate:    2024-06-03T00:00:00Z",
      "ModDate:         2024-06-03T00:00:00Z",
    ] {
      #expect(info.contains(line))
    }
  }

  @Test func fontsAreEmbedded() throws {
    let fonts = try CommandLineTool.run("pdffonts", ["FILE"], on: export(sample())).output
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.contains("+Inter-Regular") && $0.contains("yes yes yes") })
  }

  @Test func addressesCannotBreakTheFile() throws {
    let bytes = try export(sample())
    let addresses = try CommandLineTool.run("pdfinfo", ["-url", "FILE"], on: bytes).output
    #expect(addresses.contains("https://example.com/a%28b%29%5Cc%27d%20%C3%A5?x=1&y=2"))
    #expect(try CommandLineTool.run("qpdf", ["--check", "FILE"], on: bytes).status == 0)
  }

  @Test func fillOfAWholePageKeepsWhatIsOnIt() throws {
    let bytes = try export(sample())
    let text = try CommandLineTool.run("pdftotext", ["-l", "1", "FILE", "-"], on: bytes).output
    #expect(text.contains("Ärendena ökade"))
  }

  @Test func deadLinkIsRefused() throws {
    let measurer = try CanvasFixture.measurer()
    var builder = DocumentBuilder(measurer: measurer)
    try builder.line(.link, "figur 3", in: builder.add(.paragraph)) { $0.destination = .element("figure-3") }
    let problems = #expect(throws: Problems.self) { try export(builder.document) }
    #expect(problems?.description == "a link leads to “figure-3”, which is no place in the document")
  }

  @Test func documentWithoutPagesIsRefused() throws {
    var document = try sample()
    document.pages = []
    let problems = #expect(throws: Problems.self) { try export(document) }
    #expect(problems?.description == "a document without pages cannot be written as PDF")
  }

  @Test func missingGlyphStopsTheFile() throws {
    var document = try sample()
    let font = CanvasFixture.font(10)
    let run = TextRun("漢", at: Point(10, 10), width: 10, font: font, colour: CanvasFixture.ink)
    document.pages[0].items.append(PageItem(.text(run), .artifact))
    let problems = #expect(throws: Problems.self) { try export(document) }
    #expect(problems?.all.first?.message == "“漢” (U+6F22, CJK Unified Ideographs) is not in the font “Inter”")
  }

  @Test func chartIsOnePageWithOneFigure() throws {
    let measurer = try CanvasFixture.measurer()
    let texts = ChartTexts(
      title: "Ärendena ökade", shortTitle: "", subtitle: "", shortSubtitle: "", source: "", shortSource: "",
      alternative: "Linjediagram")
    let chart = ChartSpecification(
      id: "cases", language: .swedish, texts: texts, unit: .count,
      body: .smallMultiples(SmallMultiples(month: try #require(Month("2024-05")), panels: [])), data: [])
    let document = LaidOutDocument(
      chart: chart, scene: try CanvasFixture.scene(measurer), ground: CanvasFixture.ink, author: "Åsa Öberg",
      date: try #require(CalendarDate("2024-06-03")))
    let bytes = try export(document)
    let structure = try CommandLineTool.run("pdfinfo", ["-struct", "FILE"], on: bytes).output
    #expect(structure == "Document\n  Private\n  Private\n  Figure\n")
    #expect(try CommandLineTool.run("pdfinfo", ["FILE"], on: bytes).output.contains("200 x 100 pts"))
    #expect(try CommandLineTool.run("pdftotext", ["FILE", "-"], on: bytes).output.contains("−1 234,5 %"))
  }
}
