import RenderAgencyTable
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct AgencyTableRendererTests {
  @Test func thisYearStandsWithItsChangeAndLastYearInFull() async throws {
    let tables = try await render(SampleReport.twoYears()).tables
    #expect(tables.map(\.id) == ["office-faults-2019", "office-faults-2018"])
    #expect(tables[0].texts[0].suffix(2) == ["jan–nov", "mot 2018"])
    #expect(
      tables[0].texts[2] == [
        "Sydkontoret", "15", "4", "14", "21", "18", "9", "13", "4", "5", "11", "9", "", "123", "+128\u{A0}%",
      ])
    #expect(
      tables[0].texts.last == [
        "Totalt", "50", "34", "50", "46", "77", "43", "53", "36", "28", "46", "45", "", "508", "+30\u{A0}%",
      ])
    #expect(tables[0].rows.last?.kind == .total)
    #expect(tables[1].texts.last?.suffix(2) == ["392", "416"])
    #expect(tables[1].keys == ["0: inga fel."])
    #expect(
      tables[0].keys == [
        "mot 2018: jämfört med januari–november 2018.", "Tom ruta: månaden eller året är inte slut.",
      ])
  }

  @Test func fromASmallBaseThereIsADifferenceAndNoPercentage() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", [2] + Array(repeating: 1, count: 11) + [5])
    try report.addSeries("office-faults", from: "2018-01", [2] + Array(repeating: 1, count: 11) + [5])
    try report.addChange("office-faults", member: "north", Period(report.month), from: 2, to: 5)
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].last == "+3")
    #expect(
      table.keys.first == "mot 2018: jämfört med januari 2018; i antal där det då var färre än 10.")
  }

  @Test func aSingleMemberHasNoTotalBelowIt() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [5])
    try report.addSeries("office-faults", from: "2019-01", [5])
    #expect(try await render(report).tables[0].rows.count == 1)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(AgencyTableRenderer.manifest)
    return try await AgencyTableRenderer(options: options).render(report.input)
  }
}
