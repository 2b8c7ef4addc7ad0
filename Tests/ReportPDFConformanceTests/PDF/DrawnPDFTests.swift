import ReportCore
import Testing

@testable import ReportPDFConformance

@Suite struct DrawnPDFTests {
  @Test func objectsAreThoseOfTheFile() throws {
    let draft = try DrawnPDF.draft(of: FinishedPDF.drawn(FinishedPDF.sample()))
    #expect(draft[draft.root]["Type"] == .name("Catalog"))
    #expect(draft.pages.count == 2)
    #expect(draft.pages.allSatisfy { draft[$0]["Type"] == .name("Page") })
    let content = try #require(draft[draft.pages[0]]["Contents"]?.reference)
    let drawn = String(decoding: try #require(draft.contents(of: content)), as: UTF8.self)
    #expect(drawn.contains("BDC"))
  }

  /// The first of each of these words, spoilt.
  @Test(arguments: ["startxref", "xref\n0", "trailer", " 0 obj", "endobj", "endstream"])
  func damageIsRefused(part: String) throws {
    var bytes = try FinishedPDF.drawn(FinishedPDF.sample())
    let range = try #require(bytes.firstRange(of: Array(part.utf8)))
    bytes.replaceSubrange(range, with: Array(repeating: UInt8(ascii: "?"), count: part.utf8.count))
    let problems = #expect(throws: Problems.self) { try DrawnPDF.draft(of: bytes) }
    #expect(problems?.all.first?.message.hasPrefix("the PDF is damaged: “") == true)
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func halfAFileIsRefused(share: Double) throws {
    let bytes = try FinishedPDF.drawn(FinishedPDF.sample())
    let part = Array(bytes.prefix(Int(share * Double(bytes.count))))
    #expect(throws: Problems.self) { try DrawnPDF.draft(of: part) }
  }
}
