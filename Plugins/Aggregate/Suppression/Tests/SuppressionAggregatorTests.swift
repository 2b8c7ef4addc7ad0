import AggregateSuppression
import ReportCore
import ReportTestSupport
import Testing

@Suite struct SuppressionAggregatorTests {
  @Test func hiddenCellsHaveNoValueAndSumsAreStated() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    try data.add("office-faults", member: "south", from: "2019-01", [3])
    try data.add("office-faults", member: "east", from: "2019-01", [9])
    let shown = try await suppress(data)
    #expect(shown.observations.map(\.cell) == [.value(ExactDecimal(20)), .absent(.suppressed), .absent(.suppressed)])
    #expect(shown.stated.map(\.cell) == [.value(ExactDecimal(32))])
    #expect(shown.stated.map(\.place) == [Place("north.csv")])
  }

  @Test func aTotalThatIsStatedStaysAsTheReportShowedIt() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    try data.add("office-faults", member: "south", from: "2019-01", [3])
    // Someone has let a total pass that is not the sum.
    try data.state("office-faults", "2019-01", 24)
    #expect(try await suppress(data).stated.map(\.cell) == [.value(ExactDecimal(23))])
  }

  @Test func whereNothingIsSmallNothingChanges() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    try data.add("office-faults", member: "south", from: "2019-01", [0])
    #expect(try await suppress(data) == data.dataset)
  }

  @Test func zeroIsHiddenWhereTheRuleSaysSo() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    try data.add("office-faults", member: "south", from: "2019-01", [0])
    let shown = try await suppress(data, ["zero": "hidden"])
    #expect(shown.observations.map(\.cell) == [.absent(.suppressed), .absent(.suppressed)])
  }

  @Test func aSmallTotalIsHiddenToo() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [1, 30])
    try data.add("office-faults", member: "south", from: "2019-01", [2, 30])
    let shown = try await suppress(data)
    #expect(shown.observations.filter { $0.period.first < data.month }.allSatisfy { $0.cell == .absent(.suppressed) })
    #expect(!shown.stated.contains { $0.period.description == "2019-01" })
  }

  @Test func aMeasureWithoutMembersIsProtectedByName() async throws {
    var data = try SampleData("2019-03")
    try data.add("deliveries", from: "2019-01", [3, 40, 50])
    #expect(try await suppress(data) == data.dataset)
    let shown = try await suppress(data, ["measure": "deliveries"])
    #expect(shown.observations[0].cell == .absent(.suppressed))
    // Either the sum to date or another month is hidden as well.
    #expect(shown.stated.isEmpty || shown.observations.count { $0.cell == .absent(.suppressed) } > 1)
  }

  @Test func ratesThatGiveTheCountAwayAreHiddenWithIt() async throws {
    var data = try SampleData("2019-01")
    data.definition.measures[0].numerator = "office-faults"
    try data.add("office-faults", member: "north", from: "2018-12", [30, 1])
    try data.add("office-faults", member: "south", from: "2018-12", [30, 2])
    try data.add("faults-per-million", from: "2018-12", [60, 3])
    let rates = try await suppress(data).observations.filter { $0.measure == "faults-per-million" }
    #expect(rates.map(\.cell) == [.value(ExactDecimal(60)), .absent(.suppressed)])
  }

  @Test func whatASourceHidesIsProtectedAsWell() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    data.dataset.observations.append(
      Observation(
        measure: "office-faults", member: "south", period: Period(data.month), cell: .absent(.suppressed),
        place: Place("south.csv")))
    try data.state("office-faults", "2019-01", 23)
    let shown = try await suppress(data)
    #expect(shown.observations.map(\.cell) == [.absent(.suppressed), .absent(.suppressed)])
    #expect(shown.stated.map(\.cell) == [.value(ExactDecimal(23))])
  }

  @Test func earlierVersionsAreHiddenWithTheirMonth() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    try data.add("office-faults", member: "south", from: "2019-01", [3])
    let (was, place) = (Cell.value(ExactDecimal(19)), Place("first.csv", line: 2))
    data.dataset.observations[0].standing = .revised(from: was, at: place)
    data.dataset.revisions = [
      Revision(
        measure: "office-faults", member: "north", period: Period(data.month), was: was, wasAt: place,
        isNow: .value(ExactDecimal(20)), isAt: Place("north.csv"))
    ]
    let shown = try await suppress(data)
    #expect(shown.observations[0].standing == .revised(from: .absent(.suppressed), at: place))
    #expect(shown.revisions.map(\.was) == [.absent(.suppressed)])
    #expect(shown.revisions.map(\.isNow) == [.absent(.suppressed)])
  }

  @Test func onlyWholeCountsCanBeProtected() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    data.dataset.observations[0].cell = .value(try #require(ExactDecimal("2.5")))
    let problems = await #expect(throws: Problems.self) { try await suppress(data) }
    #expect(
      problems?.description == """
        north.csv:2:1: “office-faults” of 2019-01 is 2.5, which is not a whole count
          hint: only whole counts can be protected
        """)
  }

  @Test func aRateHasNothingToHide() async throws {
    let problems = await #expect(throws: Problems.self) {
      try await suppress(SampleData("2019-01"), ["measure": "faults-per-million"])
    }
    #expect(
      problems?.description == """
        test.yaml:1: “faults-per-million” is not a count
          hint: name a measure of “kind: count”
        """)
  }

  @Test func withoutItsCheckItHidesNothing() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [20])
    let aggregator = try SuppressionAggregator(options: SampleData.options(SuppressionAggregator.manifest))
    let problems = await #expect(throws: Problems.self) { try await aggregator.suppress(data.input()) }
    #expect(
      problems?.description == """
        what “suppression” hides is proved by the check “suppression”, which the report does not run
          hint: add “suppression” with the same options under “checks”
        """)
  }

  @Test func itAddsNothingToTheAnalysis() async throws {
    let aggregator = try SuppressionAggregator(options: SampleData.options(SuppressionAggregator.manifest))
    #expect(try await aggregator.aggregate(SampleData.twoYears().input()) == Analysis())
  }

  private func suppress(_ data: SampleData, _ options: [String: String] = [:]) async throws -> Dataset {
    var data = data
    let place = Place("test.yaml", line: 1)
    data.definition.checks = [
      CheckDeclaration(
        step: StageStep(plugin: "suppression", options: ConfigurationNode(.mapping([]), at: place), place: place))
    ]
    let options = try SampleData.options(
      SuppressionAggregator.manifest, options, measures: data.definition.measures.map(\.id))
    return try await SuppressionAggregator(options: options).suppress(data.input())
  }
}
