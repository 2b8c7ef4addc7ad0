import AggregateYearlyFigures
import ReportCore
import ReportTestSupport
import Testing

@Suite struct YearlyFiguresAggregatorTests {
  @Test func thePublishedYearStandsAndTheMeanOfMonthsDoesNot() async throws {
    let analysis = try await aggregate(SampleData.twoYears(), rates: SampleData.rates, from: "2018-01")
    let year = try fact(analysis, "2018", .value)
    #expect(year.quantity == .number(Rational(40)))
    #expect(year.status == .published)
    #expect(year.marks == ["*"])
    let means = analysis.facts.filter { $0.quantity.number?.rounded(toDecimals: 0) == ExactDecimal(47) }
    #expect(means.isEmpty)
  }

  @Test func aYearToDateWithoutExposuresIsUnknownAndSaysWhy() async throws {
    let analysis = try await aggregate(SampleData.twoYears(), rates: SampleData.rates, from: "2018-01")
    let toDate = try fact(analysis, "2019-01/2019-11", .value)
    #expect(
      toDate.quantity
        == .absent(
          .missing,
          because: LocalizedText(
            sv: "antal leveranser per månad saknas", en: "the number of deliveries a month is not known")))
    #expect(try fact(analysis, "2019", .value).quantity.absence == .notYet)
  }

  @Test func ratesAreWeightedByExposures() async throws {
    let counts = [114, 154, 138, 158, 189, 105, 156, 108, 124, 112, 130, 154]
    let millions = [2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 7]
    let data = try SampleData("2018-12")
    let start = try SampleReport.month("2018-01")
    let points = zip(counts, millions).enumerated().map { index, pair in
      Series.Point(
        month: start.advanced(by: index), quantity: .number(Rational(Int128(pair.0), over: Int128(pair.1))),
        status: .exact, numerator: Rational(pair.0), denominator: Rational(pair.1 * 1_000_000))
    }
    let analysis = try await aggregate(data, points)
    let year = try fact(analysis, "2018", .value)
    #expect(year.quantity == .number(Rational(1642, over: 41)))
    #expect(year.quantity.number?.rounded(toDecimals: 4).description == "40.0488")
    #expect(year.numerator == Rational(1642))
    #expect(year.denominator == Rational(41_000_000))
  }

  @Test func monthsAreComparedWithLastYear() async throws {
    let analysis = try await aggregate(SampleData.twoYears(), rates: SampleData.rates, from: "2018-01")
    #expect(try fact(analysis, "2019-11", .difference).quantity == .number(Rational(-9)))
    #expect(try fact(analysis, "2019-11", .lastYear).quantity == .number(Rational(26)))
    let change = try fact(analysis, "2019-11", .change)
    #expect(change.isApproximate)
    #expect(change.quantity.number?.rounded(toDecimals: 1).description == "-34.6")
  }

  @Test func nothingIsComparedAcrossABreak() async throws {
    var data = try SampleData.twoYears()
    data.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: LocalizedText("New counting"))
    ]
    let analysis = try await aggregate(data, rates: SampleData.rates, from: "2018-01")
    let reason = LocalizedText(sv: "serien har ett brott i mars 2019", en: "the series has a break in March 2019")
    #expect(try fact(analysis, "2019-11", .difference).quantity == .absent(.notApplicable, because: reason))
    #expect(try fact(analysis, "2019-11", .change).quantity == .absent(.notApplicable, because: reason))
    #expect(try fact(analysis, "2019-02", .difference).quantity == .number(Rational(-35)))
  }

  @Test func aMissingMonthIsNamed() async throws {
    let analysis = try await aggregate(SampleData("2019-03"), rates: [5, nil, 6], from: "2019-01")
    #expect(
      try fact(analysis, "2019-01/2019-03", .value).quantity
        == .absent(
          .missing,
          because: LocalizedText(
            sv: "uppgift saknas för februari 2019", en: "there is no figure for February 2019")))
  }

  @Test func periodsThatTheReportAsksForAreThere() async throws {
    let data = try SampleData.twoYears()
    let analysis = try await aggregate(data, rates: SampleData.rates, from: "2018-01", asked: ["2019-01/2019-09"])
    #expect(try fact(analysis, "2019-01/2019-09", .value).quantity.absence == .missing)
    #expect(try fact(analysis, "2018-01/2018-09", .value).quantity.absence == .missing)
  }

  @Test func ofARateThatTheSourcesDoNotStateNothingIsSaid() async throws {
    let options = try SampleData.options(
      YearlyFiguresAggregator.manifest, ["measure": "faults-per-million"], measures: ["faults-per-million"])
    var data = try SampleData()
    #expect(try await YearlyFiguresAggregator(options: options).aggregate(data.input()).facts.isEmpty)
    try data.add("faults-per-million", from: "2019-01", [5])
    let input = try data.input()
    let problems = await #expect(throws: Problems.self) {
      try await YearlyFiguresAggregator(options: options).aggregate(input)
    }
    #expect(problems?.all.first?.message == "there is no series of a rate “faults-per-million” yet")
  }

  private func aggregate(
    _ data: SampleData, rates: [Int?], from first: String, asked: [String] = []
  ) async throws -> Analysis {
    let start = try SampleReport.month(first)
    let points = rates.enumerated().map { index, rate in
      Series.Point(
        month: start.advanced(by: index),
        quantity: rate.map { .number(Rational($0)) } ?? .absent(.missing, because: nil), status: .published)
    }
    return try await aggregate(data, points, asked: asked)
  }

  private func aggregate(
    _ data: SampleData, _ points: [Series.Point], asked: [String] = []
  ) async throws -> Analysis {
    var analysis = Analysis()
    try analysis.add(Series(Series.Name("faults-per-million"), unit: .rate(per: 1_000_000), points: points))
    let options = try SampleData.options(YearlyFiguresAggregator.manifest)
    return try await YearlyFiguresAggregator(options: options).aggregate(data.input(after: analysis, asked: asked))
  }

  private func fact(_ analysis: Analysis, _ period: String, _ figure: Figure) throws -> Fact {
    try #require(analysis.fact(FactName("faults-per-million", SampleData.period(period), figure)))
  }
}
