public import ReportCore

/// Makes the monthly series of rates: from counts and exposures where both are known, else as published.
public struct PerMillionRateAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "per-million-rate",
    summary: "Makes monthly rates from counts and exposures, or takes them as published.",
    options: [
      OptionDeclaration(optional: "measure", .measure, help: "The only rate to make; without it every declared rate."),
      OptionDeclaration(
        "decimals", .integer(0...3), default: "0", help: "How many decimals rates made from counts are shown with."),
    ])

  private let measure: String?
  private let decimals: Int
  private let place: Place?

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    decimals = options.integer("decimals")
    place = options.place(of: "measure")
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    for rate in try rates(input.definition) {
      let monthly = MonthlyRate(rate, input, decimals: decimals)
      guard let series = monthly.series else { continue }
      try analysis.add(series)
      if let exposures = monthly.exposures { try analysis.add(exposures) }
    }
    return analysis
  }

  private func rates(_ definition: ReportDefinition) throws(Problems) -> [Measure] {
    guard let id = measure else { return definition.measures.filter(\.isRate) }
    guard let named = definition.measure(id), named.isRate else { throw Problems(notARate(id, place)) }
    return [named]
  }
}

private func notARate(_ id: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "“\(id)” is not a rate", at: place,
    hints: ["declare it with “kind: rate” and “per”, or name another"])
}
