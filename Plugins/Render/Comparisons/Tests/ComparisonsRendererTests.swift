import RenderComparisons
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct ComparisonsRendererTests {
  @Test(arguments: [
    (
      Language.swedish,
      "Ökningen är statistiskt säkerställd för Norrkontoret och summan. För Allmänna östkontoret kan skillnaden vara en slump. För summan varierar månaderna mer än slumpen ger, och där överskattar testet hur säkert det är. Har antalet leveranser ökat med mer än 29,6\u{A0}% har antalet fel per leverans minskat."
    ),
    (
      .english,
      "The increase is statistically clear for Norrkontoret and the total. For Allmänna östkontoret the difference may be chance. For the total months vary more than chance gives, and there the test overstates how sure it is. If the number of deliveries grew by more than 29.6%, the number of faults per delivery fell."
    ),
  ])
  func sentencesSayWhatIsClear(_ language: Language, _ text: String) async throws {
    #expect(try await paragraph(report(language)) == text)
  }

  @Test func theTableHasARowASeriesAndTheSumLast() async throws {
    let table = try #require(try await table(report(.swedish)))
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Norrkontoret", "209", "235", "1,36", "1,08–1,70", "0,007", "1,0", "säkerställd ökning"],
        ["Allmänna östkontoret", "53", "64", "1,20", "0,79–1,84", "0,417", "1,0", "kan vara slump"],
        ["Totalt", "392", "508", "1,44", "1,24–1,68", "<\u{A0}0,001", "4,7", "säkerställd ökning"],
      ])
    #expect(table.rows.map(\.kind) == [.body, .body, .total])
    #expect(
      table.caption.map(\.plainText).joined()
        == "Fel på kontor, januari–november 2019 mot samma tid 2018, exakt test av två perioder, nivå 95\u{A0}%")
  }

  @Test func aFallIsClearWhereTheIntervalIsBelowOne() async throws {
    var report = try SampleReport.twoYears(language: .english)
    try addTest(&report, nil, ratio: 77, low: 66, high: 89, p: 1, dispersion: nil)
    #expect(try await paragraph(report) == "The decrease is statistically clear for the total.")
    #expect(try await table(report)?.rows.first?.cells.last?.text == "clear decrease")
  }

  @Test func fromZeroThereIsNoRatio() async throws {
    var report = try SampleReport.twoYears(language: .swedish)
    try add(&report, nil, .ratioPValue, .number(Rational(1, over: 1000)))
    #expect(try await table(report)?.rows.first?.cells.map(\.text).suffix(2) == ["–", "från noll, ingen kvot"])
  }

  @Test(arguments: [(Language.swedish, "kan inte prövas"), (.english, "cannot be tested")])
  func aSeriesWithAHiddenFigureStaysInTheTable(_ language: Language, _ verdict: String) async throws {
    var report = SampleReport(try SampleReport.month("2019-11"), language: language)
    try report.addYearToDate("office-faults", 508, lastYear: 392, through: "2019-11")
    try addTest(&report, nil, ratio: 144, low: 124, high: 168, p: 0, dispersion: nil)
    try report.addHiddenSeries("office-faults", member: "south", from: "2018-01", 23)
    for period in ["2018-01/2018-11", "2019-01/2019-11"] {
      try report.analysis.add(
        Fact(
          FactName("office-faults", member: "south", SampleData.period(period), .value),
          .absent(.suppressed, because: nil), unit: .count, status: .exact))
    }
    let table = try #require(try await table(report))
    let row = try #require(table.rows.first { $0.cells.first?.text == "Sydkontoret" })
    #expect(row.cells.dropFirst().map(\.text) == ["x", "x", "x", "x", "x", "x", verdict])
    #expect(table.keys.contains { $0.hasPrefix("x: ") })
  }

  @Test func withoutLastYearThereIsNothingToCompare() async throws {
    let report = SampleReport(try SampleReport.month("2019-11"), language: .swedish)
    #expect(
      try await paragraph(report) == "Fel på kontor: det finns inget att jämföra med för januari–november 2018.")
  }

  // MARK: Making and reading

  private func report(_ language: Language) throws -> SampleReport {
    var report = try SampleReport.twoYears(language: language)
    try addTest(&report, "north", ratio: 136, low: 108, high: 170, p: 7, dispersion: (1, 410))
    try addTest(&report, "east", ratio: 120, low: 79, high: 184, p: 417, dispersion: (1, 410))
    try addTest(&report, nil, ratio: 144, low: 124, high: 168, p: 0, dispersion: (5, 0))
    try add(&report, nil, .breakEvenGrowth, .number(Rational(11600, over: 392)), unit: .percent, decimals: 1)
    return report
  }

  private func addTest(
    _ report: inout SampleReport, _ member: String?, ratio: Int, low: Int, high: Int, p: Int, dispersion: (Int, Int)?
  ) throws {
    func hundredths(_ value: Int) -> Rational { Rational(Int128(value), over: 100) }
    try add(&report, member, .ratio, .number(hundredths(ratio)))
    try add(&report, member, .ratioInterval, .interval(low: hundredths(low), high: hundredths(high)))
    try add(&report, member, .ratioPValue, .number(Rational(Int128(p), over: 1000)))
    guard let (size, chance) = dispersion else { return }
    let months = try SampleData.period("2018-01/2019-11")
    try add(
      &report, member, .dispersion, .number(size == 1 ? Rational(1) : Rational(474, over: 100)), period: months)
    try add(&report, member, .dispersionPValue, .number(Rational(Int128(chance), over: 1000)), period: months)
  }

  private func add(
    _ report: inout SampleReport, _ member: String?, _ figure: Figure, _ quantity: Quantity, unit: Unit = .ratio,
    decimals: Int = 2, period: Period? = nil
  ) throws {
    try report.analysis.add(
      Fact(
        FactName("office-faults", member: member, period ?? Period(yearToDate: report.month), figure), quantity,
        unit: unit, decimals: decimals, status: .exact,
        derivation: LocalizedText(
          sv: "exakt test av två perioder, nivå 95\u{A0}%", en: "exact test of two periods, level 95%")))
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(ComparisonsRenderer.manifest, [:], measures: ["office-faults"])
    return try await ComparisonsRenderer(options: options).render(report.input)
  }

  private func paragraph(_ report: SampleReport) async throws -> String? {
    try await render(report).compactMap { block in
      if case .paragraph(let inlines) = block { inlines.map(\.plainText).joined() } else { nil }
    }.first
  }

  private func table(_ report: SampleReport) async throws -> Table? {
    try await render(report).compactMap { if case .table(let table) = $0 { table } else { nil } }.first
  }
}
