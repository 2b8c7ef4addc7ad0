public import ReportCore
public import ReportDrawing

/// A document as it is written into a file: what each page draws, in runs that belong to leaves of the structure tree.
///
/// What the layout leaves open is settled here once, for those who draw and those who check: a leaf that reaches several pages becomes
/// one leaf a page, elements with nothing in them are gone, and the order of drawing is the order of reading.
public struct TaggedDocument: Hashable, Sendable {
  /// Marks of one leaf, drawn together.
  public struct Run: Hashable, Sendable {
    /// The index of the leaf.
    public var element: Int
    public var marks: [Mark]
  }

  public struct Page: Hashable, Sendable {
    public var size: Size
    /// Decoration, drawn before all else.
    public var artifacts: [Mark]
    /// In the order of their leaves.
    public var runs: [Run]
  }

  public let document: Document
  public let bookmarks: [Bookmark]
  public let anchors: [Anchor]
  /// In pre-order. Every element has children or is drawn, but for empty cells of tables, which a reader counts.
  public let elements: [StructureElement]
  public let pages: [Page]

  /// Throws a `Problem` of kind `software` where the layout contradicts itself: a tree out of order, marks in an element that has
  /// children, or pages whose order is not that of the tree.
  public init(_ document: LaidOutDocument) throws(Problems) {
    let tree = document.structure.elements
    try Self.checkOrder(of: tree)
    var builder = TreeBuilder(tree, pages: try Self.pagesOfLeaves(document))
    builder.build()
    self.document = document.document
    bookmarks = document.bookmarks
    anchors = document.anchors
    elements = builder.elements
    pages = document.pages.enumerated().map { number, page in Self.page(page, number: number, builder) }
    try Self.checkReadingOrder(of: pages, elements: elements)
  }

  /// The indices of an element's children, by its index.
  public var children: [[Int]] {
    elements.indices.reduce(into: Array(repeating: [], count: elements.count)) { children, index in
      if let parent = elements[index].parent { children[parent].append(index) }
    }
  }

  private static func checkOrder(of tree: [StructureElement]) throws(Problems) {
    guard let root = tree.first, root.kind == .document, root.parent == nil else { throw Problems(noRoot()) }
    var path = [0]
    for index in tree.indices.dropFirst() {
      while let last = path.last, last != tree[index].parent { path.removeLast() }
      guard !path.isEmpty else { throw Problems(outOfOrder(index, tree[index])) }
      path.append(index)
    }
  }

  /// The pages on which each leaf is drawn.
  private static func pagesOfLeaves(_ document: LaidOutDocument) throws(Problems) -> LeafPages {
    let tree = document.structure.elements
    var isParent = [Bool](repeating: false, count: tree.count)
    for element in tree { if let parent = element.parent { isParent[parent] = true } }
    var pages = LeafPages(count: tree.count)
    for (number, page) in document.pages.enumerated() {
      for item in page.items {
        guard case .content(let leaf) = item.role else { continue }
        guard tree.indices.contains(leaf), !isParent[leaf] else { throw Problems(notALeaf(leaf, page: number + 1)) }
        pages.add(number, to: leaf)
      }
    }
    return pages
  }

  private static func page(_ page: ReportDocument.Page, number: Int, _ tree: TreeBuilder) -> Page {
    var artifacts: [Mark] = []
    var runs: [Run] = []
    for item in page.items {
      switch item.role {
      case .artifact: artifacts.append(item.mark)
      case .content(let leaf):
        guard let element = tree.element(of: leaf, onPage: number) else { continue }
        if runs.last?.element == element {
          runs[runs.count - 1].marks.append(item.mark)
        } else {
          runs.append(Run(element: element, marks: [item.mark]))
        }
      }
    }
    return Page(size: page.size, artifacts: artifacts, runs: sorted(runs))
  }

  /// In the order of their leaves, what belongs to one leaf together. Mostly they are already.
  private static func sorted(_ runs: [Run]) -> [Run] {
    if zip(runs, runs.dropFirst()).allSatisfy({ $0.element < $1.element }) { return runs }
    let order = runs.indices.sorted { (runs[$0].element, $0) < (runs[$1].element, $1) }
    return order.reduce(into: []) { sorted, index in
      if sorted.last?.element == runs[index].element {
        sorted[sorted.count - 1].marks += runs[index].marks
      } else {
        sorted.append(runs[index])
      }
    }
  }

  private static func checkReadingOrder(of pages: [Page], elements: [StructureElement]) throws(Problems) {
    var last = -1
    for (number, page) in pages.enumerated() {
      for run in page.runs {
        guard run.element > last else { throw Problems(readLater(elements[run.element], page: number + 1)) }
        last = run.element
      }
    }
  }
}

private func noRoot() -> Problem { Problem(.software, "the structure tree does not begin with a “Document”") }

private func outOfOrder(_ index: Int, _ element: StructureElement) -> Problem {
  Problem(
    .software, "the structure element “\(element.kind.rawValue)” (\(index)) does not follow its parent in pre-order")
}

private func notALeaf(_ index: Int, page: Int) -> Problem {
  Problem(.software, "page \(page) draws in the structure element “\(index)”, which is not a leaf of the tree")
}

private func readLater(_ element: StructureElement, page: Int) -> Problem {
  Problem(.software, "page \(page) draws a “\(element.kind.rawValue)” that is read before what an earlier page draws")
}
