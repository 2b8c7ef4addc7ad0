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
    #expect(chart.texts.title == "Sydkontoret har fått 123\u{A0}fel hittills i år, mot 54 samma tid i fjol")
    let english = try #require(try await render(SampleReport.twoYears(language: .english)).charts.first)
    #expect(
      english.texts.title
        == "Sydkontoret has received 123\u{A0}faults so far this year, against 54 in the same period last year")
  }

  @Test func theShortTitleSaysTheSameInFewerWords() async throws {
    let chart = try #require(try await render(SampleReport.twoYears()).charts.first)
    #expect(chart.texts.shortTitle == "Syd: 123 hittills i år, 54 samma tid i fjol")
    let english = try #require(try await render(SampleReport.twoYears(language: .english)).charts.first)
    #expect(english.texts.shortTitle == "Syd: 123 so far this year, 54 a year earlier")
  }

  @Test func onlyBreaksAreDrawnInSmallCharts() async throws {
    var report = try SampleReport.twoYears()
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .note, text: LocalizedText("Kampanj")),
      Event(period: try SampleData.period("2019-05"), kind: .break, text: LocalizedText("Nytt system")),
    ]
    let chart = try #require(try await render(report).charts.first)
    #expect(chart.events.map(\.text) == ["Nytt system (från maj 2019)"])
    #expect(chart.events.map(\.number) == [1])
  }

  @Test func withoutLastYearTheTitleSaysTheMeasure() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [4])
    let chart = try #require(try await render(report).charts.first)
    #expect(chart.texts.title == "Fel på kontor per kontor")
  }

  @Test func hiddenFiguresAreExplained() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("office-faults", from: "2019-01", [20, 20])
    try report.addHiddenSeries("office-faults", member: "north", from: "2019-01", 2)
    let hidden = Quantity.absent(.suppressed, because: nil)
    try report.analysis.add(
      Fact(
        FactName("office-faults", member: "north", Period(yearToDate: report.month), .value), hidden, unit: .count,
        status: .exact))
    let texts = try #require(try await render(report).charts.first).texts
    #expect(texts.source.hasPrefix("Romb: dold uppgift. Källa:"))
    #expect(texts.shortSource.hasPrefix("Romb: dold uppgift. Källa:"))
    #expect(texts.alternative.hasSuffix("Norrkontoret: summan är dold."))
  }

  @Test func theWordsAroundSeveralPanels() async throws {
    let texts = try #require(try await render(SampleReport.twoYears()).charts.first).texts
    #expect(
      texts.subtitle == "Antal fel per månad, Norden, 2018 och januari–november 2019, per kontor, samma skala")
    #expect(
      texts.alternative
        == "Fyra små linjediagram: fel på kontor, 2018 och januari–november 2019. "
        + "Norrkontoret: 235 januari–november, 209 samma tid 2018. "
        + "Sydkontoret: 123 januari–november, 54 samma tid 2018. "
        + "Allmänna östkontoret: 64 januari–november, 53 samma tid 2018.")
  }

  @Test func onePanelHasNoCommonScale() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"), language: .english)
    try report.addSeries("office-faults", member: "north", from: "2019-01", [4])
    let texts = try #require(try await render(report).charts.first).texts
    #expect(texts.subtitle == "Faults by month, the Nordics, January 2019")
    #expect(
      texts.alternative
        == "Small line chart: faults at offices, January 2019. Norrkontoret: 4 January.")
  }

  @Test func theWholeYearIsComparedInDecember() async throws {
    var report = SampleReport(try SampleReport.month("2019-12"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 1, count: 24))
    let year = Period(yearToDate: report.month)
    try report.addFact("office-faults", member: "north", year, .value, 20)
    try report.addFact("office-faults", member: "north", year.lastYear, .value, 12)
    let chart = try #require(try await render(report).charts.first)
    #expect(chart.texts.title == "Norrkontoret har fått 20\u{A0}fel under 2019, mot 12 under 2018")
    guard case .smallMultiples(let charts) = chart.body else { throw Problems(Problem(.software, "no panels")) }
    #expect(charts.panels[0].subtitle == "20 helår 2019, 12 helår 2018")
  }

  @Test func acrossABreakNoSumsAreCompared() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    report.definition.events = [
      Event(period: try SampleData.period("2019-01"), kind: .break, text: LocalizedText("Nytt"))
    ]
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 1, count: 14))
    try report.addFact("office-faults", member: "north", Period(yearToDate: report.month), .value, 2)
    try report.addFact("office-faults", member: "north", Period(yearToDate: report.month).lastYear, .value, 9)
    #expect(try #require(try await render(report).charts.first).texts.title == "Fel på kontor per kontor")
  }

  @Test func withoutMembersThereIsNothing() async throws {
    #expect(try await render(SampleReport(SampleReport.month("2019-01"))).isEmpty)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(AgencyTrendsRenderer.manifest)
    return try await AgencyTrendsRenderer(options: options).render(report.input)
  }
}
