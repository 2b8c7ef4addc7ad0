public import ReportCore
public import ReportDocument

/// Makes a PDF that Cairo drew conform to PDF/UA-1 and PDF/A-3a.
public enum PDFConformance {
  /// The finished file: the same input gives the same bytes.
  ///
  /// `document` must be the one that was drawn: its structure is walked in step with the file's. Throws a `Problem` of kind `software`
  /// where the two differ or the file is not as Cairo writes it, and of kind `data` where two attachments have one name.
  public static func finish(
    _ bytes: [UInt8], document: TaggedDocument, attachments: [Attachment], provenance: Provenance
  ) throws(Problems) -> [UInt8] {
    let draft = try DrawnPDF.draft(of: bytes)
    CatalogFinisher(draft).finish(document.document)
    MetadataFinisher(draft).finish(document.document, provenance: provenance)
    OutputIntent(draft).add()
    try StructureFinisher(draft, document: document).finish()
    try ParentTreeFinisher(draft).finish()
    try PageFinisher(draft).finish()
    PageRecord(draft).add(document, date: document.document.date)
    try AttachmentFinisher(draft).add(attachments, date: document.document.date)
    return PDFWriter.bytes(of: draft)
  }
}
