import RenderRevisions
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct RevisionsRendererTests {
  @Test func everyRevisionHasARow() async throws {
    var report = try SampleReport.twoYears()
    let (before, after) = (Place("first.csv", line: 2, column: 3), Place("second.csv", line: 4, column: 5))
    report.dataset.revisions = [
      Revision(
        measure: "office-faults", member: "north", period: try SampleData.period("2019-10"),
        was: .value(ExactDecimal(20)),
        wasAt: before, isNow: .value(ExactDecimal(23)), isAt: after)
    ]
    let table = try #require(try await render(report).tables.first)
    #expect(
      table.texts == [
        ["Uppgift", "Period", "var", "är", "skillnad", "Källa"],
        ["Norrkontoret", "oktober 2019", "20", "23", "+3", "second.csv:4:5"],
      ])
    #expect(table.data.first?.standing == .revised(from: .value(ExactDecimal(20)), at: before))
  }

  @Test func withoutRevisionsThereIsNothing() async throws {
    #expect(try await render(SampleReport.twoYears()).isEmpty)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(RevisionsRenderer.manifest)
    return try await RevisionsRenderer(options: options).render(report.input)
  }
}
