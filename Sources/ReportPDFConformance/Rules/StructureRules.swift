extension ConformanceRules {
  /// The tree as a whole.
  static let structureRules: [ConformanceRule] = [
    ConformanceRule(
      "tagged", "ISO 14289-1, 7.1 (MP 06-001, 02-001)", "the file is tagged and has a structure tree",
      otherwise: "the file does not say that it is tagged, or has no structure tree"
    ) { $0.isMarked && !$0.hasSuspects && $0.hasStructure && $0.isStructureReadable && !$0.elements.isEmpty },
    ConformanceRule("structure-root", "ISO 32000-1, 14.8.4.2", "one Document holds everything") { file in
      let roots = file.elements.indices.filter { file.elements[$0].parent == nil }
      guard roots.count != 1 || file.elements[roots[0]].type != "Document" else { return [] }
      return [ConformanceRule.Violation("the structure tree does not begin with one “Document”")]
    },
    ConformanceRule("structure-types", "ISO 14289-1, 7.1 (MP 02-001, 02-003, 02-004)", "types are standard ones") {
      file in
      let unknown = file.elements.indices.filter { file.elements[$0].type == nil }
      let changed = file.roleMap.keys.filter(StandardTypes.all.contains).sorted()
      return unknown.map { ConformanceRule.Violation("“\(file.elements[$0].kind)” is no standard type", element: $0) }
        + changed.map { ConformanceRule.Violation("the standard type “\($0)” is given another meaning") }
    },
    ConformanceRule("structure-parents", "ISO 32000-1, 14.7.2", "elements name the one above them") { file in
      file.elements.indices.filter { !file.elements[$0].knowsParent }.map {
        ConformanceRule.Violation("an element names another parent than the one that holds it", element: $0)
      }
    },
    ConformanceRule(
      "structure-nesting", "ISO 32000-1, 14.8.4", "elements stand where their types may", violations: nesting),
    ConformanceRule(
      "element-identifiers", "ISO 32000-1, 14.7.2", "ids are unique and listed", violations: identifiers),
    ConformanceRule("note-identifier", "ISO 14289-1, 7.9 (MP 19-003)", "notes have an id", types: ["Note"]) {
      file, index in
      file.elements[index].id?.isEmpty == false ? nil : "a note has no id"
    },
  ]

  /// The types in which a type must stand.
  private static let holders: [String: Set<String>] = [
    "LI": ["L"], "Lbl": ["LI", "Note", "Caption", "Form", "Figure", "Table", "TOCI"], "LBody": ["LI"],
    "TR": ["Table", "THead", "TBody", "TFoot"], "TH": ["TR"], "TD": ["TR"], "THead": ["Table"], "TBody": ["Table"],
    "TFoot": ["Table"], "TOCI": ["TOC"], "Document": [],
  ]

  /// Types that hold text and no blocks.
  private static let inlines: Set<String> = ["H1", "H2", "H3", "H4", "H5", "H6", "P", "Span", "Link", "Lbl"]

  private static let blocks: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Table", "TR",
  ]

  private static func nesting(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    file.elements.indices.compactMap { index in
      let element = file.elements[index]
      guard let type = element.type, let parent = element.parent, let outer = file.elements[parent].type
      else { return nil }
      if let allowed = holders[type], !allowed.contains(outer) {
        return ConformanceRule.Violation("“\(type)” stands in “\(outer)”", element: index)
      }
      let isMisplaced = inlines.contains(outer) && blocks.contains(type)
      return isMisplaced ? ConformanceRule.Violation("“\(type)” stands in “\(outer)”", element: index) : nil
    }
  }

  private static func identifiers(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    var seen: Set<String> = []
    return file.elements.indices.compactMap { index in
      guard let id = file.elements[index].id else { return nil }
      if !seen.insert(id).inserted {
        return ConformanceRule.Violation("the id “\(id)” is used more than once", element: index)
      }
      guard file.idTree[id] == file.elements[index].object else {
        return ConformanceRule.Violation("the id “\(id)” is not listed", element: index)
      }
      return nil
    }
  }
}
