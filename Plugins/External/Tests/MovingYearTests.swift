import AggregateMovingYear
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct MovingYearTests {
  @Test func countsAreSummedOverTwelveMonths() async throws {
    var data = try SampleData("2019-03")
    try data.add("office-faults", member: "north", from: "2018-01", Array(1...15))
    let analysis = try await aggregate(data)
    #expect(
      analysis.facts.map(\.name.period.description) == [
        "2018", "2018-02/2019-01", "2018-03/2019-02", "2018-04/2019-03",
      ])
    #expect(analysis.facts.map(\.quantity.number) == [78, 90, 102, 114].map { Rational($0) })
  }

  @Test func ratesAreWeightedByTheirExposures() async throws {
    var data = try SampleData("2019-02")
    try data.add("faults-per-million", from: "2019-01", [10, 40])
    for (index, exposure) in [3_000_000, 1_000_000].enumerated() {
      data.dataset.observations[index].exposure = ExactDecimal(exposure)
    }
    let fact = try #require(try await aggregate(data, ["months": "2"]).facts.first)
    #expect(fact.quantity == .number(Rational(35, over: 2)))
    #expect(fact.status == .published)
    #expect(fact.numerator == Rational(70_000_000))
  }

  @Test func aMissingMonthOrExposureLeavesTheFigureUnknownAndSaysWhich() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [10, nil])
    try data.add("faults-per-million", from: "2019-01", [10, 40])
    let facts = try await aggregate(data, ["months": "2"]).facts
    #expect(
      facts.map(\.quantity) == [
        .absent(
          .missing,
          because: LocalizedText(sv: "värdet för 2019-02 saknas", en: "the value of 2019-02 is missing")),
        .absent(
          .missing,
          because: LocalizedText(
            sv: "värde eller underlag saknas för 2019-01", en: "the value or its exposure is missing for 2019-01")),
      ])
  }

  @Test func theChangeIsFromAsManyMonthsEarlier() async throws {
    var data = try SampleData("2019-04")
    try data.add("office-faults", member: "north", from: "2019-01", [10, 10, 20, 10])
    let facts = try await aggregate(data, ["months": "2"]).facts
    let change = try #require(facts.last)
    #expect(change.name.description == "office-faults/north@2019-03/2019-04.moving-year-change")
    #expect(change.quantity == .number(Rational(50)))
  }

  @Test func theProgramDoesWhatTheTypeDoes() async throws {
    let data = try SampleData.twoYears()
    let outside = try await Example.plugin("moving-year", .aggregate).aggregate(data.input())
    #expect(try await aggregate(data) == outside)
    #expect(!outside.facts.isEmpty)
  }

  private func aggregate(_ data: SampleData, _ options: [String: String] = [:]) async throws -> Analysis {
    let aggregator = try MovingYearAggregator(options: SampleData.options(MovingYearAggregator.manifest, options))
    return try await aggregator.aggregate(data.input())
  }
}
