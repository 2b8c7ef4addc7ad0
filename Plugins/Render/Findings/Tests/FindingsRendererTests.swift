import RenderFindings
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct FindingsRendererTests {
  @Test(arguments: [
    (
      Language.swedish, "Att veta den här månaden", "Fel på kontor: oförändrat 45 i november jämfört med november 2018."
    ),
    (
      .english, "What to know this month", "Faults at offices: unchanged at 45 in November compared with November 2018."
    ),
  ])
  func theHeaviestAreListedFirst(language: Language, heading: String, first: String) async throws {
    var report = try SampleReport.twoYears(language: language)
    report.analysis.add(change("rate-fell", "faults-per-million", report, weight: 1))
    report.analysis.add(change("unchanged", "office-faults", report, weight: 2))
    let blocks = try await render(report)
    #expect(blocks.first == .heading(level: 2, [.text(heading)], id: "findings"))
    #expect(blocks.texts.dropFirst().first == first)
    #expect(blocks.texts.count == 3)
    #expect(try await render(report, ["at-most": "1"]).texts.count == 2)
  }

  @Test func whatTheMonthDidIsLeftToTitles() async throws {
    var report = try SampleReport.twoYears()
    let rate = try #require(report.definition.measure("faults-per-million"))
    report.analysis.add(MonthInsight(ReportFigures(report.input)).insight(rate))
    #expect(try await render(report).isEmpty)
  }

  @Test func whatHasNoValueAnyMoreIsNotSaid() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addHidden("faults-per-million", from: "2018-11", Array(repeating: nil, count: 13))
    report.analysis.add(change("rate-fell", "faults-per-million", report, weight: 1))
    #expect(try await render(report).isEmpty)
  }

  private func change(_ form: String, _ measure: String, _ report: SampleReport, weight: Int) -> Insight {
    let month = Period(report.month)
    return Insight(
      .change, form, measure: measure, month,
      parts: [
        Insight.Part("value", FactName(measure, month, .value)),
        Insight.Part("earlier", FactName(measure, month.lastYear, .value)),
      ], weight: weight)
  }

  private func render(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Block] {
    let options = try SampleData.options(FindingsRenderer.manifest, options)
    return try await FindingsRenderer(options: options).render(report.input)
  }
}
