/// Reads the structure tree of a file, the table that leads back to it, and the names in it.
struct StructureReader {
  private static let deepest = 256
  private let file: PDFObjects
  private let pages: [Int: Int]

  init(_ file: PDFObjects) {
    self.file = file
    pages = Dictionary(file.pages.enumerated().map { ($1.number, $0) }) { first, _ in first }
  }

  func read(into inspection: inout PDFInspection) {
    guard let tree = file.root["StructTreeRoot"], tree["Type"]?.name == "StructTreeRoot" else { return }
    inspection.hasStructure = true
    if let map = tree["RoleMap"] {
      for key in map.keys { inspection.roleMap[key] = map[key]?.name }
    }
    var walk = Walk(roleMap: inspection.roleMap, root: tree.number)
    for root in tree["K"]?.itemsOrSelf ?? [] { read(root, parent: nil, page: nil, depth: 0, &walk) }
    inspection.elements = walk.elements
    inspection.isStructureReadable = walk.isReadable
    if let table = tree["ParentTree"] {
      for (key, value) in TreeReader.numbers(in: table) {
        inspection.parentTree[key] = value.isArray ? value.items.map(\.number) : [value.number]
      }
    }
    if let ids = tree["IDTree"] {
      for (name, element) in TreeReader.names(in: ids) { inspection.idTree[name] = element.number }
    }
  }

  /// What is known on the way.
  private struct Walk {
    let roleMap: [String: String]
    let root: Int
    var elements: [InspectedElement] = []
    var seen: Set<Int> = []
    var isReadable = true
  }

  private func read(_ object: PDFNode, parent: Int?, page: Int?, depth: Int, _ walk: inout Walk) {
    guard depth < Self.deepest, object.number == 0 || walk.seen.insert(object.number).inserted,
      let kind = object["S"]?.name
    else {
      walk.isReadable = false
      return
    }
    // What says that it is something else is no element, whatever type it names.
    let other = object["Type"]?.name.flatMap { $0 == "StructElem" ? nil : $0 }
    let type = other == nil ? StandardTypes.type(of: kind, walk.roleMap) : nil
    var element = InspectedElement(kind: other ?? kind, type: type, parent: parent)
    element.object = object.number
    element.knowsParent = object["P"]?.number == parent.map { walk.elements[$0].object } ?? walk.root
    element.alternative = object["Alt"]?.text
    element.actualText = object["ActualText"]?.text
    element.language = object["Lang"]?.text
    element.id = object["ID"]?.text
    for attributes in object["A"]?.itemsOrSelf ?? [] { read(attributes, into: &element) }
    let index = walk.elements.count
    walk.elements.append(element)
    if let parent { walk.elements[parent].children.append(index) }
    let own = object["Pg"].flatMap { pages[$0.number] } ?? page
    for kid in object["K"]?.itemsOrSelf ?? [] { read(kid: kid, of: index, page: own, depth: depth, &walk) }
  }

  private func read(kid: PDFNode, of index: Int, page: Int?, depth: Int, _ walk: inout Walk) {
    if let number = kid.integer {
      add(number, page, to: index, &walk)
    } else if kid["S"] != nil {
      read(kid, parent: index, page: page, depth: depth + 1, &walk)
    } else if kid["Type"]?.name == "MCR", let number = kid["MCID"]?.integer {
      add(number, kid["Pg"].flatMap { pages[$0.number] } ?? page, to: index, &walk)
    } else if kid["Type"]?.name == "OBJR", let object = kid["Obj"] {
      walk.elements[index].annotations.append(object.number)
    } else {
      walk.isReadable = false
    }
  }

  private func add(_ number: Int, _ page: Int?, to index: Int, _ walk: inout Walk) {
    guard let page else {
      walk.isReadable = false
      return
    }
    walk.elements[index].marks.append(InspectedElement.Mark(page: page, number: number))
  }

  private func read(_ attributes: PDFNode, into element: inout InspectedElement) {
    switch attributes["O"]?.name {
    case "Table":
      element.scope = attributes["Scope"]?.name
      element.columnSpan = attributes["ColSpan"]?.integer ?? 1
      element.rowSpan = attributes["RowSpan"]?.integer ?? 1
      element.headers = attributes["Headers"]?.items.compactMap(\.text) ?? []
    case "Layout": element.boundingBox = attributes["BBox"]?.items.compactMap(\.real)
    case "List": element.listNumbering = attributes["ListNumbering"]?.name
    case "UserProperties": element.values += attributes["P"]?.items.compactMap(value) ?? []
    default: break
    }
  }

  private func value(_ property: PDFNode) -> InspectedElement.Value? {
    guard let fact = property["N"]?.text, let shown = property["V"]?.text,
      let start = property[ValueProperties.start]?.integer, let length = property[ValueProperties.length]?.integer,
      start >= 0, length >= 0, length < 1_000_000, start < 1_000_000_000
    else { return nil }
    return InspectedElement.Value(fact: fact, shown: shown, start: start, length: length)
  }
}

/// The standard types of structure elements. Source: ISO 32000-1, 14.8.4.
enum StandardTypes {
  static let all: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT",
    "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
  ]

  /// The standard type that a type is or stands for; nil where the explanations lead nowhere or in a circle.
  static func type(of kind: String, _ roleMap: [String: String]) -> String? {
    var type = kind
    for _ in 0..<16 {
      if all.contains(type) { return type }
      guard let next = roleMap[type] else { return nil }
      type = next
    }
    return nil
  }
}
