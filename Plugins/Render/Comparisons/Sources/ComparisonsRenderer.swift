public import ReportCore
public import ReportDocument

/// Says which changes since last year are statistically clear, and which may be chance.
public struct ComparisonsRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "comparisons",
    summary: "Says which changes since last year are statistically clear, and which may be chance.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The count or rate to compare; without it the first one that was tested."),
      OptionDeclaration(
        "period", .choice(["year-to-date", "month"]), default: "year-to-date",
        help: "Whether the year so far or the report's month is set against last year."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let measure = try measure(input)
    let wording = Wording(input)
    let period = options.text("period") == "month" ? Period(input.month) : Period(yearToDate: input.month)
    let rows = TestedRow.rows(measure, period, input, wording)
    let heading = Block.heading(
      level: 2, [.text(wording.text(sv: "Säkert eller slump", en: "Clear or chance"))],
      id: "comparisons-\(measure.id)")
    guard !rows.isEmpty else {
      let name = wording.letterCase.opening(measure.names.indefinite[input.language])
      let label = wording.names.words(period.lastYear)
      return [
        heading,
        .paragraph([
          .text(
            wording.text(
              sv: "\(name): det finns inget att jämföra med för \(label).",
              en: "\(name): there is nothing to compare with for \(label)."))
        ]),
      ]
    }
    let summary = ComparisonSummary(measure, rows, wording)
    var table = ComparisonTable(measure, period, rows, wording)
    return [heading, .paragraph(summary.sentence.inlines), .table(table.table())]
  }

  private func measure(_ input: ReportInput) throws(Problems) -> Measure {
    let tested = Set(input.analysis.facts.filter { $0.name.figure == .ratioPValue }.map(\.name.measure))
    if let id = options.optionalText("measure"), let named = input.definition.measure(id) { return named }
    let split = input.definition.measures.first { tested.contains($0.id) && $0.breakdown != nil }
    guard
      let first = split ?? input.definition.measures.first(where: { tested.contains($0.id) })
        ?? input.definition.measures.first(where: { $0.breakdown != nil })
    else { throw Problems(nothingTested(at: options.place(of: "period"))) }
    return first
  }
}

private func nothingTested(at place: Place?) -> Problem {
  Problem(
    .configuration, "“comparisons” shows tests, and no measure was tested", at: place,
    hints: ["add “uncertainty” to “aggregates” after the aggregates that make figures"])
}
