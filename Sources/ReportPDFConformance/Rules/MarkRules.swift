extension ConformanceRules {
  /// What is drawn, and how the structure tree finds it.
  static let markRules: [ConformanceRule] = [
    ConformanceRule("content-readable", "ISO 32000-1, 7.8", "what pages draw can be read") { file in
      file.pages.indices.filter { !file.pages[$0].isReadable }.map {
        ConformanceRule.Violation("what the page draws cannot be read", page: $0)
      }
    },
    ConformanceRule("content-marked", "ISO 14289-1, 7.1 (MP 01-005)", "everything is content or decoration") { file in
      file.pages.indices.compactMap { number in
        let page = file.pages[number]
        guard page.unmarkedCount > 0 else { return nil }
        let text = page.unmarkedText.isEmpty ? "something" : "“\(page.unmarkedText.prefix(40))”"
        return ConformanceRule.Violation("\(text) is drawn that is neither content nor decoration", page: number)
      }
    },
    ConformanceRule("marks-nested", "ISO 14289-1, 7.1 (MP 01-003, 01-004)", "marks do not cross") { file in
      file.pages.indices.flatMap { number in
        file.pages[number].markFaults.sorted { $0.rawValue < $1.rawValue }.map {
          ConformanceRule.Violation(words(for: $0), page: number)
        }
      }
    },
    ConformanceRule(
      "marks-have-elements", "ISO 14289-1, 7.1 (MP 01-005)", "every mark belongs to an element",
      violations: orphanedMarks),
    ConformanceRule(
      "elements-have-marks", "ISO 32000-1, 14.7.4", "elements name marks that are there", violations: danglingMarks),
  ]

  private static func words(for fault: InspectedPage.MarkFault) -> String {
    switch fault {
    case .artifactInContent: "decoration is marked inside content"
    case .contentInArtifact: "content is marked inside decoration"
    case .markInMark: "a mark stands inside another"
    case .unbalanced: "a mark is not closed, or closed twice"
    }
  }

  /// Marks of a page that the parent tree or the structure tree does not know.
  private static func orphanedMarks(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    let elements = Dictionary(file.elements.enumerated().map { ($1.object, $0) }) { first, _ in first }
    return file.pages.enumerated().flatMap { number, page in
      let parents = page.parentKey.flatMap { file.parentTree[$0] } ?? []
      return page.pieces.compactMap { piece -> ConformanceRule.Violation? in
        guard let mark = piece.mark else { return nil }
        let object = parents.indices.contains(mark) ? parents[mark] : 0
        guard let element = elements[object] else {
          return ConformanceRule.Violation("the mark \(mark) belongs to no element\(said(piece))", page: number)
        }
        let isNamed = file.elements[element].marks.contains(InspectedElement.Mark(page: number, number: mark))
        return isNamed
          ? nil
          : ConformanceRule.Violation(
            "the mark \(mark) belongs to an element that does not name it\(said(piece))", page: number,
            element: element)
      }
    }
  }

  private static func said(_ piece: InspectedPage.Piece) -> String {
    piece.text.isEmpty ? "" : ": “\(piece.text.prefix(40))”"
  }

  private static func danglingMarks(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    let marks = file.pages.map { Set($0.pieces.compactMap(\.mark)) }
    return file.elements.indices.flatMap { index in
      file.elements[index].marks.compactMap { mark in
        let isThere = marks.indices.contains(mark.page) && marks[mark.page].contains(mark.number)
        return isThere
          ? nil
          : ConformanceRule.Violation(
            "an element names the mark \(mark.number), which the page does not have", page: mark.page, element: index)
      }
    }
  }
}
