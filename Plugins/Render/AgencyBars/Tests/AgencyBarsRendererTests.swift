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

  @Test func othersCarryTheMarksOfTheirParts() async throws {
    var report = try crowded(7)
    let month = report.month
    try report.analysis.add(
      Series(
        Series.Name("office-faults", member: "k5"), unit: .count,
        points: [
          Series.Point(month: month, quantity: .number(Rational(1)), status: .published, standing: .preliminary)
        ]))
    let chart = try #require(try await render(report).charts.first)
    #expect(try bars(chart).series.last?.points.map(\.marks) == ["p"])
    #expect(chart.texts.source.contains("p:\u{A0}preliminär uppgift."))
    let others = try #require(chart.data.first { $0.name.member == "others" })
    #expect(others.status == .published && others.standing == .preliminary)
  }

  @Test(arguments: [
    ("stacked", "Streckat: dolda uppgifter."), ("grouped", "Romb: dold uppgift."),
  ])
  func hiddenFiguresAreCountedAndExplained(arrangement: String, key: String) async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", from: "2019-01", [20])
    try report.addSeries("office-faults", member: "north", from: "2019-01", [14])
    for member in ["south", "east"] { try report.addHiddenSeries("office-faults", member: member, from: "2019-01", 1) }
    let blocks = try await render(report, ["arrangement": arrangement])
    #expect(blocks.texts.contains { $0.hasPrefix("De tre kontoren fick 20") })
    let texts = try #require(blocks.charts.first).texts
    #expect(texts.source.contains(key))
    #expect(texts.shortSource.contains(key))
    #expect(texts.alternative.hasSuffix("Nord 14, Syd dold uppgift och AÖK dold uppgift."))
  }

  @Test func aHiddenTotalIsSaidToBeHidden() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [14, 14])
    try report.addHiddenSeries("office-faults", from: "2019-01", 2)
    let texts = try await render(report).texts
    #expect(texts.contains { $0.hasPrefix("Summan för februari 2019 är dold.") }, "\(texts)")
  }

  @Test func othersAreMissingWhereOneIs() async throws {
    var report = try crowded(7)
    try report.addSeries("office-faults", member: "k5", from: "2019-01", [nil])
    let chart = try #require(try await render(report).charts.first)
    #expect(try bars(chart).series.last?.points.map(\.quantity.absence) == [.missing])
  }

  @Test func twelveMembersInGroupsAreThreeAndTheOthers() async throws {
    var report = try crowded(12)
    try report.addSeries("office-faults", member: "k5", from: "2019-01", [1])
    let chart = try #require(try await render(report, ["arrangement": "grouped"]).charts.first)
    #expect(try bars(chart).series.map(\.name) == ["Kontor 1", "Kontor 2", "Kontor 3", "Övriga (9)"])
  }

  @Test func oneMemberInOneMonthIsABar() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [1])
    try report.addSeries("office-faults", from: "2019-01", [1])
    let blocks = try await render(report)
    #expect(blocks.texts.last == "Norrkontoret fick 1\u{A0}fel i januari.")
    let chart = try #require(blocks.charts.first)
    #expect(try bars(chart).months.count == 1)
    #expect(
      chart.texts.alternative
        == "Staplar, delade efter kontor: fel på kontor per månad, januari 2019. Januari 2019: 1. Nord 1."
    )
  }

  @Test func aMissingMonthIsNoZero() async throws {
    var report = SampleReport(try SampleReport.month("2019-03"))
    try report.addSeries("office-faults", member: "north", from: "2019-01", [4, nil, 0])
    try report.addSeries("office-faults", from: "2019-01", [4, nil, 0])
    let bars = try bars(try #require(try await render(report).charts.first))
    #expect(bars.totals.map(\.quantity) == [.number(Rational(4)), .absent(.missing, because: nil), .number(.zero)])
  }

  @Test func acrossABreakTheSummarySaysWhyNothingIsCompared() async throws {
    var report = try SampleReport.twoYears()
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: LocalizedText("Nytt"))
    ]
    report.analysis = Analysis()
    try report.addSeries("office-faults", member: "north", from: "2018-11", Array(repeating: 4, count: 13))
    try report.addSeries("office-faults", from: "2018-11", Array(repeating: 4, count: 13))
    #expect(
      try await render(report).texts.last
        == "Norrkontoret fick 4\u{A0}fel i november. Det går inte att jämföra med november 2018, för serien har ett "
        + "brott i mars 2019.")
  }

  @Test func withoutFiguresTheSectionSaysSo() async throws {
    let blocks = try await render(SampleReport(SampleReport.month("2019-03")))
    #expect(blocks.texts == ["Fel på kontor", "Fel på kontor: det finns inga uppgifter till och med mars 2019."])
  }

  /// A report of one month whose members “Kontor 1”… have one fault each, the fifth none yet.
  private func crowded(_ count: Int) throws -> SampleReport {
    var report = SampleReport(try SampleReport.month("2019-01"))
    report.definition.breakdowns[0].members = (1...count).map { number in
      let name = Member.DatedName(name: LocalizedText("Kontor \(number)"), short: LocalizedText("Kontor \(number)"))
      return Member(id: "k\(number)", names: [name])
    }
    for number in 1...count where number != 5 {
      try report.addSeries("office-faults", member: "k\(number)", from: "2019-01", [1])
    }
    try report.addSeries("office-faults", from: "2019-01", [count])
    return report
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
