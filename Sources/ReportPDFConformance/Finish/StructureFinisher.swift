internal import ReportCore
internal import ReportDocument

/// Gives the elements of the structure tree what Cairo cannot: alternative texts, languages, ids, and attributes of tables and lists.
///
/// The file's tree is walked in step with the document's, so that each element gets its own.
struct StructureFinisher {
  private let draft: PDFDraft
  private let document: TaggedDocument
  private let children: [[Int]]
  private let attributes: ElementAttributes

  init(_ draft: PDFDraft, document: TaggedDocument) {
    self.draft = draft
    self.document = document
    children = document.children
    attributes = ElementAttributes(draft, document: document, children: children)
  }

  func finish() throws(Problems) {
    guard let tree = draft[draft.root]["StructTreeRoot"]?.reference,
      let root = draft.itemsOrSelf(draft[tree]["K"]).first?.reference
    else { throw Problems(noTree()) }
    var ids: [(name: String, element: Int)] = []
    try finish(root, as: 0, ids: &ids)
    guard !ids.isEmpty else { return }
    let sorted = ids.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let names = sorted.flatMap { [PDFValue.text($0.name), .reference($0.element)] }
    draft[tree]["IDTree"] = draft.add(.dictionary(["Names": .array(names)]))
  }

  private func finish(
    _ number: Int, as index: Int, ids: inout [(name: String, element: Int)]
  ) throws(Problems) {
    let kind = document.elements[index].kind
    var kids: [PDFValue] = []
    try draft.change(number) { element throws(Problems) in
      guard element["S"] == .name(kind.rawValue) else { throw Problems(differs(kind, index)) }
      attributes.set(on: &element, of: index)
      kids = draft.itemsOrSelf(element["K"]).filter { draft.dictionary($0)["S"] != ArtifactCarrier.type }
      if kind == .link { kids = attributes.describeLink(kids, in: element, of: index) }
      element["K"] = kids.isEmpty ? nil : .array(kids)
    }
    if let id = attributes.id(of: index) { ids.append((id, number)) }
    let elements = kids.compactMap(\.reference).filter { draft[$0]["S"] != nil }
    guard elements.count == children[index].count else { throw Problems(differs(kind, index)) }
    for (child, number) in zip(elements, children[index]) { try finish(child, as: number, ids: &ids) }
  }
}

/// The element that carries decoration from drawing to here.
enum ArtifactCarrier {
  static let type = PDFValue.name("Private")
}

private func noTree() -> Problem { Problem(.software, "the PDF has no structure tree") }

private func differs(_ kind: StructureElement.Kind, _ index: Int) -> Problem {
  Problem(.software, "the structure of the PDF is not that of the document at “\(kind.rawValue)” (\(index))")
}
