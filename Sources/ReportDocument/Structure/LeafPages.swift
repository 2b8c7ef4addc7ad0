/// On which pages the leaves of a tree are drawn: one page for nearly all.
struct LeafPages {
  /// The first page of each leaf.
  private var first: [Int?]
  /// The pages after the first, by leaf.
  private var others: [Int: [Int]] = [:]

  /// For a tree of so many elements.
  init(count: Int) { first = Array(repeating: nil, count: count) }

  /// Adds a page, unless it was the last that was added.
  mutating func add(_ page: Int, to leaf: Int) {
    guard let known = first[leaf] else {
      first[leaf] = page
      return
    }
    if (others[leaf]?.last ?? known) != page { others[leaf, default: []].append(page) }
  }

  func first(of leaf: Int) -> Int? { first[leaf] }

  /// All pages, where there are several.
  func several(of leaf: Int) -> [Int]? {
    guard let first = first[leaf], let others = others[leaf] else { return nil }
    return [first] + others
  }
}
