public import ReportCore
public import ReportDocument

/// Lists what to know this month: the heaviest of what the aggregate `findings` chose, a sentence each.
public struct FindingsRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "findings", summary: "Lists what to know this month, the most important first.",
    options: [
      OptionDeclaration("at-most", .integer(1...12), default: "5", help: "How many are listed, at most."),
      OptionDeclaration(
        optional: "heading", .localized, help: "The heading; without it “Att veta den här månaden”."),
    ])

  private let limit: Int
  private let heading: LocalizedText

  public init(options: Options) throws(Problems) {
    limit = options.integer("at-most")
    heading =
      options.localized("heading") ?? LocalizedText(sv: "Att veta den här månaden", en: "What to know this month")
  }

  /// Nothing where there is nothing to tell. What the month did since the one before is left to titles.
  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let words = Wording(input).insights
    let told = input.analysis.insights.filter { $0.rule != .month }.compactMap(words.sentence).prefix(limit)
    guard !told.isEmpty else { return [] }
    let items = told.map { Block.ListItem([.paragraph($0.inlines)]) }
    return [
      .heading(level: 2, [.text(heading[input.language])], id: "findings"), .list(isNumbered: false, items),
    ]
  }
}
