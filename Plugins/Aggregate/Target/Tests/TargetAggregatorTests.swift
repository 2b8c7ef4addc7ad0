import AggregateTarget
import ReportCore
import ReportTestSupport
import Testing

@Suite struct TargetAggregatorTests {
  @Test func theGoalIsAFigure() async throws {
    let analysis = try await aggregate(yearToDate: nil)
    let goal = try fact(analysis, "2019", .target)
    #expect(goal.quantity == .number(Rational(36)))
    #expect(goal.derivation?.english == "ten per cent below 40")
  }

  @Test func theDistanceIsGivenWhereThePeriodIsKnown() async throws {
    let analysis = try await aggregate(yearToDate: .number(Rational(2015, over: 61)))
    let distance = try fact(analysis, "2019-01/2019-11", .targetDistance)
    #expect(distance.quantity.number?.rounded(toDecimals: 2).description == "-2.97")
  }

  @Test func anUnknownPeriodHasNoDistanceAndSaysWhy() async throws {
    let reason = LocalizedText(sv: "antal leveranser saknas", en: "deliveries are not known")
    let analysis = try await aggregate(yearToDate: .absent(.missing, because: reason))
    #expect(
      try fact(analysis, "2019-01/2019-11", .targetDistance).quantity == .absent(.missing, because: reason))
  }

  @Test func aMonthHasNoDistance() async throws {
    let analysis = try await aggregate(yearToDate: nil)
    #expect(analysis.fact(FactName("faults-per-million", try SampleData.period("2019-11"), .targetDistance)) == nil)
  }

  @Test func boundsGiveADistanceThatDecidesNothing() async throws {
    let bounds = Quantity.interval(low: Rational(302, over: 10), high: Rational(377, over: 10))
    let analysis = try await aggregate(
      yearToDate: .absent(.missing, because: nil), decisionBounds: bounds)
    let distance = try fact(analysis, "2019-01/2019-11", .targetDistance)
    #expect(distance.quantity == .interval(low: Rational(-58, over: 10), high: Rational(17, over: 10)))
    #expect(distance.status == .bounded)
  }

  private func aggregate(yearToDate: Quantity?, decisionBounds: Quantity? = nil) async throws -> Analysis {
    var data = try SampleData()
    data.definition.targets = [
      Target(
        measure: "faults-per-million", period: try SampleData.period("2019"), value: ExactDecimal(36),
        label: LocalizedText(sv: "Mål 2019", en: "Target 2019"),
        explanation: LocalizedText(sv: "tio procent under 40", en: "ten per cent below 40"))
    ]
    var analysis = Analysis()
    let unit = Unit.rate(per: 1_000_000)
    try analysis.add(
      Fact(
        FactName("faults-per-million", Period(data.month), .value), .number(Rational(17)), unit: unit,
        status: .published))
    if let yearToDate {
      try analysis.add(
        Fact(
          FactName("faults-per-million", Period(yearToDate: data.month), .value), yearToDate, unit: unit,
          status: .exact))
    }
    if let decisionBounds {
      try analysis.add(
        Fact(
          FactName("faults-per-million", Period(yearToDate: data.month), .decisionBounds), decisionBounds, unit: unit,
          decimals: 1, status: .bounded))
    }
    let options = try SampleData.options(TargetAggregator.manifest)
    return try await TargetAggregator(options: options).aggregate(data.input(after: analysis))
  }

  private func fact(_ analysis: Analysis, _ period: String, _ figure: Figure) throws -> Fact {
    try #require(analysis.fact(FactName("faults-per-million", SampleData.period(period), figure)))
  }
}
