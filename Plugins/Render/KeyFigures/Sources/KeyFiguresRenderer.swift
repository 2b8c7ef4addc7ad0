public import ReportCore
public import ReportDocument

/// Opens a report: its title, which is the finding of the month, the sentence below it, and up to four key figures.
public struct KeyFiguresRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "key-figures",
    summary: "Opens the report: the month's finding as the title, a sentence, and up to four key figures.",
    options: [
      OptionDeclaration(
        optional: "rate", .measure,
        help: "The rate of the title and the first figure; without it the first rate declared."),
      OptionDeclaration(
        optional: "count", .measure,
        help: "The count of the second and third figure; without it the first count that is split into members."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let wording = Wording(input)
    var (rate, count) = measures(input.definition)
    guard let fallback = rate ?? count else { throw Problems(nothingToShow()) }
    if let unknown = rate, wording.figures.firstMonth(unknown.id) == nil { rate = nil }
    let first = wording.headline.heaviest(of: [rate, count].compactMap { $0 }) ?? fallback
    let lead = Lead(wording, MemberCounts(input)).sentence(rate: first.isRate ? rate : nil, count: count)
    let tiles = KeyFigureTiles(wording).tiles(rate: rate, count: count)
    return [.title(wording.headline.finding(first).inlines)]
      + (lead.isEmpty ? [] : [.lead(lead.inlines)]) + (tiles.isEmpty ? [] : [.keyFigures(tiles)])
  }

  private func measures(_ definition: ReportDefinition) -> (rate: Measure?, count: Measure?) {
    let choice = MeasureChoice(block: Self.manifest.name, definition: definition)
    let exposures = definition.measures.compactMap(\.exposure)
    let counts = definition.measures.filter { !$0.isRate && !exposures.contains($0.id) }
    let rate = choice.named(options, "rate") ?? definition.measures.first(where: \.isRate)
    let count = choice.named(options, "count") ?? counts.first { $0.breakdown != nil } ?? counts.first
    return (rate, count)
  }
}

private func nothingToShow() -> Problem {
  Problem(
    .configuration, "“key-figures” shows a rate or a count, and the report declares neither",
    hints: ["declare one under “measures”, or remove the block"])
}
