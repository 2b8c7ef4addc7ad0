public import ReportCore
public import ReportDocument
internal import ReportDrawing

/// Opens the section of a count that is split into members: what happened, and bars by month and member.
public struct AgencyBarsRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "agency-bars", summary: "Draws a count by month and member, as stacked or grouped bars.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The count to draw; without it the only measure with a breakdown."),
      OptionDeclaration(
        "arrangement", .choice(["stacked", "grouped"]), default: "stacked",
        help: "grouped puts members side by side, at most four in at most twelve months."),
      OptionDeclaration(
        optional: "months", .integer(1...36), help: "How many months to draw; without it from January of last year."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let (measure, breakdown) = try MeasureChoice(block: Self.manifest.name, definition: input.definition)
      .split(options)
    let wording = Wording(input)
    let opening: [Block] = [
      .pageBreak,
      .heading(level: 2, [.text(measure.names.indefinite[input.language])], id: "section-\(measure.id)"),
    ]
    guard let first = wording.figures.firstMonth(measure.id), first <= input.month else {
      return opening + [wording.nothingKnown(measure)]
    }
    let names = MemberNames(measure, breakdown, input)
    let arrangement = MonthBars.Arrangement(rawValue: options.text("arrangement")) ?? .stacked
    let chart = AgencyChart(
      measure, names, wording, months: months(from: first, input.month, arrangement), arrangement: arrangement)
    let summary = AgencySummary(measure, names, wording).sentence
    return opening + (summary.isEmpty ? [] : [.paragraph(summary.inlines)])
      + [.figure(Block.Figure(chart: chart.specification, isStretchable: true))]
  }

  private func months(from first: Month, _ last: Month, _ arrangement: MonthBars.Arrangement) -> ClosedRange<Month> {
    let wanted = options.optionalText("months").flatMap { Int($0) } ?? (12 + last.number)
    let count = arrangement == .grouped ? min(wanted, 12) : wanted
    return max(first, last.advanced(by: 1 - count))...last
  }
}
