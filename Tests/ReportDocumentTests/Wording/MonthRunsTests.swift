import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct MonthRunsTests {
  @Test(arguments: [
    ([String](), [String]()), (["2018-03"], ["2018-03"]),
    (["2018-03", "2018-01", "2018-02", "2018-07"], ["2018-01/2018-03", "2018-07"]),
    (["2018-12", "2019-01"], ["2018-12", "2019-01"]), (["2018-04", "2018-04", "2018-05"], ["2018-04/2018-05"]),
  ])
  func neighboursWithinAYearAreOne(_ months: [String], _ periods: [String]) throws {
    #expect(MonthRuns.periods(of: try months.map(SampleReport.month)).map(\.description) == periods)
  }
}
