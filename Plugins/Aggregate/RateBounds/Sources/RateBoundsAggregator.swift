public import ReportCore
internal import ReportStatistics

/// Says where the rate of a year or a year to date lies when the exposures of its months are not known.
public struct RateBoundsAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "rate-bounds",
    summary: "Bounds the rate of longer periods where exposures are not known.",
    options: [
      OptionDeclaration(required: "measure", .measure, help: "The rate that is bounded."),
      OptionDeclaration(
        required: "largest-ratio", .decimal(1...1000),
        help: "How many times the exposure of the smallest month the largest can have; an assumption, printed as such."),
      OptionDeclaration(
        optional: "because", .localized, help: "Why the largest ratio is thought to be so; printed beside it."),
      OptionDeclaration(
        "exposures", .choice(["any-order", "non-decreasing"]), default: "any-order",
        help: "non-decreasing where exposures are known never to fall from one month to the next."),
      OptionDeclaration(
        optional: "part", .measure,
        help: "A count that is part of what the rate counts; it gives the least exposure of each month."),
    ])

  private let measure: String
  private let ratio: ExactDecimal
  private let isNonDecreasing: Bool
  private let because: LocalizedText?
  private let part: String?
  private let place: Place?

  public init(options: Options) throws(Problems) {
    measure = options.text("measure")
    ratio = options.decimal("largest-ratio") ?? ExactDecimal(1)
    isNonDecreasing = options.text("exposures") == "non-decreasing"
    because = options.localized("because")
    part = options.optionalText("part")
    place = options.place(of: "measure")
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    guard let series = analysis.series(measure), case .rate(let per) = series.unit else {
      if analysis.isSilent(about: measure, in: input.dataset) { return analysis }
      throw Problems(noRate(measure, place))
    }
    for period in periods(series, input) {
      for fact in bounds(of: period, series) { try analysis.add(fact) }
    }
    if let part, let exposure = input.definition.measure(measure)?.exposure {
      guard let counts = analysis.series(part) else {
        if analysis.isSilent(about: part, in: input.dataset) { return analysis }
        throw Problems(noSeries(part, place))
      }
      for fact in floors(of: exposure, per, series, counts) { try analysis.add(fact) }
    }
    return analysis
  }

  /// The year to date, every year that has ended, and what was asked for: those of more than one month.
  private func periods(_ series: Series, _ input: AggregationInput) -> [Period] {
    let years = Set(series.points.map(\.month.year)).sorted().compactMap { Period(year: $0) }
    let usual = years.filter { $0.last <= input.month } + [Period(yearToDate: input.month)]
    var seen: Set<Period> = []
    return (usual + input.requestedPeriods).filter {
      $0.monthCount > 1 && $0.last <= input.month && seen.insert($0).inserted
    }
  }

  /// Bounds where every month of the period has a number and not every month its exposure.
  private func bounds(of period: Period, _ series: Series) -> [Fact] {
    let points = period.months.map { series.point($0) }
    let rates = points.compactMap { $0?.quantity.number }
    guard rates.count == period.monthCount, points.contains(where: { $0?.denominator == nil }) else { return [] }
    let values = rates.map(\.approximation)
    let factor = ratio.rational.approximation
    let interval =
      isNonDecreasing
      ? WeightedMeanBounds.nonDecreasing(values, ratio: factor) : WeightedMeanBounds.largestRatio(factor, values)
    guard let interval else { return [] }
    let halfWidth = ExactDecimal(coefficient: 1, scale: series.decimals)?.roundingHalfWidth.approximation ?? 0
    return [
      fact(period, .bounds, interval, series), fact(period, .decisionBounds, interval.widened(by: halfWidth), series),
    ]
  }

  private func fact(_ period: Period, _ figure: Figure, _ interval: Interval, _ series: Series) -> Fact {
    Fact(
      FactName(measure, period, figure),
      .interval(low: Rational(approximating: max(0, interval.low)), high: Rational(approximating: interval.high)),
      unit: series.unit, decimals: series.decimals + 1, status: .bounded, derivation: assumption)
  }

  private var assumption: LocalizedText {
    let swedish = NumberFormat(.swedish).text(ratio)
    let english = NumberFormat(.english).text(ratio)
    return LocalizedText(
      sv: "förutsatt att ingen månads volym är mer än \(swedish) gånger en annans"
        + (isNonDecreasing ? " och att volymen aldrig minskar" : "") + (because.map { " (\($0.swedish))" } ?? ""),
      en: "provided that no month's volume is more than \(english) times another's"
        + (isNonDecreasing ? " and that the volume never falls" : "") + (because.map { " (\($0.english))" } ?? ""))
  }

  /// The least exposure of each month: its part over the highest rate that rounds to the published one.
  private func floors(of exposure: String, _ per: Int, _ series: Series, _ counts: Series) -> [Fact] {
    let halfWidth = ExactDecimal(coefficient: 1, scale: series.decimals)?.roundingHalfWidth ?? .zero
    return series.points.compactMap { point in
      guard let rate = point.quantity.number, point.denominator == nil, let part = counts.number(point.month),
        let floor = (part * Rational(per)).divided(by: rate + halfWidth)
      else { return nil }
      return Fact(
        FactName(exposure, Period(point.month), .floor), .number(floor), unit: .count, status: .bounded,
        derivation: LocalizedText(
          sv: "minst så många, eftersom delen inte kan vara större än helheten",
          en: "at least so many, since the part cannot be larger than the whole"))
    }
  }
}

private func noRate(_ measure: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "there is no series of a rate “\(measure)” to bound", at: place,
    hints: ["list rate-bounds after per-million-rate"])
}

private func noSeries(_ measure: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "there is no series “\(measure)” that could give floors", at: place,
    hints: ["list rate-bounds after the aggregates that make series"])
}
