public import ReportCore

/// The text of an HTML page in reading order: lines, and tables as grids. Scripts and styles are left out.
///
/// Parsed by libxml2 as browsers do: any page is read, however badly it is written. Nothing is loaded from anywhere.
public struct MarkupPage: Hashable, Sendable {
  /// A piece of the page.
  public enum Part: Hashable, Sendable {
    /// The text of a paragraph, heading, list item or line; with single spaces.
    case line(String, at: Place)
    /// A table. One that holds another table is layout, and its cells are lines.
    case table(MarkupTable)
  }

  public let parts: [Part]

  /// The page of a source.
  ///
  /// Throws a `Problem` of kind data for a page over 16 MB or with a line over 4 MB, elements nested more than 256 deep, or more than 200 000
  /// cells, and for what `SourceText` refuses.
  public init(_ source: Source) throws(Problems) {
    guard source.bytes.count <= Self.sizeLimit else { throw Problems(tooLarge(source)) }
    let text = try SourceText(source, lineLimit: 4_194_304)
    parts = try MarkupParser(text).parts()
  }

  private static let sizeLimit = 16_777_216
}

private func tooLarge(_ source: Source) -> Problem {
  Problem(
    .data, "the page has \(source.bytes.count) bytes; at most 16777216 are read", at: Place(source.name),
    hints: ["save the page alone, without pictures in it"])
}
