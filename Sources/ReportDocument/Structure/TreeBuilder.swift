/// Makes the tree that is written from the tree that was laid out.
struct TreeBuilder {
  /// Where a leaf is drawn.
  struct Place: Hashable {
    /// The index in the tree that was laid out.
    var leaf: Int
    var page: Int
  }

  private(set) var elements: [StructureElement] = []
  /// The leaf in `elements` for each place.
  private(set) var leaves: [Place: Int] = [:]
  private let tree: [StructureElement]
  private let pagesOfLeaf: [Int: [Int]]
  private var newIndices: [Int: Int] = [:]

  init(_ tree: [StructureElement], pagesOfLeaf: [Int: [Int]]) {
    self.tree = tree
    self.pagesOfLeaf = pagesOfLeaf
  }

  mutating func build() {
    let isKept = keptElements()
    for index in tree.indices where isKept[index] {
      let pages = pagesOfLeaf[index] ?? []
      switch (pages.count, tree[index].kind) {
      case (0...1, _): leaves[Place(leaf: index, page: pages.first ?? 0)] = add(index)
      case (_, .link): for page in pages { leaves[Place(leaf: index, page: page)] = add(index) }
      default: addParts(of: index, pages: pages)
      }
    }
    for index in elements.indices {
      elements[index].headers = elements[index].headers.compactMap { newIndices[$0] }
    }
  }

  private mutating func add(_ index: Int) -> Int {
    var element = tree[index]
    element.parent = element.parent.flatMap { newIndices[$0] }
    elements.append(element)
    newIndices[index] = elements.count - 1
    return elements.count - 1
  }

  /// An element over several pages with a part for each.
  private mutating func addParts(of index: Int, pages: [Int]) {
    let whole = add(index)
    for page in pages {
      elements.append(StructureElement(.span, parent: whole))
      leaves[Place(leaf: index, page: page)] = elements.count - 1
    }
  }

  /// Whether an element has something in it; empty cells are kept, because columns are counted.
  private func keptElements() -> [Bool] {
    var isKept = tree.indices.map { index in
      pagesOfLeaf[index] != nil || tree[index].kind == .headerCell || tree[index].kind == .dataCell || index == 0
    }
    for index in tree.indices.reversed() where isKept[index] {
      if let parent = tree[index].parent { isKept[parent] = true }
    }
    return isKept
  }
}
