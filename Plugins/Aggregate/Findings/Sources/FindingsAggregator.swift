public import ReportCore

/// Chooses what the report has to tell: headline, titles of charts, and what to know this month.
public struct FindingsAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "findings",
    summary:
      "Chooses by declared rules what the report has to tell: its headline, the titles of charts, and what to know.",
    options: [
      OptionDeclaration(
        "rules", .list,
        default:
          "signal, target, record, change, contribution, target.unknown, share, signal.within, signal.within-upper, month",
        help:
          "What is worth telling, the most important first: rules, or single forms of them; one left out tells nothing."
      ),
      OptionDeclaration(
        "headline", .list, default: "signal, month",
        help: "Which rules or forms may give a title, the first that has something to say before the others."),
      OptionDeclaration(
        "record-months", .integer(3...600), default: "12", help: "How many months a record must be of, at least."),
      OptionDeclaration(
        "smallest-change", .decimal(0...1000), default: "5",
        help: "A change of fewer per cent than this is said to be in line with last year."),
      OptionDeclaration(
        "smallest-share-change", .integer(1...100), default: "5",
        help: "How many percentage points a member's share must have changed to be told of."),
      OptionDeclaration(
        "contribution", .integer(51...100), default: "80",
        help: "How many per cent of a change a few members must have together for it to be theirs."),
    ])

  private let settings: FindingsSettings

  public init(options: Options) throws(Problems) { settings = try FindingsSettings(options) }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    let figures = ReportFigures(definition: input.definition, analysis: input.analysis, month: input.month)
    var analysis = input.analysis
    for measure in told(input.definition) {
      let told = settings.rules.flatMap { self.rule($0, figures).told(measure) }
      for fact in told.flatMap(\.facts) { try analysis.add(fact) }
      for insight in FindingsChoice(settings).insights(told) { analysis.add(insight) }
    }
    return analysis
  }

  /// The measures that have figures of their own, not those that only stand above or below the line of a rate.
  private func told(_ definition: ReportDefinition) -> [Measure] {
    let parts = definition.measures.flatMap { [$0.exposure, $0.numerator].compactMap { $0 } }
    return definition.measures.filter { !parts.contains($0.id) }
  }

  private func rule(_ rule: Insight.Rule, _ figures: ReportFigures) -> any FindingRule {
    switch rule {
    case .signal: SignalRule(figures)
    case .target: TargetRule(figures)
    case .record: RecordRule(figures, fewestMonths: settings.recordMonths)
    case .change: ChangeRule(figures, smallest: settings.smallestChange)
    case .contribution: ContributionRule(figures, leadingShare: settings.leadingShare)
    case .share: ShareRule(figures, smallest: settings.smallestShareChange)
    case .month: MonthRule(figures)
    }
  }
}
