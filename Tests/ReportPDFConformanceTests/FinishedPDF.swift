import ReportCanvas
import ReportCore
import ReportDocument
import ReportPDFConformance
import ReportTestSupport

/// Documents drawn and finished for the tests of this module.
enum FinishedPDF {
  static let attachments = [
    Attachment(
      name: "cases.csv", description: "Ärenden per månad", mediaType: "text/csv", relationship: .data,
      bytes: Array("period,value\n2024-05,31\n".utf8)),
    Attachment(
      name: "manifest.json", description: "Underlag", mediaType: "application/json", relationship: .source,
      bytes: Array("{}".utf8)),
  ]

  static let provenance = Provenance(producer: "Nollrapport 1 <test>", manifestSHA256: "ab12")

  static func measurer() throws -> PangoMeasurer {
    try PangoMeasurer(fonts: FontSet(families: ["Inter"], in: .system(home: nil)))
  }

  static func drawn(_ document: LaidOutDocument) throws -> [UInt8] {
    try PDFExporter(measurer: measurer()).export(TaggedDocument(document))
  }

  static func finished(_ document: LaidOutDocument, attachments: [Attachment] = attachments) throws -> [UInt8] {
    try PDFConformance.finish(
      drawn(document), document: TaggedDocument(document), attachments: attachments, provenance: provenance)
  }

  static func sample() throws -> LaidOutDocument { try DocumentBuilder.sample(measurer: measurer()) }
}
