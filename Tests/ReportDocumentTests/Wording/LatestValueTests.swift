import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct LatestValueTests {
  private func words(_ report: SampleReport, target: Fact? = nil) throws -> String {
    let wording = Wording(report.input)
    let measure = try #require(report.definition.measure("faults-per-million"))
    return wording.latest.words(measure, target: target)
  }

  private func target(_ value: Int) throws -> Fact {
    let year = try #require(Period(year: 2019))
    return Fact(
      FactName("faults-per-million", year, .target), .number(Rational(Int128(value))), unit: .rate(per: 1_000_000),
      status: .exact)
  }

  @Test(arguments: [
    (Language.swedish, 36, "November 2019: 17, ned från 26 i november 2018, under målnivån 36."),
    (.english, 36, "November 2019: 17, down from 26 in November 2018, below the target level of 36."),
    (.swedish, 17, "November 2019: 17, ned från 26 i november 2018, på målnivån 17."),
    (.english, 9, "November 2019: 17, down from 26 in November 2018, above the target level of 9."),
  ])
  func lastYearAndTargetStandBesideTheMonth(language: Language, level: Int, expected: String) throws {
    #expect(try words(SampleReport.twoYears(language: language), target: target(level)) == expected)
  }

  @Test func aloneTheMonthStandsAlone() throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("faults-per-million", from: "2019-01", [3])
    #expect(try words(report) == "Januari 2019: 3.")
  }

  @Test func aMissingMonthIsSaidToBeMissing() throws {
    var report = SampleReport(try SampleReport.month("2019-02"), language: .english)
    try report.addSeries("faults-per-million", from: "2019-01", [3, nil])
    #expect(try words(report, target: target(36)) == "February 2019: no figure.")
  }
}
