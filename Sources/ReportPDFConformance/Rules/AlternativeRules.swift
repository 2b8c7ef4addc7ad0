extension ConformanceRules {
  /// Words for what cannot be seen.
  static let alternativeRules: [ConformanceRule] = [
    ConformanceRule(
      "figure-alternative-text", "ISO 14289-1, 7.3 (MP 13-004)", "figures have an alternative text", types: ["Figure"],
      violation: withoutWords("a figure")),
    ConformanceRule(
      "formula-alternative-text", "ISO 14289-1, 7.7 (MP 17-002)", "formulas have an alternative text",
      types: ["Formula"], violation: withoutWords("a formula")),
    ConformanceRule(
      "figure-place", "ISO 14289-1, 7.3", "figures say where on the page they stand", types: ["Figure"],
      violation: figurePlace),
    ConformanceRule("alternative-nesting", "ISO 14289-1, 7.3", "no alternative text hides another") { file in
      file.elements.indices.compactMap { index in
        guard file.elements[index].alternative != nil, let outer = outerAlternative(of: index, file) else { return nil }
        let kind = file.elements[outer].kind
        return ConformanceRule.Violation("its alternative text is hidden by that of “\(kind)”", element: index)
      }
    },
  ]

  private static func withoutWords(_ what: String) -> @Sendable (PDFInspection, Int) -> String? {
    { file, index in
      let words = file.elements[index].alternative ?? file.elements[index].actualText ?? ""
      return words.allSatisfy(\.isWhitespace) ? "\(what) has no alternative text" : nil
    }
  }

  private static func figurePlace(_ file: PDFInspection, _ index: Int) -> String? {
    guard let box = file.elements[index].boundingBox, box.count == 4 else {
      return "a figure does not say where it stands"
    }
    guard let number = file.page(of: index) else { return nil }
    let page = file.pages[number]
    let isInside = box[0] >= -1 && box[1] >= -1 && box[2] <= page.width + 1 && box[3] <= page.height + 1
    return isInside && box[0] <= box[2] && box[1] <= box[3] ? nil : "a figure stands outside its page"
  }

  private static func outerAlternative(of index: Int, _ file: PDFInspection) -> Int? {
    var next = file.elements[index].parent
    while let outer = next {
      if file.elements[outer].alternative != nil { return outer }
      next = file.elements[outer].parent
    }
    return nil
  }
}
