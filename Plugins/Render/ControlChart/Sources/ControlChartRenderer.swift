public import ReportCore
public import ReportDocument
internal import ReportDrawing

/// Draws a monthly series within its limits of common variation, and says in plain words what may be concluded.
public struct ControlChartRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "control-chart",
    summary: "Draws a monthly series within its limits, and says what is a signal and what is noise.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The measure to draw; without it the first one that has limits."),
      OptionDeclaration(
        optional: "member", .text, help: "The id of a member, to draw its series instead of the whole."),
      OptionDeclaration(
        "months", .integer(12...60), default: "36",
        help: "How many months to draw; limits and signals of earlier ones count all the same."),
      OptionDeclaration(
        "opens-page", .choice(["yes", "no"]), default: "yes", help: "Whether the section begins on a new page."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    guard let control = try control(input), let measure = input.definition.measure(control.series.measure) else {
      return []
    }
    let wording = Wording(input)
    let opening = isFirst(input.definition) ? opening(wording) : []
    let subject = ChartSubject(measure, member: control.series.member, input)
    guard let series = subject.series(control), let last = subject.lastKnown(series) else {
      return opening + [wording.nothingKnown(measure)]
    }
    let verdict = Verdict(control, series, subject, wording, last: last)
    let chart = ControlChart(
      control, series, subject, verdict, wording, monthCount: options.integer("months"))
    return opening + [
      .paragraph(verdict.conclusion.inlines), .figure(Block.Figure(chart: chart.specification)),
      .notes([[.text(MethodWords(control, subject, wording).text)]]),
    ]
  }

  /// The judgement that the options name, else the first that there is; none where the sources tell nothing that could be judged.
  private func control(_ input: ReportInput) throws(Problems) -> ControlAnalysis? {
    let place = options.place(of: "measure")
    let member = options.optionalText("member")
    if let measure = options.optionalText("measure") {
      if let control = input.analysis.control(of: Series.Name(measure, member: member)) { return control }
      if input.analysis.isSilent(about: measure, in: input.dataset) { return nil }
      throw Problems(noLimits(of: measure + (member.map { "/\($0)" } ?? ""), at: place))
    }
    if let first = input.analysis.controls.first(where: { $0.series.member == member }) { return first }
    let asked = input.definition.aggregates.filter { $0.plugin == "control-limits" }
    guard member == nil, !asked.isEmpty else { throw Problems(noLimits(at: place)) }
    return nil
  }

  /// Whether no other use of this block comes before, so that the heading stands once.
  private func isFirst(_ definition: ReportDefinition) -> Bool {
    let first = definition.blocks.first { $0.plugin == Self.manifest.name }
    return first?.options["measure"]?.scalar == options.optionalText("measure")
      && first?.options["member"]?.scalar == options.optionalText("member")
  }

  private func opening(_ wording: Wording) -> [Block] {
    let title = wording.text(sv: "Signal eller brus", en: "Signal or noise")
    return (options.text("opens-page") == "yes" ? [.pageBreak] : [])
      + [.heading(level: 2, [.text(title)], id: "signals")]
  }
}

private func noLimits(at place: Place?) -> Problem {
  Problem(
    .configuration, "“control-chart” shows limits, and none are computed", at: place,
    hints: ["add “control-limits: {measure: …}” to “aggregates”, or remove the block"])
}

private func noLimits(of series: String, at place: Place?) -> Problem {
  Problem(
    .configuration, "there are no limits of “\(series)”", at: place,
    hints: ["add “control-limits” of this series to “aggregates”"])
}
