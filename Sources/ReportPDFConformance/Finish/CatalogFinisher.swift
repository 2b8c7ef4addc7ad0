internal import ReportCore
internal import ReportDocument

/// Says in the catalogue which language the document has, that its title is shown, and that bookmarks are open.
struct CatalogFinisher {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func finish(_ document: Document) {
    draft[draft.root]["Lang"] = .text(document.language.code)
    draft[draft.root]["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
    var marks = draft.dictionary(draft[draft.root]["MarkInfo"])
    marks["UserProperties"] = .boolean(true)
    draft[draft.root]["MarkInfo"] = .dictionary(marks)
    guard let outlines = draft[draft.root]["Outlines"]?.reference else { return }
    draft[draft.root]["PageMode"] = .name("UseOutlines")
    // Cairo writes the count of an open outline with the sign of a closed one.
    if let count = draft[outlines]["Count"]?.integer { draft[outlines]["Count"] = .integer(abs(count)) }
  }
}
