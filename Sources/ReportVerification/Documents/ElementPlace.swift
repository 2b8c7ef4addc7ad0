internal import ReportPDFConformance

/// Where an element of a PDF stands, in words: “page 3, table “rates”, row 5, cell 2”.
struct ElementPlace {
  let file: PDFInspection

  func words(page: Int?, element: Int?) -> String {
    let number = page ?? element.flatMap(file.page(of:))
    let parts = [number.map { "page \($0 + 1)" }, element.flatMap(words(of:))].compactMap { $0 }
    return parts.joined(separator: ", ")
  }

  private func words(of element: Int) -> String? {
    var index = element
    var (row, cell): (Int?, Int?)
    while let type = file.elements[index].type {
      switch type {
      case "TR": row = index
      case "TD", "TH": cell = index
      case "Table": return table(index, row, cell)
      case "Figure": return "figure" + name(of: index, "figure-")
      default: break
      }
      guard let parent = file.elements[index].parent else { break }
      index = parent
    }
    let type = file.elements[element].type ?? file.elements[element].kind
    let before = file.elements[...element].count { $0.type == file.elements[element].type }
    return "\(type) \(before)"
  }

  private func table(_ table: Int, _ row: Int?, _ cell: Int?) -> String {
    var words = "table" + name(of: table, "table-")
    guard let row else { return words }
    let rows = rows(of: table)
    words += ", row \((rows.firstIndex(of: row) ?? 0) + 1)"
    guard let cell, let column = file.elements[row].children.firstIndex(of: cell) else { return words }
    return words + ", cell \(column + 1)"
  }

  private func rows(of index: Int) -> [Int] {
    file.elements[index].children.flatMap { file.elements[$0].type == "TR" ? [$0] : rows(of: $0) }
  }

  private func name(of index: Int, _ prefix: String) -> String {
    guard let id = file.elements[index].id, id.hasPrefix(prefix) else { return "" }
    return " “\(id.dropFirst(prefix.count))”"
  }
}
