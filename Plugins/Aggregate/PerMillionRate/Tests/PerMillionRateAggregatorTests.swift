import AggregatePerMillionRate
import ReportCore
import ReportTestSupport
import Testing

@Suite struct PerMillionRateAggregatorTests {
  @Test func publishedRatesStandWhereCountsAreNotKnown() async throws {
    let series = try await series(of: SampleData.twoYears())
    let november = try #require(series.point(SampleReport.month("2019-11")))
    #expect(series.points.count == 23)
    #expect(november.quantity == .number(Rational(17)))
    #expect(november.status == .published)
    #expect(november.place == Place("faults-per-million.csv", line: 24, column: 1))
    #expect(november.denominator == nil)
  }

  @Test func countsOverExposuresAreExact() async throws {
    var data = try SampleData("2019-02")
    data.definition.measures[0].numerator = "all-faults"
    try data.add("all-faults", from: "2019-01", [114, 100])
    try data.add("deliveries", from: "2019-01", [2_000_000, 3_000_000])
    try data.add("faults-per-million", from: "2019-01", [57, 33])
    let series = try await series(of: data)
    #expect(series.points.map(\.status) == [.exact, .exact])
    #expect(series.points[1].quantity == .number(Rational(100, over: 3)))
    #expect(series.points[1].denominator == Rational(3_000_000))
    #expect(series.decimals == 0)
  }

  @Test func countsThatAreLoadedByMemberAreSummed() async throws {
    var data = try SampleData("2019-02")
    data.definition.measures[0].numerator = "office-faults"
    try data.add("office-faults", member: "north", from: "2019-01", [100, 1])
    try data.add("office-faults", member: "south", from: "2019-01", [14, nil])
    try data.add("deliveries", from: "2019-01", [2_000_000, 3_000_000])
    let series = try await series(of: data)
    #expect(series.points[0].quantity == .number(Rational(57)))
    #expect(series.points.count == 2)
    #expect(series.points[1].quantity.absence == .missing)
  }

  @Test func whereAMemberIsHiddenTheStatedTotalStandsAbove() async throws {
    var data = try SampleData("2019-02")
    data.definition.measures[0].numerator = "office-faults"
    try data.add("office-faults", member: "north", from: "2019-01", [100, 100])
    for month in ["2019-01", "2019-02"] {
      data.dataset.observations.append(
        Observation(
          measure: "office-faults", member: "south", period: try SampleData.period(month), cell: .absent(.suppressed),
          place: Place("south.csv")))
    }
    try data.state("office-faults", "2019-01", 114)
    try data.add("deliveries", from: "2019-01", [2_000_000, 3_000_000])
    let series = try await series(of: data)
    #expect(series.points.map(\.quantity) == [.number(Rational(57)), .absent(.suppressed, because: nil)])
  }

  @Test func anExposureOfZeroGivesNoRate() async throws {
    var data = try SampleData("2019-01")
    data.definition.measures[0].numerator = "all-faults"
    try data.add("all-faults", from: "2019-01", [1])
    try data.add("deliveries", from: "2019-01", [0])
    #expect(try await series(of: data).points[0].quantity.absence == .missing)
  }

  @Test func aMonthLeftOutIsMissing() async throws {
    var data = try SampleData("2019-04")
    try data.add("faults-per-million", from: "2019-01", [5, nil, 0])
    let series = try await series(of: data)
    #expect(series.points.map(\.quantity.absence) == [nil, .missing, nil, .missing])
    #expect(series.points[2].quantity == .number(.zero))
  }

  @Test func anExposureBesideARateIsASeriesOfItsOwn() async throws {
    var data = try SampleData("2019-01")
    try data.add("faults-per-million", from: "2019-01", [57])
    data.dataset.observations[0].exposure = ExactDecimal(2_000_000)
    let analysis = try await aggregate(data)
    let point = try #require(analysis.series("faults-per-million")?.points.first)
    #expect(point.numerator == Rational(114))
    #expect(analysis.series("deliveries")?.number(data.month) == Rational(2_000_000))
  }

  @Test func decimalsAreThoseOfTheSource() async throws {
    var data = try SampleData("2019-01")
    try data.add("faults-per-million", from: "2019-01", [4])
    data.dataset.observations[0].cell = .value(try #require(ExactDecimal("40.5")))
    #expect(try await series(of: data).decimals == 1)
  }

  @Test func aCountIsNoRate() async throws {
    let manifest = PerMillionRateAggregator.manifest
    let options = try SampleData.options(manifest, ["measure": "office-faults"], measures: ["office-faults"])
    let aggregator = try PerMillionRateAggregator(options: options)
    let data = try SampleData.twoYears()
    let problems = await #expect(throws: Problems.self) { try await aggregator.aggregate(data.input()) }
    #expect(
      problems?.description == """
        test.yaml:1: “office-faults” is not a rate
          hint: declare it with “kind: rate” and “per”, or name another
        """)
  }

  private func series(of data: SampleData) async throws -> Series {
    try #require(try await aggregate(data).series("faults-per-million"))
  }

  private func aggregate(_ data: SampleData) async throws -> Analysis {
    let options = try SampleData.options(PerMillionRateAggregator.manifest)
    return try await PerMillionRateAggregator(options: options).aggregate(data.input())
  }
}
