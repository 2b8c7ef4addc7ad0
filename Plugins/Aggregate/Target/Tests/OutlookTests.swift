import AggregateTarget
import ReportCore
import ReportTestSupport
import Testing

private let volumes = [5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 8]
private let rates = [45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17]

/// What the remaining months must average, and forecasts.
@Suite struct OutlookTests {
  @Test(arguments: [
    ("2019-08", "28", 34.6786), ("2019-09", "22", 35.9545), ("2019-10", "16", 37.8125), ("2019-11", "8", 58.625),
  ])
  func knownVolumesGiveWhatIsNeeded(_ month: String, _ rest: String, _ needed: Double) async throws {
    let analysis = try await aggregate(month, ["remaining-exposure": rest], withVolumes: true)
    #expect(abs(try number(analysis, .needed) - needed) < 5e-5)
  }

  @Test(arguments: [("2019-08", 33.5), ("2019-09", 34.6667), ("2019-10", 36.5), ("2019-11", 56.0)])
  func equalMonthsAreAnAssumptionInWords(_ month: String, _ needed: Double) async throws {
    let analysis = try await aggregate(month, ["assume": "equal-months"])
    #expect(abs(try number(analysis, .needed) - needed) < 5e-5)
    #expect(
      try fact(analysis, .needed).status
        == .assumed(LocalizedText(sv: "alla månader väger lika", en: "all months weigh the same")))
  }

  @Test(arguments: [("0.25", 33.0), ("0.333333333", 34.0), ("0.4", 34.5), ("0.5", 35.0)])
  func aShareOfTheYearLeftFromTheStatedRate(_ share: String, _ needed: Double) async throws {
    let analysis = try await aggregate("2019-08", ["share-left": share], stated: .number(Rational(37)))
    #expect(abs(try number(analysis, .needed) - needed) < 1e-6)
  }

  @Test func equalMonthsFromTheStatedRate() async throws {
    let analysis = try await aggregate("2019-08", ["assume": "equal-months"], stated: .number(Rational(37)))
    #expect(try number(analysis, .needed) == 34)
  }

  @Test func boundsOfTheRateGiveBoundsOfWhatIsNeeded() async throws {
    let bounds = Quantity.interval(low: Rational(35), high: Rational(39))
    let analysis = try await aggregate("2019-08", ["share-left": "0.25"], bounds: bounds)
    #expect(try fact(analysis, .needed).quantity == .interval(low: Rational(27), high: Rational(39)))
  }

  @Test func aShareGivesTheVolumeToCome() async throws {
    let analysis = try await aggregate("2019-08", ["share-left": "0.405797101"], withVolumes: true)
    #expect(abs(try number(analysis, .needed) - 34.6786) < 1e-3)
    #expect(
      try fact(analysis, .needed).status
        == .assumed(
          LocalizedText(
            sv: "september–december 2019 har 40,6\u{A0}% av hela periodens volym",
            en: "September–December 2019 has 40.6% of the whole period's volume")))
  }

  @Test func withoutAssumptionsItIsNotKnownAndSaysWhy() async throws {
    let analysis = try await aggregate("2019-08", [:])
    #expect(
      try fact(analysis, .needed).quantity
        == .absent(
          .missing,
          because: LocalizedText(
            sv: "det är inte känt hur stor del av volymen som återstår",
            en: "it is not known how much of the volume is still to come")))
    #expect(try name(.forecast, in: analysis) == nil)
  }

  @Test func forecastsHaveTheirProbability() async throws {
    let exact = try await aggregate("2019-08", ["remaining-exposure": "28", "forecast": "poisson"], withVolumes: true)
    let wide = try await aggregate("2019-08", ["remaining-exposure": "28"], withVolumes: true)
    #expect(abs(try number(wide, .forecast) - 36.9024) < 5e-5)
    // 2.6 and 6.7 per cent without dispersion; the months of the year so far vary 2.0 times as much, which widens both.
    #expect(try number(exact, .forecastProbability) > 2.64 && number(exact, .forecastProbability) < 50)
    #expect(try number(wide, .forecastProbability) > number(exact, .forecastProbability))
    guard case .interval(let low, let high) = try fact(wide, .forecastInterval).quantity else {
      throw Problems(Problem(.software, "no interval"))
    }
    #expect(low.approximation < 35.74 && high.approximation > 38.10)
  }

  @Test func theForecastSaysWhatItAssumes() async throws {
    let analysis = try await aggregate("2019-11", ["remaining-exposure": "8"], withVolumes: true)
    guard case .assumed(let words) = try fact(analysis, .forecast).status else {
      throw Problems(Problem(.software, "not assumed"))
    }
    #expect(
      words.swedish.hasPrefix(
        "takten hittills håller i sig, december 2019 får 8\u{A0}000\u{A0}000\u{A0}leveranser (prognos på nivån 95\u{A0}%, negativ binomialfördelning, vidgad"
      ))
    #expect(
      words.english.hasPrefix(
        "the rate so far goes on, December 2019 has 8,000,000\u{A0}deliveries (forecast at the 95% level, negative binomial, widened"
      ))
  }

  @Test func aCountNeedsWhatIsLeftOfIt() async throws {
    var data = try SampleData("2019-11")
    data.definition.targets = [try target("office-faults", 600)]
    var analysis = Analysis()
    try analysis.add(series("office-faults", .count, rates.map { ($0, nil, nil) }))
    try analysis.add(
      Fact(
        FactName("office-faults", Period(yearToDate: data.month), .value), .number(Rational(508)), unit: .count,
        status: .exact))
    let result = try await run(data, analysis, [:])
    let needed = try #require(result.fact(FactName("office-faults", SampleData.period("2019"), .needed)))
    #expect(needed.quantity == .number(Rational(92)) && needed.status == .exact)
    #expect(result.fact(FactName("office-faults", try SampleData.period("2019"), .forecast))?.decimals == 0)
  }

  @Test func aPeriodThatIsOverNeedsNothing() async throws {
    let analysis = try await aggregate("2019-12", ["assume": "equal-months"])
    #expect(try name(.needed, in: analysis) == nil)
  }

  // MARK: Making and reading

  private func aggregate(
    _ month: String, _ options: [String: String], withVolumes: Bool = false, stated: Quantity? = nil,
    bounds: Quantity? = nil
  ) async throws -> Analysis {
    var data = try SampleData(month)
    data.definition.targets = [try target("faults-per-million", 36)]
    let count = min(data.month.number, rates.count)
    let points = (0..<count).map { index in
      withVolumes
        ? (rates[index], rates[index] * volumes[index], volumes[index] * 1_000_000) : (rates[index], nil, nil)
    }
    var analysis = Analysis()
    try analysis.add(series("faults-per-million", .rate(per: 1_000_000), points))
    let events = points.compactMap(\.1).reduce(0, +)
    let exposure = points.compactMap(\.2).reduce(0, +)
    let weighted = Rational(Int128(events) * 1_000_000, over: Int128(max(1, exposure)))
    let value = withVolumes ? Quantity.number(weighted) : stated ?? .absent(.missing, because: nil)
    let period = Period(yearToDate: data.month)
    try analysis.add(
      Fact(
        FactName("faults-per-million", period, .value), value, unit: .rate(per: 1_000_000),
        status: withVolumes ? .exact : .published, numerator: withVolumes ? Rational(events) : nil,
        denominator: withVolumes ? Rational(exposure) : nil))
    if let bounds {
      try analysis.add(
        Fact(
          FactName("faults-per-million", period, .decisionBounds), bounds, unit: .rate(per: 1_000_000), decimals: 1,
          status: .bounded))
    }
    return try await run(data, analysis, options)
  }

  private func run(_ data: SampleData, _ analysis: Analysis, _ options: [String: String]) async throws -> Analysis {
    let given = try SampleData.options(TargetAggregator.manifest, options)
    return try await TargetAggregator(options: given).aggregate(data.input(after: analysis))
  }

  private func series(_ id: String, _ unit: Unit, _ values: [(Int, Int?, Int?)]) throws -> Series {
    let start = try SampleReport.month("2019-01")
    return Series(
      Series.Name(id), unit: unit,
      points: values.enumerated().map { index, value in
        Series.Point(
          month: start.advanced(by: index), quantity: .number(Rational(value.0)), status: .exact,
          numerator: value.1.map { Rational($0) }, denominator: value.2.map { Rational($0) })
      })
  }

  private func target(_ measure: String, _ value: Int) throws -> Target {
    Target(
      measure: measure, period: try SampleData.period("2019"), value: ExactDecimal(value), label: LocalizedText("T"))
  }

  private func name(_ figure: Figure, in analysis: Analysis) throws -> Fact? {
    analysis.fact(FactName("faults-per-million", try SampleData.period("2019"), figure))
  }

  private func fact(_ analysis: Analysis, _ figure: Figure) throws -> Fact {
    try analysis.requireFact(FactName("faults-per-million", SampleData.period("2019"), figure))
  }

  private func number(_ analysis: Analysis, _ figure: Figure) throws -> Double {
    try #require(fact(analysis, figure).quantity.number).approximation
  }
}
