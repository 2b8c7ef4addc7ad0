extension ConformanceRules {
  /// Links, the places that they lead to, and the order in which they are visited.
  static let linkRules: [ConformanceRule] = [
    ConformanceRule("tab-order", "ISO 14289-1, 7.18.3 (MP 28-008)", "pages with links follow the structure") { file in
      file.pages.indices.filter { !file.pages[$0].annotations.isEmpty && file.pages[$0].tabOrder != "S" }.map {
        ConformanceRule.Violation("the tab key does not follow the structure", page: $0)
      }
    },
    annotationRule("link-printed", "ISO 19005-3, 6.3.2", "links are printed and not hidden") { _, annotation in
      // Invisible, hidden, print, no view: bits 1, 2, 3 and 6, and bit 9 toggles the last.
      annotation.flags & 4 != 0 && annotation.flags & 0b1_0010_0011 == 0 ? nil : "a link is hidden or not printed"
    },
    annotationRule("link-contents", "ISO 14289-1, 7.18.5 (MP 28-012)", "links say in words where they lead") {
      _, annotation in
      annotation.contents?.isEmpty == false ? nil : "a link does not say in words where it leads"
    },
    annotationRule("link-tagged", "ISO 14289-1, 7.18.5 (MP 28-011)", "links stand in the structure tree") {
      file, annotation in
      let holder = file.elements.firstIndex { $0.annotations.contains(annotation.object) }
      guard let holder else { return "a link stands in no element" }
      guard file.elements[holder].type == (annotation.type == "Link" ? "Link" : "Annot") else {
        return "a link stands in “\(file.elements[holder].kind)”"
      }
      let parents = annotation.parentKey.flatMap { file.parentTree[$0] } ?? []
      return parents.first == file.elements[holder].object ? nil : "a link does not lead back to its element"
    },
    ConformanceRule("link-elements", "ISO 14289-1, 7.18.5", "link elements hold a link", types: ["Link"]) {
      file, index in
      file.elements[index].annotations.isEmpty ? "the element of a link holds no link" : nil
    },
    annotationRule("link-leads-somewhere", "ISO 32000-1, 12.5.6.5", "links lead somewhere") { file, annotation in
      fault(of: annotation.target, file).map { "a link \($0)" }
    },
    ConformanceRule("bookmark-leads-somewhere", "ISO 32000-1, 12.3.3", "bookmarks lead somewhere") { file in
      file.bookmarks.compactMap { bookmark in
        fault(of: bookmark.target, file).map { ConformanceRule.Violation("the bookmark “\(bookmark.title)” \($0)") }
      }
    },
    ConformanceRule("destinations-on-pages", "ISO 32000-1, 12.3.2", "named places are on pages") { file in
      file.destinations.keys.sorted().filter { file.destinations[$0] == false }.map {
        ConformanceRule.Violation("the named place “\($0)” is on no page of the document")
      }
    },
  ]

  private static func annotationRule(
    _ name: String, _ source: String, _ meaning: String,
    fault: @escaping @Sendable (PDFInspection, InspectedAnnotation) -> String?
  ) -> ConformanceRule {
    ConformanceRule(name, source, meaning) { file in
      file.pages.enumerated().flatMap { number, page in
        page.annotations.compactMap { annotation in
          fault(file, annotation).map { message in
            let words = annotation.contents.map { ": “\($0)”" } ?? ""
            return ConformanceRule.Violation(message + words, page: number)
          }
        }
      }
    }
  }

  private static func fault(of target: InspectedAnnotation.Target, _ file: PDFInspection) -> String? {
    switch target {
    case .uri(let uri): return uri.isEmpty ? "leads to an empty address" : nil
    case .name(let name):
      switch file.destinations[name] {
      case true?: return nil
      case false?: return "leads to “\(name)”, which is on no page of the document"
      case nil: return "leads to “\(name)”, which is no place in the document"
      }
    case .page(let exists): return exists ? nil : "leads to a page that is not in the document"
    case .action(let type): return "does “\(type)”, which an archived file must not"
    case .nowhere: return "leads nowhere"
    }
  }
}
