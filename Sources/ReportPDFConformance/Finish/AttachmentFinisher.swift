internal import ReportCore

/// Puts files into the PDF, associated with the document as PDF/A-3 wants it.
struct AttachmentFinisher {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func add(_ attachments: [Attachment], date: CalendarDate) throws(Problems) {
    guard !attachments.isEmpty else { return }
    let sorted = attachments.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.name == second.name {
      throw Problems(twice(first.name))
    }
    let specifications = sorted.map { draft.add(.dictionary(specification(of: $0, date: date))) }
    let names = zip(sorted, specifications).flatMap { [PDFValue.text($0.name), $1] }
    var all = draft.dictionary(draft[draft.root]["Names"])
    all["EmbeddedFiles"] = draft.add(.dictionary(["Names": .array(names)]))
    draft[draft.root]["Names"] = .dictionary(all)
    draft[draft.root]["AF"] = .array(specifications)
  }

  private func specification(of attachment: Attachment, date: CalendarDate) -> PDFDictionary {
    let parameters: PDFDictionary = [
      "Size": .integer(attachment.bytes.count), "ModDate": .text(PDFDate.text(date)),
    ]
    let stream = draft.add(
      attachment.bytes,
      ["Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType), "Params": .dictionary(parameters)])
    return [
      "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
      "Desc": .text(attachment.description), "AFRelationship": .name(attachment.relationship.rawValue),
      "EF": .dictionary(["F": stream, "UF": stream]),
    ]
  }
}

private func twice(_ name: String) -> Problem {
  Problem(.data, "two files inside the PDF are called “\(name)”", hints: ["give charts and tables ids of their own"])
}
