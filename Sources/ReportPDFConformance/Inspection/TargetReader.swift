/// Reads where links and bookmarks lead.
struct TargetReader {
  private let pages: Set<Int>

  init(_ file: PDFObjects) { pages = Set(file.pages.map(\.number)) }

  func target(of object: PDFNode) -> InspectedAnnotation.Target {
    if let destination = object["Dest"] { return place(destination) }
    guard let action = object["A"] else { return .nowhere }
    switch action["S"]?.name {
    case "URI": return .uri(action["URI"]?.text ?? "")
    case "GoTo": return action["D"].map(place) ?? .nowhere
    case let type?: return .action(type)
    case nil: return .nowhere
    }
  }

  /// Whether a destination, given outright or in a dictionary, is on a page of the document.
  func leadsToPage(_ destination: PDFNode) -> Bool {
    let place = destination.isArray ? destination : destination["D"]
    return place?.items.first.map { pages.contains($0.number) } ?? false
  }

  private func place(_ destination: PDFNode) -> InspectedAnnotation.Target {
    if let name = destination.text ?? destination.name { return .name(name) }
    return .page(exists: leadsToPage(destination))
  }
}

/// Reads the trees in which a PDF keeps long tables by name or by number.
enum TreeReader {
  private static let deepest = 32

  static func names(in tree: PDFNode) -> [(String, PDFNode)] {
    pairs(in: tree, "Names").compactMap { key, value in key.text.map { ($0, value) } }
  }

  static func numbers(in tree: PDFNode) -> [(Int, PDFNode)] {
    pairs(in: tree, "Nums").compactMap { key, value in key.integer.map { ($0, value) } }
  }

  private static func pairs(in tree: PDFNode, _ leaf: String, depth: Int = 0) -> [(PDFNode, PDFNode)] {
    guard depth < deepest else { return [] }
    let items = tree[leaf]?.items ?? []
    let own = stride(from: 0, to: items.count - 1, by: 2).map { (items[$0], items[$0 + 1]) }
    return own + (tree["Kids"]?.items ?? []).flatMap { pairs(in: $0, leaf, depth: depth + 1) }
  }
}
