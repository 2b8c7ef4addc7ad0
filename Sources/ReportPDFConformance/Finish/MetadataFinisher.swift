internal import ReportCore
internal import ReportDocument

/// Writes the metadata, as XMP for archives and again in the older form that many programs still show.
struct MetadataFinisher {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func finish(_ document: Document, provenance: Provenance) {
    let packet = XMPPacket(document, provenance: provenance)
    file.root["/Metadata"] = file.stream(
      Array(packet.text.utf8), [("/Type", file.name("/Metadata")), ("/Subtype", file.name("/XML"))])
    let date = file.string(PDFDate.text(document.date))
    file.trailer["/Info"] = file.indirect(
      file.dictionary([
        ("/Title", file.text(document.title)), ("/Author", file.text(document.author)),
        ("/Subject", file.text(document.subject)), ("/Producer", file.text(provenance.producer)),
        ("/CreationDate", date), ("/ModDate", date),
      ]))
  }
}
