import RenderAgencyTrends
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct AgencyTrendsRendererTests {
  @Test func aPanelAMemberWithItsSums() async throws {
    let chart = try #require(try await render(SampleReport.twoYears()).charts.first)
    guard case .smallMultiples(let charts) = chart.body else { throw Problems(Problem(.software, "no panels")) }
    #expect(charts.panels.map(\.title) == ["Norrkontoret", "Sydkontoret", "Allmänna östkontoret", "Västkontoret"])
    #expect(charts.panels[0].subtitle == "235 januari–november, 209 samma tid 2018")
    #expect(charts.panels[0].years.map(\.year) == [2019, 2018])
    #expect(chart.id == "office-faults-trends")
  }

  @Test func theTitleSaysWhatChangedMost() async throws {
    let chart = try #require(try await render(SampleReport.twoYears()).charts.first)
    #expect(chart.texts.title == "Sydkontoret har fått 123\u{A0}fel hittills i år, mot 54 i fjol")
    let english = try #require(try await render(SampleReport.twoYears(language: .english)).charts.first)
    #expect(english.texts.title == "Sydkontoret has received 123\u{A0}faults so far this year, against 54 last year")
  }

  @Test func withoutLastYearTheTitleSaysTheMeasure() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [4])
    let chart = try #require(try await render(report).charts.first)
    #expect(chart.texts.title == "Fel på kontor per kontor")
  }

  @Test func withoutMembersThereIsNothing() async throws {
    #expect(try await render(SampleReport(SampleReport.month("2019-01"))).isEmpty)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(AgencyTrendsRenderer.manifest)
    return try await AgencyTrendsRenderer(options: options).render(report.input)
  }
}
