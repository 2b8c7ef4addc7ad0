public import ReportCore
public import ReportDocument
internal import ReportMarkup

/// Sets the commentary of the month, written in Markdown, with the figures that it names.
public struct CommentaryRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "commentary",
    summary: "Sets the commentary of the month, written in Markdown, with the figures that it names.")

  public init(options: Options) throws(Problems) {}

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    guard let source = input.commentary else { return [] }
    var setter = MarkdownSetter(Wording(input))
    return try setter.blocks(of: MarkdownDocument(source))
  }
}
