internal import ReportCore

/// Takes decoration out of the table that leads from marks to structure elements.
struct ParentTreeFinisher {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func finish() throws(Problems) {
    guard let tree = draft[draft.root]["StructTreeRoot"]?.reference,
      case .array(let entries)? = draft.dictionary(draft[tree]["ParentTree"])["Nums"]
    else { throw Problems(noParentTree()) }
    for case .reference(let number) in entries {
      if case .array(let elements)? = draft.resolved(.reference(number)) {
        draft.replace(number, with: .array(elements.map { isCarrier($0) ? .null : $0 }))
      }
    }
    let keys = stride(from: 0, to: entries.count, by: 2).compactMap { entries[$0].integer }
    draft[tree]["ParentTreeNextKey"] = .integer((keys.max() ?? -1) + 1)
  }

  private func isCarrier(_ element: PDFValue) -> Bool { draft.dictionary(element)["S"] == ArtifactCarrier.type }
}

private func noParentTree() -> Problem { Problem(.software, "the PDF has no table of marks") }
