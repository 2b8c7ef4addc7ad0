internal import ReportCore
internal import ReportDocument

/// Gives the elements of the structure tree what Cairo cannot: alternative texts, languages, ids, and attributes of tables and lists.
///
/// The file's tree is walked in step with the document's, so that each element gets its own.
struct StructureFinisher {
  private let file: PDFFile
  private let document: TaggedDocument
  private let children: [[Int]]
  private let attributes: ElementAttributes

  init(_ file: PDFFile, document: TaggedDocument) {
    self.file = file
    self.document = document
    children = document.children
    attributes = ElementAttributes(file, document: document)
  }

  func finish() throws(Problems) {
    guard let tree = file.root["/StructTreeRoot"], let root = tree["/K"]?.itemsOrSelf.first else {
      throw Problems(noTree())
    }
    var ids: [(name: String, element: PDFObject)] = []
    try finish(root, as: 0, ids: &ids)
    guard !ids.isEmpty else { return }
    let sorted = ids.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    tree["/IDTree"] = file.indirect(
      file.dictionary([("/Names", file.array(sorted.flatMap { [file.string($0.name), $0.element] }))]))
  }

  private func finish(
    _ element: PDFObject, as index: Int, ids: inout [(name: String, element: PDFObject)]
  ) throws(Problems) {
    let kind = document.elements[index].kind
    guard element["/S"]?.name == "/" + kind.rawValue else { throw Problems(differs(kind, index)) }
    attributes.set(on: element, of: index)
    if let id = attributes.id(of: index) { ids.append((id, element)) }
    let kept = element["/K"]?.itemsOrSelf.filter { $0["/S"]?.name != ArtifactCarrier.type } ?? []
    if element["/K"] != nil { element["/K"] = kept.isEmpty ? nil : file.array(kept) }
    if kind == .link { attributes.describeLink(kept, in: element, of: index) }
    let elements = kept.filter { $0["/S"] != nil }
    guard elements.count == children[index].count else { throw Problems(differs(kind, index)) }
    for (child, number) in zip(elements, children[index]) { try finish(child, as: number, ids: &ids) }
  }
}

/// The element that carries decoration from drawing to here.
enum ArtifactCarrier {
  static let type = "/Private"
}

private func noTree() -> Problem { Problem(.software, "the PDF has no structure tree") }

private func differs(_ kind: StructureElement.Kind, _ index: Int) -> Problem {
  Problem(.software, "the structure of the PDF is not that of the document at “\(kind.rawValue)” (\(index))")
}
