/// Makes the tree that is written from the tree that was laid out.
struct TreeBuilder {
  /// Where a leaf is drawn.
  private struct Place: Hashable {
    /// The index in the tree that was laid out.
    var leaf: Int
    var page: Int
  }

  private(set) var elements: [StructureElement] = []
  private let tree: [StructureElement]
  private let pages: LeafPages
  /// The index in `elements` of each element that was laid out and is kept.
  private var newIndices: [Int?]
  /// The leaves in `elements` of those that are drawn on several pages.
  private var parts: [Place: Int] = [:]

  init(_ tree: [StructureElement], pages: LeafPages) {
    self.tree = tree
    self.pages = pages
    newIndices = Array(repeating: nil, count: tree.count)
  }

  mutating func build() {
    elements.reserveCapacity(tree.count)
    let isKept = keptElements()
    for index in tree.indices where isKept[index] {
      switch (pages.several(of: index), tree[index].kind) {
      case (nil, _): add(index)
      case (let pages?, .link): for page in pages { parts[Place(leaf: index, page: page)] = add(index) }
      case (let pages?, _): addParts(of: index, pages: pages)
      }
    }
    for index in elements.indices where !elements[index].headers.isEmpty {
      elements[index].headers = elements[index].headers.compactMap { newIndices[$0] }
    }
  }

  /// The leaf in `elements` to which belongs what a leaf that was laid out draws on a page.
  func element(of leaf: Int, onPage page: Int) -> Int? {
    parts.isEmpty ? newIndices[leaf] : parts[Place(leaf: leaf, page: page)] ?? newIndices[leaf]
  }

  @discardableResult
  private mutating func add(_ index: Int) -> Int {
    elements.append(tree[index])
    elements[elements.count - 1].parent = tree[index].parent.flatMap { newIndices[$0] }
    newIndices[index] = elements.count - 1
    return elements.count - 1
  }

  /// An element over several pages with a part for each.
  private mutating func addParts(of index: Int, pages: [Int]) {
    let whole = add(index)
    for page in pages {
      elements.append(StructureElement(.span, parent: whole))
      parts[Place(leaf: index, page: page)] = elements.count - 1
    }
  }

  /// Whether an element has something in it; empty cells are kept, because columns are counted.
  private func keptElements() -> [Bool] {
    var isKept = tree.indices.map { index in
      pages.first(of: index) != nil || tree[index].kind == .headerCell || tree[index].kind == .dataCell || index == 0
    }
    for index in tree.indices.reversed() where isKept[index] {
      if let parent = tree[index].parent { isKept[parent] = true }
    }
    return isKept
  }
}
