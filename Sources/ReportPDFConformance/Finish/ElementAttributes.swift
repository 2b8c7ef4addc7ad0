internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// What single elements of the structure tree need.
struct ElementAttributes {
  private let draft: PDFDraft
  private let document: TaggedDocument
  private let children: [[Int]]
  private let runs: [Int: (page: Int, marks: [Mark])]
  /// Cells to which others point as their headers.
  private let headerCells: Set<Int>
  /// The first element of each id.
  private let firstNamed: [String: Int]

  init(_ draft: PDFDraft, document: TaggedDocument, children: [[Int]]) {
    self.draft = draft
    self.document = document
    self.children = children
    runs = document.pages.enumerated().reduce(into: [:]) { runs, page in
      for run in page.element.runs { runs[run.element] = (page.offset, run.marks) }
    }
    headerCells = Set(document.elements.flatMap(\.headers))
    firstNamed = Dictionary(
      document.elements.enumerated().compactMap { index, element in element.id.map { ($0, index) } }
    ) { first, _ in first }
  }

  /// The name by which others find the element; in ASCII.
  func id(of index: Int) -> String? {
    if headerCells.contains(index) { return "cell-\(index)" }
    let element = document.elements[index]
    switch element.kind {
    case .note: return "note-\(index)"
    case .figure, .table:
      // A table that goes on is several elements; the first has the name.
      guard let id = element.id, firstNamed[id] == index else { return nil }
      return "\(element.kind.rawValue.lowercased())-\(id)"
    default: return nil
    }
  }

  func set(on object: inout PDFDictionary, of index: Int) {
    let element = document.elements[index]
    if let language = element.language { object["Lang"] = .text(language.code) }
    if let id = id(of: index) { object["ID"] = .text(id) }
    var groups: [PDFValue] = []
    switch element.kind {
    case .figure:
      if let alternative = element.alternative { object["Alt"] = .text(alternative) }
      groups.append(figureAttributes(index))
    case .headerCell, .dataCell: groups += [cellAttributes(element)].compactMap { $0 }
    case .list: groups.append(attributes("List", ["ListNumbering": .name(numbering(of: index))]))
    default: break
    }
    let values = ValueProperties.values(of: runs[index]?.marks ?? [])
    if !values.isEmpty { groups.append(ValueProperties.attribute(values)) }
    if let first = groups.first { object["A"] = groups.count == 1 ? first : .array(groups) }
  }

  /// Says what a link leads to, where a reader asks: on its annotation. Gives the link's kids, which say on which page that is.
  func describeLink(_ kids: [PDFValue], in element: PDFDictionary, of index: Int) -> [PDFValue] {
    let text = document.elements[index].alternative ?? text(of: index)
    return kids.map { kid in
      var place = draft.dictionary(kid)
      guard place["Type"] == .name("OBJR"), let annotation = place["Obj"]?.reference else { return kid }
      draft[annotation]["Contents"] = .text(text)
      if let page = element["Pg"] { place["Pg"] = page }
      return .dictionary(place)
    }
  }

  private func figureAttributes(_ index: Int) -> PDFValue {
    var entries: PDFDictionary = ["Placement": .name("Block")]
    if let box = box(of: index) { entries["BBox"] = .array(box.map { .real((100 * $0).rounded() / 100) }) }
    return attributes("Layout", entries)
  }

  private func cellAttributes(_ element: StructureElement) -> PDFValue? {
    var entries = PDFDictionary()
    if let scope = element.scope { entries["Scope"] = .name(scope.rawValue) }
    if element.columnSpan > 1 { entries["ColSpan"] = .integer(element.columnSpan) }
    let headers = element.headers.compactMap(id(of:)).map(PDFValue.text)
    if !headers.isEmpty { entries["Headers"] = .array(headers) }
    return entries.entries.isEmpty ? nil : attributes("Table", entries)
  }

  private func attributes(_ owner: String, _ entries: PDFDictionary) -> PDFValue {
    let owner = PDFDictionary.Entry(key: "O", value: .name(owner))
    return .dictionary(PDFDictionary(entries: [owner] + entries.entries))
  }

  private func numbering(of list: Int) -> String {
    // What is inside follows at once.
    let inside = document.elements.indices.dropFirst(list + 1).prefix { isInside($0, list) }
    let label = inside.first { document.elements[$0].kind == .label }
    guard let label, let first = text(of: label).first else { return "None" }
    return first.isNumber ? "Decimal" : "Disc"
  }

  private func isInside(_ index: Int, _ ancestor: Int) -> Bool {
    var next = document.elements[index].parent
    while let parent = next, parent > ancestor { next = document.elements[parent].parent }
    return next == ancestor
  }

  private func text(of index: Int) -> String {
    let own = runs[index]?.marks.compactMap { mark -> String? in
      if case .text(let run) = mark { run.text } else { nil }
    }
    return (own ?? []).joined() + children[index].map(text(of:)).joined()
  }

  /// Left, lower, right and upper edge in the page's own coordinates, which grow upward.
  private func box(of index: Int) -> [Double]? {
    let leaves = leaves(of: index).compactMap { runs[$0] }
    guard let page = leaves.first?.page else { return nil }
    let boxes = leaves.filter { $0.page == page }.flatMap(\.marks).map(MarkBounds.of)
    guard let first = boxes.first else { return nil }
    let size = document.pages[page].size
    let left = boxes.reduce(first.left) { min($0, $1.left) }
    let right = boxes.reduce(first.right) { max($0, $1.right) }
    let top = boxes.reduce(first.top) { min($0, $1.top) }
    let bottom = boxes.reduce(first.bottom) { max($0, $1.bottom) }
    return [
      max(0, left), max(0, size.height - bottom), min(size.width, right), min(size.height, size.height - top),
    ]
  }

  private func leaves(of index: Int) -> [Int] {
    children[index].isEmpty ? [index] : children[index].flatMap(leaves(of:))
  }
}
