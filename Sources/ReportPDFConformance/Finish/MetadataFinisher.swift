internal import ReportCore
internal import ReportDocument

/// Writes the metadata, as XMP for archives and again in the older form that many programs still show.
struct MetadataFinisher {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func finish(_ document: Document, provenance: Provenance) {
    let packet = XMPPacket(document, provenance: provenance)
    // Not packed, so that any program can find and read them.
    draft[draft.root]["Metadata"] = draft.add(
      Array(packet.text.utf8), ["Type": .name("Metadata"), "Subtype": .name("XML")], isReady: true)
    let date = PDFValue.text(PDFDate.text(document.date))
    draft.trailer["Info"] = draft.add(
      .dictionary([
        "Title": .text(document.title), "Author": .text(document.author), "Subject": .text(document.subject),
        "Producer": .text(provenance.producer), "CreationDate": date, "ModDate": date,
      ]))
  }
}
