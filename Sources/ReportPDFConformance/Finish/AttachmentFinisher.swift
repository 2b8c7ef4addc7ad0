internal import ReportCore

/// Puts files into the PDF, associated with the document as PDF/A-3 wants it.
struct AttachmentFinisher {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func add(_ attachments: [Attachment], date: CalendarDate) throws(Problems) {
    guard !attachments.isEmpty else { return }
    let sorted = attachments.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.name == second.name {
      throw Problems(twice(first.name))
    }
    let specifications = sorted.map { file.indirect(specification(of: $0, date: date)) }
    let names = zip(sorted, specifications).flatMap { [file.string($0.name), $1] }
    let root = file.root
    let all = root["/Names"] ?? file.dictionary([])
    all["/EmbeddedFiles"] = file.indirect(file.dictionary([("/Names", file.array(names))]))
    if root["/Names"] == nil { root["/Names"] = all }
    root["/AF"] = file.array(specifications)
  }

  private func specification(of attachment: Attachment, date: CalendarDate) -> PDFObject {
    let parameters = file.dictionary([
      ("/Size", file.integer(attachment.bytes.count)), ("/ModDate", file.string(PDFDate.text(date))),
    ])
    let stream = file.stream(
      attachment.bytes,
      [
        ("/Type", file.name("/EmbeddedFile")), ("/Subtype", file.name("/" + attachment.mediaType)),
        ("/Params", parameters),
      ])
    return file.dictionary([
      ("/Type", file.name("/Filespec")), ("/F", file.string(attachment.name)), ("/UF", file.text(attachment.name)),
      ("/Desc", file.text(attachment.description)),
      ("/AFRelationship", file.name("/" + attachment.relationship.rawValue)),
      ("/EF", file.dictionary([("/F", stream), ("/UF", stream)])),
    ])
  }
}

private func twice(_ name: String) -> Problem {
  Problem(.data, "two files inside the PDF are called “\(name)”", hints: ["give charts and tables ids of their own"])
}
