public import ReportCore

/// Makes the figures of rates for months, years and years to date, and what changed since last year.
public struct YearlyFiguresAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "yearly-figures",
    summary: "Makes full-year and year-to-date rates weighted by exposures, and changes since last year.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only rate to treat; without it every rate that has a series."),
      OptionDeclaration(
        "unknown-exposures", .choice(["no-figure", "equal-weights"]), default: "no-figure",
        help:
          "equal-weights takes the mean of the months where nothing else is known; it is marked wherever it is shown."),
    ])

  private let measure: String?
  private let allowsEqualWeights: Bool
  private let place: Place?

  public init(options: Options) throws(Problems) {
    allowsEqualWeights = options.text("unknown-exposures") == "equal-weights"
    measure = options.optionalText("measure")
    place = options.place(of: "measure")
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    let comparison = YearOnYear(input.definition)
    for series in try rates(input) {
      var facts = series.points.compactMap { series.fact($0.month) }
      if let first = series.points.first?.month {
        facts += input.periods(since: first).map {
          PeriodRate(series, input, allowsEqualWeights: allowsEqualWeights).fact($0)
        }
      }
      let byPeriod = Dictionary(facts.map { ($0.name.period, $0) }) { first, _ in first }
      for fact in facts {
        try analysis.add(fact)
        for change in comparison.facts(fact, since: byPeriod[fact.name.period.lastYear]) { try analysis.add(change) }
      }
    }
    return analysis
  }

  private func rates(_ input: AggregationInput) throws(Problems) -> [Series] {
    let analysis = input.analysis
    let rates = analysis.series.filter { if case .rate = $0.unit { true } else { false } }
    guard let measure else { return rates }
    let named = rates.filter { $0.name.measure == measure }
    guard !named.isEmpty || analysis.isSilent(about: measure, in: input.dataset) else {
      throw Problems(noSeries(measure, place))
    }
    return named
  }
}

private func noSeries(_ measure: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "there is no series of a rate “\(measure)” yet", at: place,
    hints: ["list yearly-figures after per-million-rate"])
}
