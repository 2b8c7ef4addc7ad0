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

  @Test func fromZeroThereIsADifference() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 0, count: 12) + [2, 3])
    try report.addYearToDate("office-faults", member: "north", 5, lastYear: 0, through: "2019-02")
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].suffix(2) == ["5", "+5"])
  }

  @Test func theSumCarriesTheMarkAndTheChangeDoesNot() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 10, count: 14))
    let period = Period(yearToDate: report.month)
    for (period, figure, unit, value) in [
      (period, Figure.value, Unit.count, 30), (period.lastYear, .value, .count, 20), (period, .change, .percent, 50),
    ] {
      try report.analysis.add(
        Fact(
          FactName("office-faults", member: "north", period, figure), .number(Rational(value)), unit: unit,
          status: .exact, standing: .preliminary))
    }
    try report.addFact("office-faults", member: "north", period, .difference, 10)
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].suffix(2) == ["30p", "+50\u{A0}%"])
  }

  @Test func acrossABreakThereIsNoChange() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    report.definition.events = [
      Event(period: try SampleData.period("2018-06"), kind: .break, text: LocalizedText("Nytt"))
    ]
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 4, count: 14))
    try report.addFact("office-faults", member: "north", Period(yearToDate: report.month), .value, 8)
    try report.addFact("office-faults", member: "north", Period(yearToDate: report.month).lastYear, .value, 8)
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].suffix(2) == ["8", "."])
    #expect(table.keys.contains("Över brottet i juni 2018 går det inte att jämföra."))
  }

  @Test func inJanuaryTheMonthIsTheYearSoFar() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 4, count: 13))
    let tables = try await render(report).tables
    #expect(tables.map { $0.columns.suffix(2).map(\.header) } == [["dec", "mot 2018"], ["dec", "helår"]])
    #expect(tables[0].texts[1].prefix(2) == ["Norrkontoret", "4"] && tables[0].texts[1].count == 14)
  }

  @Test func decemberIsTheFullYear() async throws {
    var report = SampleReport(try SampleReport.month("2019-12"))
    try report.addSeries("office-faults", member: "north", from: "2018-01", Array(repeating: 4, count: 24))
    let tables = try await render(report).tables
    #expect(tables.map { $0.columns.count } == [15, 14])
    #expect(tables.map { $0.columns.suffix(2).map(\.header) } == [["helår", "mot 2018"], ["dec", "helår"]])
  }

  @Test func missingMonthsAndThoseBeforeAMemberAreToldApart() async throws {
    var report = SampleReport(try SampleReport.month("2019-03"))
    report.definition.breakdowns[0].members[1].from = try SampleReport.month("2019-02")
    try report.addSeries("office-faults", member: "north", from: "2019-01", [1, nil, 0])
    try report.addSeries("office-faults", member: "south", from: "2019-02", [2, 3])
    let table = try #require(try await render(report).tables.first)
    #expect(table.texts[1].prefix(5) == ["Norrkontoret", "1", "–", "0", ""])
    #expect(table.texts[2].prefix(5) == ["Sydkontoret", ".", "2", "3", ""])
  }

  @Test func twelveMembersAreTwelveRowsAndATotal() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    report.definition.breakdowns[0].members = (1...12).map { number in
      Member(
        id: "m\(number)",
        names: [Member.DatedName(name: LocalizedText("Kontor \(number)"), short: LocalizedText("K\(number)"))])
    }
    for number in 1...12 { try report.addSeries("office-faults", member: "m\(number)", from: "2019-01", [number]) }
    try report.addSeries("office-faults", from: "2019-01", [78])
    let table = try #require(try await render(report).tables.first)
    #expect(table.rows.count == 13 && table.rows.last?.kind == .total)
    #expect(table.texts.last?.prefix(2) == ["Totalt", "78"])
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(AgencyTableRenderer.manifest)
    return try await AgencyTableRenderer(options: options).render(report.input)
  }
}
