import AggregateRateBounds
import ReportCore
import Testing

private let rates2018 = [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22]
private let rates = rates2018 + [45, 42, 38, 29, 38, 40, 43, 23]

@Suite struct RateBoundsAggregatorTests {
  @Test(arguments: [("2", 35.0, 39.0), ("1.5", 36.0, 38.3), ("1.25", 36.59, 37.84)])
  func boundsTheYearToDate(_ ratio: String, _ low: Double, _ high: Double) async throws {
    let analysis = try await aggregate([("largest-ratio", ratio)])
    let plain = try ends(analysis, "2019-01/2019-08", .bounds)
    let wide = try ends(analysis, "2019-01/2019-08", .decisionBounds)
    #expect(abs(plain.low - low) < 0.0051 && abs(plain.high - high) < 0.0051)
    #expect(abs(plain.low - wide.low - 0.5) < 1e-8 && abs(wide.high - plain.high - 0.5) < 1e-8)
  }

  @Test func boundsEveryYearThatHasEnded() async throws {
    let year = try ends(try await aggregate([("largest-ratio", "2")]), "2018", .bounds)
    #expect(abs(year.low - 40.83) < 0.005 && abs(year.high - 53.59) < 0.005)
  }

  @Test func growingVolumesNarrowTheBounds() async throws {
    let analysis = try await aggregate([("largest-ratio", "1000"), ("exposures", "non-decreasing")])
    #expect(try ends(analysis, "2019-01/2019-08", .bounds).high == 37.25)
  }

  @Test func theAssumptionIsPutInWords() async throws {
    let fact = try #require(
      try await aggregate([("largest-ratio", "1.5")]).fact(FactName("rate", period("2018"), .bounds)))
    #expect(fact.status == .bounded)
    #expect(fact.derivation?.swedish == "förutsatt att ingen månads volym är mer än 1,5 gånger en annans")
    #expect(fact.derivation?.english == "provided that no month's volume is more than 1.5 times another's")
  }

  @Test func theReasonOfTheRatioIsPrintedWithIt() async throws {
    let fact = try #require(
      try await aggregate([("largest-ratio", "3"), ("because", "som 2018")]).fact(
        FactName("rate", period("2018"), .bounds)))
    #expect(fact.derivation?.swedish == "förutsatt att ingen månads volym är mer än 3 gånger en annans (som 2018)")
    #expect(fact.derivation?.english == "provided that no month's volume is more than 3 times another's (som 2018)")
  }

  @Test func aMissingMonthOrKnownExposuresGiveNoBounds() async throws {
    let gap = try await aggregate([("largest-ratio", "2")], missing: 3)
    #expect(gap.fact(FactName("rate", period("2018"), .bounds)) == nil)
    let known = try await aggregate([("largest-ratio", "2")], denominator: Rational(2_000_000))
    #expect(known.facts.isEmpty)
  }

  @Test func aPartGivesTheLeastExposure() async throws {
    let analysis = try await aggregate([("largest-ratio", "2"), ("part", "part")])
    let floor = try #require(analysis.fact(FactName("purchases", period("2018-09"), .floor))?.quantity.number)
    #expect(abs(floor.approximation - 1_777_778) < 1)
  }

  @Test func aMeasureThatIsNoRateIsRefused() async {
    let problems = await #expect(throws: Problems.self) {
      try await aggregate([("largest-ratio", "2")], measure: "part")
    }
    #expect(problems?.all.first?.message == "there is no series of a rate “part” to bound")
  }
}

private func period(_ text: String) -> Period { Period(text)! }

private func ends(_ analysis: Analysis, _ text: String, _ figure: Figure) throws -> (low: Double, high: Double) {
  let fact = try analysis.requireFact(FactName("rate", period(text), figure))
  guard case .interval(let low, let high) = fact.quantity else { return (0, 0) }
  return (low.approximation, high.approximation)
}

private func aggregate(
  _ given: [(String, String)], measure: String = "rate", missing: Int? = nil, denominator: Rational? = nil
) async throws -> Analysis {
  let place = Place("pipeline.yaml", line: 1)
  let entries = ([("measure", measure)] + given).map {
    ConfigurationNode.Entry(key: $0.0, keyPlace: place, value: ConfigurationNode(.scalar($0.1), at: place))
  }
  let options = try Options(
    ConfigurationNode(.mapping(entries), at: place), declared: RateBoundsAggregator.manifest.options,
    plugin: "rate-bounds", measures: ["rate", "part"])
  let first = period("2018-01").first
  var analysis = Analysis()
  try analysis.add(
    Series(
      Series.Name("rate"), unit: .rate(per: 1_000_000),
      points: rates.enumerated().map { index, rate in
        Series.Point(
          month: first.advanced(by: index),
          quantity: index == missing ? .absent(.missing, because: nil) : .number(Rational(rate)), status: .published,
          denominator: denominator)
      }))
  try analysis.add(
    Series(
      Series.Name("part"), unit: .count,
      points: [.init(month: first.advanced(by: 8), quantity: .number(Rational(56)), status: .exact)]))
  var definition = ReportDefinition(
    id: "test", title: LocalizedText("t"), organisation: LocalizedText("o"), market: LocalizedText("m"))
  let names = Measure.Names(
    indefinite: LocalizedText("r"), definite: LocalizedText("r"), short: LocalizedText("r"),
    description: LocalizedText("r"))
  definition.measures = [
    Measure(
      id: "rate", kind: .rate(per: 1_000_000), exposure: "purchases", direction: .lowerIsBetter, names: names,
      unitSingular: LocalizedText("u"), unitPlural: LocalizedText("u"))
  ]
  return try await RateBoundsAggregator(options: options).aggregate(
    AggregationInput(
      definition: definition, dataset: Dataset(), month: first.advanced(by: 19), analysis: analysis))
}
