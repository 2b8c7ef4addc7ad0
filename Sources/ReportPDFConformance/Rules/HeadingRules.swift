extension ConformanceRules {
  static let headingRules: [ConformanceRule] = [
    ConformanceRule("heading-levels", "ISO 14289-1, 7.4.2 (MP 14-002, 14-003)", "headings skip no level") { file in
      var last = 0
      return headings(of: file).compactMap { index, level in
        defer { last = level }
        guard level > last + 1 else { return nil }
        let before = last == 0 ? "the first heading is" : "“H\(last)” is followed by"
        return ConformanceRule.Violation("\(before) “H\(level)”", element: index)
      }
    },
    ConformanceRule("heading-text", "ISO 14289-1, 7.4 (MP 14-001)", "headings are not empty") { file in
      headings(of: file).compactMap { index, level in
        let isEmpty = file.text(of: index).allSatisfy(\.isWhitespace) && file.elements[index].actualText == nil
        return isEmpty ? ConformanceRule.Violation("“H\(level)” has no text", element: index) : nil
      }
    },
    ConformanceRule("heading-kinds", "ISO 14289-1, 7.4.4 (MP 14-007)", "headings with and without levels are not mixed")
    {
      file in
      let plain = file.elements.firstIndex { $0.type == "H" }
      guard let plain, !headings(of: file).isEmpty else { return [] }
      return [ConformanceRule.Violation("“H” stands beside headings with levels", element: plain)]
    },
  ]

  private static func headings(of file: PDFInspection) -> [(index: Int, level: Int)] {
    file.elements.indices.compactMap { index in
      guard let type = file.elements[index].type, type.count == 2, type.first == "H", let level = Int(type.dropFirst())
      else { return nil }
      return (index, level)
    }
  }
}
