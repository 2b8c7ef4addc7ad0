import RenderRateTable
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct RateTableRendererTests {
  @Test func yearsStandUnderEachOtherWithTheDifference() async throws {
    let table = try #require(try await render(SampleReport.twoYears()).tables.first)
    #expect(
      table.texts == [
        ["År", "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "helår"],
        ["2019", "45", "42", "38", "29", "38", "40", "43", "23", "30", "31", "17", "", ""],
        ["2018", "57", "77", "69", "79", "63", "35", "52", "27", "31", "28", "26", "22", "40*"],
        ["Skillnad", "−12", "−35", "−31", "−50", "−25", "+5", "−9", "−4", "−1", "+3", "−9", "", ""],
      ])
    #expect(table.caption == [.text("Fel per miljon leveranser, Norden, 2019 och 2018")])
    #expect(table.keys == ["* Märkt så i källan.", "Tom ruta: månaden eller året är inte slut."])
    #expect(table.columns.filter(\.isHighlighted).map(\.header) == ["nov"])
  }

  @Test func englishSaysTheSame() async throws {
    let table = try #require(try await render(SampleReport.twoYears(language: .english)).tables.first)
    #expect(table.columns.last?.header == "full year")
    #expect(table.rows.last?.cells.first?.text == "Difference")
    #expect(table.keys.last == "Blank: the month or the year has not ended.")
  }

  @Test func aMissingMonthIsADashWithAKey() async throws {
    var report = SampleReport(try SampleReport.month("2019-03"))
    try report.addSeries("faults-per-million", from: "2019-01", [5, nil, 4])
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].prefix(4) == ["2019", "5", "–", "4"])
    #expect(table.keys.contains("–: uppgift saknas."))
    #expect(table.rows.count == 1)
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(RateTableRenderer.manifest)
    return try await RateTableRenderer(options: options).render(report.input)
  }
}
