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
    #expect(table.keys == ["*\u{A0}Märkt så i källan.", "Tom ruta: månaden eller året är inte slut."])
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

  @Test func acrossABreakThereIsADotAndNoDifference() async throws {
    var report = try SampleReport.twoYears()
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: LocalizedText("Nytt"))
    ]
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[3].prefix(5) == ["Skillnad", "−12", "−35", ".", "."])
    #expect(table.keys.contains("Över brottet i mars 2019 går det inte att jämföra."))
    #expect(!table.keys.contains("–: uppgift saknas."))
  }

  @Test func revisedAndPreliminaryValuesHangTheirMarks() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    let points = try (1...2).map { number in
      Series.Point(
        month: try SampleReport.month("2019-0\(number)"), quantity: .number(Rational(number)), status: .published,
        standing: number == 1 ? .revised(from: .value(ExactDecimal(9)), at: nil) : .preliminary)
    }
    try report.analysis.add(
      Series(Series.Name("faults-per-million"), unit: .rate(per: 1_000_000), points: points))
    let table = try #require(try await render(report).tables.first)
    #expect(table.rows[0].cells[1...2].map(\.marks) == ["r", "p"])
    #expect(table.rows[0].cells[1...2].map(\.text) == ["1", "2"])
  }

  @Test func aSeriesThatBeginsWithinAYearSaysSo() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("faults-per-million", from: "2018-11", [5, 6, 7, 8])
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[2].prefix(13).dropFirst(10) == ["", "5", "6"])
    #expect(table.keys.last == "Uppgifterna börjar i november 2018.")
  }

  @Test func twoTablesHaveOneHeading() async throws {
    var report = try SampleReport.twoYears()
    let place = Place("pipeline.yaml")
    func step(_ measure: String) -> StageStep {
      let entry = ConfigurationNode.Entry(
        key: "measure", keyPlace: place, value: ConfigurationNode(.scalar(measure), at: place))
      return StageStep(plugin: "rate-table", options: ConfigurationNode(.mapping([entry]), at: place), place: place)
    }
    report.definition.blocks = [step("faults-per-million"), step("other")]
    #expect(try await render(report, ["measure": "faults-per-million"]).texts == ["Tabeller"])
    report.definition.blocks = [step("other"), step("faults-per-million")]
    #expect(try await render(report, ["measure": "faults-per-million"]).texts.isEmpty)
  }

  private func render(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Block] {
    let options = try SampleData.options(
      RateTableRenderer.manifest, options, measures: report.definition.measures.map(\.id))
    return try await RateTableRenderer(options: options).render(report.input)
  }
}
