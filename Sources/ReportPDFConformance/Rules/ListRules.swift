extension ConformanceRules {
  static let listRules: [ConformanceRule] = [
    ConformanceRule("list-items", "ISO 14289-1, 7.6 (MP 16-001)", "lists hold items", types: ["L"]) { file, index in
      let kinds = file.elements[index].children.map { file.elements[$0].type ?? "" }
      if kinds.isEmpty { return "a list is empty" }
      return kinds.first { !["LI", "L", "Caption"].contains($0) }.map { "“\($0)” stands in a list" }
    },
    ConformanceRule("list-bodies", "ISO 32000-1, 14.8.4.3.3", "items hold a label or a body", types: ["LI"]) {
      file, index in
      let kinds = file.elements[index].children.map { file.elements[$0].type ?? "" }
      if let other = kinds.first(where: { !["Lbl", "LBody"].contains($0) }) { return "“\(other)” stands in an item" }
      return kinds.isEmpty ? "an item of a list is empty" : nil
    },
    ConformanceRule("list-numbering", "ISO 14289-1, 7.6", "lists with labels say how they count", types: ["L"]) {
      file, index in
      let items = file.elements[index].children
      let hasLabels = items.contains { item in
        file.elements[item].children.contains { file.elements[$0].type == "Lbl" }
      }
      let numbering = file.elements[index].listNumbering
      return hasLabels && (numbering == nil || numbering == "None")
        ? "a list with labels does not say how it counts" : nil
    },
  ]
}
