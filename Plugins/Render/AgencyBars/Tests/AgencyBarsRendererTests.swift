import RenderAgencyBars
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct AgencyBarsRendererTests {
  @Test func theSectionOpensWithWhatHappened() async throws {
    let blocks = try await render(SampleReport.twoYears())
    #expect(blocks.first == .pageBreak)
    #expect(
      blocks.texts == [
        "Fel på kontor",
        "De fyra kontoren fick 45\u{A0}fel i november, sju färre än i november 2018. "
          + "Sedan januari är det 508, mot 392 under samma tid 2018.",
      ])
  }

  @Test func englishSaysTheSame() async throws {
    let blocks = try await render(SampleReport.twoYears(language: .english))
    #expect(
      blocks.texts.last
        == "The four offices received 45\u{A0}faults in November, seven fewer than in November 2018. "
        + "Since January there have been 508, against 392 in the same period of 2018.")
  }

  @Test func barsReachFromJanuaryOfLastYear() async throws {
    let chart = try #require(try await render(SampleReport.twoYears()).charts.first)
    let bars = try bars(chart)
    #expect(bars.months.count == 23)
    #expect(bars.series.map(\.shortName) == ["Nord", "Syd", "AÖK", "Väst"])
    #expect(bars.totals.map(\.quantity.number).last == Rational(45))
    #expect(chart.texts.title == "Felen på kontor sjönk till 45 i november")
    #expect(chart.texts.source.hasPrefix("Nord: Norrkontoret. Syd: Sydkontoret. AÖK: Allmänna östkontoret."))
    #expect(chart.data.count == 5 * 23)
  }

  @Test func theNumberOfMonthsIsAnOption() async throws {
    let chart = try #require(try await render(SampleReport.twoYears(), ["months": "6"]).charts.first)
    #expect(try bars(chart).months.map(\.description).first == "2019-06")
  }

  @Test func groupsHaveTwelveMonthsAtMost() async throws {
    let chart = try #require(try await render(SampleReport.twoYears(), ["arrangement": "grouped"]).charts.first)
    #expect(try bars(chart).months.count == 12)
    #expect(try bars(chart).arrangement == .grouped)
  }

  @Test func moreMembersThanFillsAreSummedAsOthers() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    report.definition.breakdowns[0].members += (1...3).map { number in
      let name = Member.DatedName(name: LocalizedText("Kontor \(number)"), short: LocalizedText("K\(number)"))
      return Member(id: "k\(number)", names: [name])
    }
    for (index, member) in report.definition.breakdowns[0].members.enumerated() {
      try report.addSeries("office-faults", member: member.id, from: "2019-01", [index + 1])
    }
    try report.addSeries("office-faults", from: "2019-01", [28])
    let chart = try #require(try await render(report).charts.first)
    let bars = try bars(chart)
    #expect(bars.series.map(\.name).last == "Övriga (3)")
    #expect(bars.series.count == 5)
    #expect(bars.series.last?.points.first?.quantity == .number(Rational(18)))
    #expect(chart.texts.source.contains("Övriga: Kontor 1, Kontor 2 och Kontor 3."))
  }

  @Test func anUnknownTotalSaysWhy() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [4])
    let reason = LocalizedText(sv: "uppgift saknas för Sydkontoret", en: "there is no figure for Sydkontoret")
    try report.analysis.add(
      Series(
        Series.Name("office-faults"), unit: .count,
        points: [
          Series.Point(month: report.month, quantity: .absent(.missing, because: reason), status: .exact)
        ]))
    #expect(
      try await render(report).texts.last
        == "Summan för januari 2019 är inte känd: uppgift saknas för Sydkontoret.")
  }

  private func bars(_ chart: ChartSpecification) throws -> MonthBars {
    guard case .bars(let bars) = chart.body else { throw Problems(Problem(.software, "no bars")) }
    return bars
  }

  private func render(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Block] {
    let options = try SampleData.options(AgencyBarsRenderer.manifest, options)
    return try await AgencyBarsRenderer(options: options).render(report.input)
  }
}
