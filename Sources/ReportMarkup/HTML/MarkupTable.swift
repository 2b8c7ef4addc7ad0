public import ReportCore

/// A cell of a table, or a part of one that spans several.
public struct MarkupCell: Hashable, Sendable {
  /// The text with single spaces; superscripts as `¹` or `ᵃ`, no-break spaces kept.
  public var text: String
  /// Whether the page marks it as a heading of its row or column.
  public var isHeader: Bool
  /// Whether it belongs to a cell further left or further up. To the right of such a cell the text is empty, below it is repeated.
  public var isContinuation: Bool
  /// Where its text begins, or where the cell does if it is empty.
  public var place: Place

  public init(_ text: String, isHeader: Bool = false, isContinuation: Bool = false, at place: Place) {
    self.text = text
    self.isHeader = isHeader
    self.isContinuation = isContinuation
    self.place = place
  }
}

/// A table of a page, as a grid: cells that span rows or columns are laid out, so that columns can be counted.
public struct MarkupTable: Hashable, Sendable {
  /// From top to bottom; rows can differ in length.
  public var rows: [[MarkupCell]]
  public var place: Place

  public init(rows: [[MarkupCell]], at place: Place) {
    self.rows = rows
    self.place = place
  }
}
