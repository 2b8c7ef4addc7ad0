public import ReportCore

/// Makes the series and sums of counts, of members and of the whole, with shares and changes since last year.
public struct BreakdownAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "breakdown",
    summary: "Makes totals, shares and changes of counts, by member, month, year to date and year.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only count to treat; without it every declared count.")
    ])

  private let measure: String?
  private let place: Place?

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    place = options.place(of: "measure")
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    for measure in try counts(input.definition) {
      let counted = CountSeries(measure, input)
      guard let first = counted.first else { continue }
      let periods = input.periods(since: first)
      let total = counted.total
      let wholes = try add(total, periods, shareOf: [:], input, to: &analysis)
      for member in counted.members { _ = try add(member, periods, shareOf: wholes, input, to: &analysis) }
    }
    return analysis
  }

  /// Adds a series with all its facts; returns its values by period.
  private func add(
    _ series: Series, _ periods: [Period], shareOf wholes: [Period: Fact], _ input: AggregationInput,
    to analysis: inout Analysis
  ) throws(Problems) -> [Period: Fact] {
    try analysis.add(series)
    let sums = PeriodSum(series, input)
    let facts = series.points.compactMap { series.fact($0.month) } + periods.map { sums.fact($0) }
    let byPeriod = Dictionary(facts.map { ($0.name.period, $0) }) { first, _ in first }
    let comparison = YearOnYear(input.definition)
    for fact in facts {
      try analysis.add(fact)
      for change in comparison.facts(fact, since: byPeriod[fact.name.period.lastYear]) { try analysis.add(change) }
      if let share = share(of: fact, in: wholes[fact.name.period]) { try analysis.add(share) }
    }
    return byPeriod
  }

  private func share(of part: Fact, in whole: Fact?) -> Fact? {
    guard let whole, let above = part.quantity.number, let below = whole.quantity.number,
      let share = (above * Rational(100)).divided(by: below)
    else { return nil }
    return Fact(
      FactName(part.name.measure, member: part.name.member, part.name.period, .share), .number(share), unit: .percent,
      status: part.status, standing: part.standing.worse(whole.standing), numerator: above, denominator: below,
      places: part.places)
  }

  private func counts(_ definition: ReportDefinition) throws(Problems) -> [Measure] {
    guard let id = measure else { return definition.measures.filter { !$0.isRate } }
    guard let named = definition.measure(id), !named.isRate else { throw Problems(notACount(id, place)) }
    return [named]
  }
}

private func notACount(_ id: String, _ place: Place?) -> Problem {
  Problem(.configuration, "“\(id)” is not a count", at: place, hints: ["name a measure of “kind: count”"])
}
