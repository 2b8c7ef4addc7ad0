import ReportCanvas
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@testable import ReportPDFConformance

@Suite struct StressDocumentTests {
  private struct Drawn: Sendable {
    var before: [UInt8]
    var after: [UInt8]
    var pageCount: Int
  }

  private static let swedish = Task { try drawn(StressDocument.laidOut()) }

  private static func drawn(_ document: LaidOutDocument) throws -> Drawn {
    let tagged = try TaggedDocument(document)
    let before = try PDFExporter(measurer: StressDocument.measurer()).export(tagged)
    let after = try PDFConformance.finish(
      before, document: tagged, attachments: FinishedPDF.attachments, provenance: FinishedPDF.provenance)
    return Drawn(before: before, after: after, pageCount: document.pages.count)
  }

  private func broken(_ bytes: [UInt8]) throws -> [String] {
    ConformanceRules.violations(in: try PDFInspection(bytes)).map { "\($0.rule): \($0.violation.message)" }
  }

  @Test func sixtyPagesKeepEveryRule() async throws {
    let drawn = try await Self.swedish.value
    #expect(drawn.pageCount >= 60)
    #expect(try broken(drawn.after) == [])
  }

  @Test(arguments: ["greyscale", "dark-slides"])
  func otherStylesKeepEveryRule(style: String) throws {
    #expect(try broken(Self.drawn(StressDocument.laidOut(style: style, language: .english)).after) == [])
  }

  @Test func whatIsDrawnIsWhatWasWritten() async throws {
    let file = try PDFInspection(await Self.swedish.value.after)
    for (number, page) in file.pages.enumerated() {
      let drawn = page.texts.map(ReadableText.plain).filter { !$0.isEmpty }
      #expect(drawn == page.writtenTexts, "page \(number + 1)")
    }
    let values = file.elements.indices.flatMap { index in
      let text = Array(ReadableText.drawn(file.text(of: index)).unicodeScalars)
      return file.elements[index].values.map { value in
        let drawn = text[value.start..<(value.start + value.length)]
        return value.shown == ReadableText.ascii(String(String.UnicodeScalarView(drawn)))
      }
    }
    #expect(values.count > 300)
    #expect(values.allSatisfy { $0 })
  }

  @Test func tablesReachOverTenPages() async throws {
    let file = try PDFInspection(await Self.swedish.value.after)
    let table = try #require(file.elements.firstIndex { $0.id == "table-long" })
    let cells = file.elements.indices.filter { index in
      var next = file.elements[index].parent
      while let parent = next, parent != table { next = file.elements[parent].parent }
      return next == table
    }
    #expect(Set(cells.compactMap(file.page(of:))).count >= 10)
  }

  @Test(arguments: [
    ["qpdf", "--check", "FILE"], ["pdftotext", "FILE", "-"], ["pdfinfo", "-struct", "FILE"],
    ["mutool", "draw", "-q", "-F", "text", "-o", "/dev/null", "FILE"],
    ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", "FILE"],
  ])
  func otherProgramsReadItWithoutComplaint(command: [String]) async throws {
    let result = try CommandLineTool.run(command[0], Array(command.dropFirst()), on: await Self.swedish.value.after)
    #expect(result.status == 0)
    // Debian's build says so of every file.
    let complaints = result.complaints.split(separator: "\n").filter { $0 != "warning: ICC support is not available" }
    #expect(complaints == [])
    if command[0] == "gs" { #expect(result.output == "") }
    if command[0] == "pdftotext" { #expect(result.output.contains("Namn (7) \\ 'å' 漢")) }
  }

  @Test func pagesLookAsTheyWereDrawn() async throws {
    let drawn = try await Self.swedish.value
    for page in stride(from: 1, through: drawn.pageCount, by: 9) {
      let arguments = ["-png", "-r", "30", "-f", "\(page)", "-l", "\(page)", "FILE"]
      let before = try CommandLineTool.run("pdftoppm", arguments, on: drawn.before).bytes
      let after = try CommandLineTool.run("pdftoppm", arguments, on: drawn.after).bytes
      #expect(before.count > 500)
      #expect(before == after, "page \(page)")
    }
  }

  @Test func onlyFontsOfTheStyleAreUsed() async throws {
    let file = try PDFInspection(await Self.swedish.value.after)
    let names = Set(file.fonts.map { String($0.name.drop { $0 != "+" }.dropFirst()) })
    #expect(names.allSatisfy { $0.hasPrefix("Inter") || $0.hasPrefix("NotoSansCJK") })
    #expect(names.contains { $0.hasPrefix("NotoSansCJK") })
  }
}
