public import ReportDrawing

/// A document laid out: pages, the structure that they hold, and the places that bookmarks and links lead to.
public struct LaidOutDocument: Hashable, Sendable {
  public var document: Document
  public var pages: [Page]
  public var structure: StructureTree
  public var bookmarks: [Bookmark]
  public var anchors: [Anchor]

  public init(
    document: Document, pages: [Page], structure: StructureTree, bookmarks: [Bookmark], anchors: [Anchor]
  ) {
    self.document = document
    self.pages = pages
    self.structure = structure
    self.bookmarks = bookmarks
    self.anchors = anchors
  }
}

/// One page: a flat list of items in the order of reading; backgrounds, stripes and rules come first.
public struct Page: Hashable, Sendable {
  public var size: Size
  public var items: [PageItem]

  public init(size: Size, items: [PageItem] = []) {
    self.size = size
    self.items = items
  }
}

/// One mark of a page and what it belongs to.
public struct PageItem: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// The index of a leaf of the structure tree.
    case content(Int)
    /// Decoration and page furniture, which is not read.
    case artifact
  }

  public var mark: Mark
  public var role: Role

  public init(_ mark: Mark, _ role: Role) {
    self.mark = mark
    self.role = role
  }
}

/// An entry of the outline.
public struct Bookmark: Hashable, Sendable {
  public var title: String
  /// 1 for the title, 2 for sections below it, and so on.
  public var level: Int
  /// The name of the anchor that it leads to.
  public var anchor: String

  public init(title: String, level: Int, anchor: String) {
    self.title = title
    self.level = level
    self.anchor = anchor
  }
}

/// A named place.
public struct Anchor: Hashable, Sendable {
  /// In ASCII.
  public var name: String
  /// The page, counted from 0.
  public var page: Int
  public var at: Point

  public init(name: String, page: Int, at: Point) {
    self.name = name
    self.page = page
    self.at = at
  }
}
