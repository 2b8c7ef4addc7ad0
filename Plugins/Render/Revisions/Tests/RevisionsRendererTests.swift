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

  @Test func aValueThatWasMissingHasNoDifference() async throws {
    var report = try SampleReport.twoYears(language: .english)
    report.dataset.revisions = [
      Revision(
        measure: "faults-per-million", member: nil, period: try SampleData.period("2018"), was: .absent(.missing),
        wasAt: Place("a.csv"), isNow: .value(ExactDecimal(40)), isAt: Place("b.csv", line: 2))
    ]
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1] == ["Faults per million deliveries", "2018", "no figure", "40", "", "b.csv:2"])
  }

  @Test func aHiddenValueStaysHidden() async throws {
    var report = try SampleReport.twoYears()
    report.dataset.revisions = [
      Revision(
        measure: "office-faults", member: "north", period: try SampleData.period("2019-10"), was: .absent(.suppressed),
        wasAt: Place("a.csv"), isNow: .absent(.suppressed), isAt: Place("b.csv", line: 2))
    ]
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1] == ["Norrkontoret", "oktober 2019", "dold uppgift", "dold uppgift", "", "b.csv:2"])
    #expect(table.data.first?.quantity.absence == .suppressed)
  }

  @Test func whereSeveralMeasuresAreSplitTheMeasureIsNamed() async throws {
    var report = try SampleReport.twoYears()
    report.definition.measures[0].breakdown = "offices"
    report.dataset.revisions = [
      Revision(
        measure: "office-faults", member: "unknown", period: try SampleData.period("2019-10"),
        was: .value(ExactDecimal(5)), wasAt: Place("a.csv"), isNow: .value(ExactDecimal(5)), isAt: Place("b.csv"))
    ]
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1] == ["Fel på kontor, unknown", "oktober 2019", "5", "5", "0", "b.csv"])
  }

  @Test func withoutRevisionsThereIsNothing() async throws {
    #expect(try await render(SampleReport.twoYears()).isEmpty)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(RevisionsRenderer.manifest)
    return try await RevisionsRenderer(options: options).render(report.input)
  }
}
