internal import CMark
public import ReportCore

/// A Markdown text as blocks and runs with their places: headings, paragraphs, lists, emphasis, strong text and links.
///
/// Parsed by libcmark, so what is emphasis and what is a list is as CommonMark says.
public struct MarkdownDocument: Hashable, Sendable {
  public let blocks: [MarkdownBlock]

  /// The document of a source.
  ///
  /// Throws a `Problem` of kind data, with line and column, for each use of what a report has no place for (raw HTML, images, code,
  /// quotations, rules), for nesting deeper than 12, and for texts over 256 kB, with lines over 16 kB or not in UTF-8.
  public init(_ source: Source) throws(Problems) {
    guard source.bytes.count <= Self.sizeLimit else { throw Problems(tooLong(source)) }
    let text = try SourceText(source, lineLimit: 16_384)
    let tree = MarkdownTree(text)
    var conversion = MarkdownConversion(text)
    blocks = conversion.blocks(of: tree)
    try Problems.throwing(conversion.problems)
  }

  private static let sizeLimit = 262_144
}

private func tooLong(_ source: Source) -> Problem {
  Problem(
    .data, "the text has \(source.bytes.count) bytes, more than 262144", at: Place(source.name),
    hints: ["check that the file is a commentary"])
}
