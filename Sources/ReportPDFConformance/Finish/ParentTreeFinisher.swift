internal import ReportCore

/// Takes decoration out of the table that leads from marks to structure elements.
struct ParentTreeFinisher {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func finish() throws(Problems) {
    guard let tree = file.root["/StructTreeRoot"], let numbers = tree["/ParentTree"]?["/Nums"] else {
      throw Problems(noParentTree())
    }
    let entries = numbers.items
    for entry in entries where entry.isArray {
      for (index, element) in entry.items.enumerated() where element["/S"]?.name == ArtifactCarrier.type {
        entry.setItem(index, to: file.null)
      }
    }
    let keys = stride(from: 0, to: entries.count, by: 2).compactMap { entries[$0].integer }
    tree["/ParentTreeNextKey"] = file.integer((keys.max() ?? -1) + 1)
  }
}

private func noParentTree() -> Problem { Problem(.software, "the PDF has no table of marks") }
