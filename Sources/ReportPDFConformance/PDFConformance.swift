public import ReportCore
public import ReportDocument

/// Makes a PDF that Cairo drew conform to PDF/UA-1 and PDF/A-3a.
public enum PDFConformance {
  /// The finished file: the same input gives the same bytes.
  ///
  /// `document` must be the one that was drawn: its structure is walked in step with the file's. Throws a `Problem` of kind `software`
  /// where the two differ or libqpdf finds anything wrong, and of kind `data` where two attachments have one name.
  public static func finish(
    _ bytes: [UInt8], document: LaidOutDocument, attachments: [Attachment], provenance: Provenance
  ) throws(Problems) -> [UInt8] {
    let tagged = try TaggedDocument(document)
    let file = try PDFFile(bytes)
    CatalogFinisher(file).finish(document.document)
    MetadataFinisher(file).finish(document.document, provenance: provenance)
    OutputIntent(file).add()
    try StructureFinisher(file, document: tagged).finish()
    try ParentTreeFinisher(file).finish()
    try PageFinisher(file).finish()
    PageRecord(file).add(tagged, date: document.document.date)
    try AttachmentFinisher(file).add(attachments, date: document.document.date)
    return try file.write()
  }
}
