public import ReportCore

/// Says how sure the figures are: intervals of counts and rates, tests of two periods, and what rounding leaves open.
public struct UncertaintyAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "uncertainty",
    summary: "Gives intervals of counts and rates, exact tests against last year, and what rounding leaves open.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only measure to treat; without it every count and rate."),
      OptionDeclaration(
        "level", .decimal(0.5...0.999), default: "0.95", help: "The confidence level of intervals and tests."),
      OptionDeclaration(
        "method", .choice(["garwood", "byar", "byar-from-ten"]), default: "garwood",
        help: "garwood is exact; byar approximates it; byar-from-ten is exact below ten."),
      OptionDeclaration(
        "dispersion", .choice(["noted", "widened"]), default: "noted",
        help: "widened makes intervals as much wider as months vary more than chance alone would have it."),
      OptionDeclaration(
        optional: "exposure", .measure,
        help: "A volume by which counts are divided before two periods are compared."),
    ])

  private let measure: String?
  private let settings: UncertaintySettings

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    settings = UncertaintySettings(options)
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    let volumes = Set(input.definition.measures.compactMap(\.exposure))
    func isTreated(_ id: String) -> Bool { measure.map { $0 == id } ?? !volumes.contains(id) }
    if let measure, !analysis.series.contains(where: { $0.name.measure == measure }) {
      if analysis.isSilent(about: measure, in: input.dataset) { return analysis }
      throw Problems(noSeries(measure, settings.place))
    }
    let series = analysis.series.filter { isTreated($0.name.measure) }
    let values = analysis.facts.filter { $0.name.figure == .value && isTreated($0.name.measure) }
    let spreads = Spreads(series, settings, month: input.month)
    let comparisons = YearTests(settings, input)
    for fact in spreads.facts { try analysis.add(fact) }
    for value in values where value.name.period.last <= input.month {
      for fact in spreads.intervals(of: value) + comparisons.facts(value) { try analysis.add(fact) }
    }
    return analysis
  }
}

private func noSeries(_ measure: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "there is no series “\(measure)” to judge", at: place,
    hints: ["list uncertainty after the aggregates that make series"])
}
