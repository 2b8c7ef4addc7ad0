public import ReportCore

/// The structure tree of a document: what a screen reader reads, in order, whatever the pages.
public struct StructureTree: Hashable, Sendable {
  /// The elements in pre-order; the first is the Document.
  public var elements: [StructureElement]

  public init(elements: [StructureElement] = []) { self.elements = elements }
}

/// One element of the tree, addressed by its index.
public struct StructureElement: Hashable, Sendable {
  /// Standard structure types of PDF 1.7, 14.8.4.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case headerCell = "TH"
    case dataCell = "TD"
    case figure = "Figure"
    case caption = "Caption"
    case span = "Span"
    case link = "Link"
    case note = "Note"
  }

  public enum Scope: String, Hashable, Sendable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  public var kind: Kind
  /// Index of the parent; nil for the Document.
  public var parent: Int?
  /// The text for those who cannot see a figure, or for what a link leads to.
  public var alternative: String?
  /// The language, where it is not the document's.
  public var language: Language?
  public var scope: Scope?
  /// At least 1.
  public var columnSpan: Int
  /// The indices of the header cells of a cell, where its scope does not say it.
  public var headers: [Int]
  /// The name by which links and notes find it.
  public var id: String?
  /// Where a link leads.
  public var destination: Destination?

  public enum Destination: Hashable, Sendable {
    case uri(String)
    /// The id of another element.
    case element(String)
  }

  public init(_ kind: Kind, parent: Int?) {
    self.kind = kind
    self.parent = parent
    columnSpan = 1
    headers = []
  }
}
