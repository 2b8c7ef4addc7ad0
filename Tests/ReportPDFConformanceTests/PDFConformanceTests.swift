import ReportCanvas
import ReportCore
import ReportDocument
import ReportPDFConformance
import ReportTestSupport
import Testing

@Suite struct PDFConformanceTests {
  /// The file as text, a line a key.
  private func plain(_ bytes: [UInt8]) throws -> String {
    try CommandLineTool.run(
      "qpdf", ["--qdf", "--object-streams=disable", "--no-original-object-ids", "FILE", "-"], on: bytes
    ).output
  }

  @Test func sameDocumentGivesSameBytes() throws {
    let document = try FinishedPDF.sample()
    #expect(try FinishedPDF.finished(document) == FinishedPDF.finished(document))
  }

  @Test func nobodyComplains() throws {
    let bytes = try FinishedPDF.finished(FinishedPDF.sample())
    let check = try CommandLineTool.run("qpdf", ["--check", "FILE"], on: bytes)
    #expect(check.status == 0)
    #expect(check.complaints == "")
    for arguments in [["pdfinfo", "-struct-text", "FILE"], ["pdftotext", "FILE", "-"], ["pdffonts", "FILE"]] {
      let result = try CommandLineTool.run(arguments[0], Array(arguments.dropFirst()), on: bytes)
      #expect(result.complaints == "")
      #expect(result.status == 0)
    }
  }

  @Test(arguments: ["1", "2"])
  func pagesLookAsTheyWereDrawn(page: String) throws {
    let document = try FinishedPDF.sample()
    let arguments = ["-png", "-r", "72", "-f", page, "-l", page, "FILE"]
    let before = try CommandLineTool.run("pdftoppm", arguments, on: FinishedPDF.drawn(document)).bytes
    let after = try CommandLineTool.run("pdftoppm", arguments, on: FinishedPDF.finished(document)).bytes
    #expect(before.count > 1000)
    #expect(before == after)
  }

  @Test func structureHasNoCarriersOfDecoration() throws {
    let bytes = try FinishedPDF.finished(FinishedPDF.sample())
    let structure = try CommandLineTool.run("pdfinfo", ["-struct", "FILE"], on: bytes).output
    #expect(structure.hasPrefix("Document\n  Sect\n    H1 (block)\n"))
    #expect(!structure.contains("Private"))
    #expect(try !plain(bytes).contains("/S /Private"))
    #expect(try !plain(bytes).contains("/Private <<"))
    #expect(try plain(bytes).contains("/Artifact BMC"))
  }

  @Test(arguments: [
    "/Lang (sv)", "/DisplayDocTitle true", "/PageMode /UseOutlines", "/S /GTS_PDFA1", "/N 3", "/Tabs /S",
    "/Scope /Column", "/Scope /Row", "/ListNumbering /Decimal", "/Placement /Block", "/ID (note-",
    "/AFRelationship /Data",
    "/AFRelationship /Source", "/Subtype /text#2fcsv", "/CreationDate (D:20240603000000Z)", "/Count 2",
  ])
  func keyIsThere(key: String) throws {
    #expect(try plain(FinishedPDF.finished(FinishedPDF.sample())).contains(key))
  }

  @Test(arguments: [
    "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
    "<rdf:li xml:lang=\"x-default\">Ärenden (prov) – maj 2024</rdf:li>", "<rdf:li>Åsa Öberg &amp; Co</rdf:li>",
    "<pdf:Producer>Nollrapport 1 &lt;test&gt;</pdf:Producer>", "<dc:source>manifest.json sha256:ab12</dc:source>",
    "<xmp:CreateDate>2024-06-03T00:00:00Z</xmp:CreateDate>",
  ])
  func metadataSay(property: String) throws {
    // Metadata are not packed, so that any program can read them.
    let text = String(decoding: try FinishedPDF.finished(FinishedPDF.sample()), as: UTF8.self)
    #expect(text.contains(property))
  }

  @Test func attachmentsCanBeTakenOut() throws {
    let bytes = try FinishedPDF.finished(FinishedPDF.sample())
    let list = try CommandLineTool.run("pdfdetach", ["-list", "FILE"], on: bytes).output
    #expect(list == "2 embedded files\n1: cases.csv\n2: manifest.json\n")
    let file = try CommandLineTool.run("pdfdetach", ["-save", "1", "-o", "/dev/stdout", "FILE"], on: bytes).output
    #expect(file == "period,value\n2024-05,31\n")
  }

  @Test func attachmentsWithOneNameAreRefused() throws {
    let twice = [FinishedPDF.attachments[0], FinishedPDF.attachments[0]]
    let problems = #expect(throws: Problems.self) {
      try FinishedPDF.finished(FinishedPDF.sample(), attachments: twice)
    }
    #expect(
      problems?.description == """
        two files inside the PDF are called “cases.csv”
          hint: give charts and tables ids of their own
        """)
  }

  @Test func listsSayHowTheirOwnItemsAreNumbered() throws {
    var builder = DocumentBuilder(measurer: try FinishedPDF.measurer())
    for label in ["•", "1.", nil, "2."] {
      let item = builder.add(.listItem, in: builder.add(.list))
      if let label { try builder.line(.label, label, in: item) }
      try builder.line(.listBody, "text", in: item)
    }
    let file = try PDFInspection(FinishedPDF.finished(builder.document))
    #expect(file.elements.compactMap(\.listNumbering) == ["Disc", "Decimal", "None", "Decimal"])
  }

  @Test func otherDocumentIsRefused() throws {
    var other = try FinishedPDF.sample()
    let bytes = try FinishedPDF.drawn(other)
    other.structure.elements[2].kind = .paragraph
    let tagged = try TaggedDocument(other)
    let problems = #expect(throws: Problems.self) {
      try PDFConformance.finish(bytes, document: tagged, attachments: [], provenance: FinishedPDF.provenance)
    }
    #expect(problems?.description == "the structure of the PDF is not that of the document at “P” (2)")
  }

  @Test(arguments: [[], Array("not a PDF".utf8)])
  func whatIsNoPDFIsRefused(bytes: [UInt8]) throws {
    let document = try TaggedDocument(FinishedPDF.sample())
    let problems = #expect(throws: Problems.self) {
      try PDFConformance.finish(bytes, document: document, attachments: [], provenance: FinishedPDF.provenance)
    }
    #expect(problems?.all.first?.message.hasPrefix("the PDF is damaged: “") == true)
  }
}
