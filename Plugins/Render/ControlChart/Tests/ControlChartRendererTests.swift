import RenderControlChart
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct ControlChartRendererTests {
  @Test(arguments: [
    (Language.swedish, "Sedan maj 2018 har alla månader legat inom gränserna"),
    (.english, "Every month since May 2018 has been within the limits"),
  ])
  func theTitleSaysSinceWhenNothingStandsOut(_ language: Language, _ title: String) async throws {
    let chart = try await chart(language, outside: [(2018, 2, true), (2018, 4, true)])
    #expect(chart.texts.title == title)
  }

  @Test(arguments: [
    (Language.swedish, false, "November är en tydlig signal om förbättring"),
    (.swedish, true, "November är en tydlig signal om försämring"),
    (.english, false, "November is a clear signal of improvement"),
    (.english, true, "November is a clear signal of deterioration"),
  ])
  func theLatestSignalComesFirst(_ language: Language, _ isAbove: Bool, _ title: String) async throws {
    #expect(try await chart(language, outside: [(2018, 2, true), (2019, 11, isAbove)]).texts.title == title)
  }

  @Test(arguments: [
    (Language.swedish, "Alla månader har legat inom gränserna", "November ligger åter inom gränserna"),
    (.english, "Every month has been within the limits", "November is back within the limits"),
  ])
  func noSignalAndOneJustPast(_ language: Language, _ none: String, _ past: String) async throws {
    #expect(try await chart(language, outside: []).texts.title == none)
    #expect(try await chart(language, outside: [(2019, 10, true)]).texts.title == past)
  }

  @Test func otherRulesAreSignalsToo() async throws {
    let latest = try await chart(.swedish, rule: "shift", outside: [(2019, 11, false)])
    #expect(latest.texts.title == "November är en signal om förbättring")
    #expect(try lines(latest).signals.map(\.word) == ["bättre, ny nivå"])
    let earlier = try await chart(.swedish, rule: "near-limit", outside: [(2018, 4, true)])
    #expect(earlier.texts.title == "Sedan maj 2018 har ingen månad gett någon signal")
    #expect(try lines(earlier).signals.map(\.word) == ["nära gränsen"])
    let english = try await chart(.english, rule: "trend", outside: [(2019, 11, true)])
    #expect(try lines(english).signals.map(\.word) == ["rising"])
  }

  @Test func whereNeitherSideIsBetterNothingIsImprovement() async throws {
    let chart = try await chart(.english, direction: .neither, outside: [(2019, 11, true)])
    #expect(chart.texts.title == "November is a clear signal of change")
    #expect(try lines(chart).signals.first?.isGood == nil)
  }

  @Test func whereHigherIsBetterAboveIsGood() async throws {
    let chart = try await chart(.english, direction: .higherIsBetter, outside: [(2019, 11, true)])
    #expect(chart.texts.title == "November is a clear signal of improvement")
    #expect(try lines(chart).signals.first?.isGood == true)
  }

  @Test func theConclusionIsForManagers() async throws {
    let quiet = try await texts(.swedish, outside: [(2018, 4, true)])
    #expect(
      quiet.first
        == "Sedan maj 2018 avviker ingen månad mer än vanlig variation, mellan 12,9 och 69,0. Att en enskild månad är högre eller lägre än den förra säger inte att något har ändrats."
    )
    let signal = try await texts(.english, outside: [(2019, 11, false)])
    #expect(
      signal.first
        == "November is a clear signal of improvement: 17 is below the lower limit 12.9. Something has probably changed; the chart does not say what."
    )
  }

  @Test func theMethodIsNamed() async throws {
    let texts = try await texts(.english, outside: [])
    #expect(
      texts.last
        == "Method: XmR, the centre line ± 3 mean month-to-month ranges over 1.128. The centre line is the mean of the months, all weighing the same."
    )
  }

  @Test func limitsBelowZeroAreNotDrawn() async throws {
    let chart = try await chart(.swedish, lower: -4, outside: [])
    let phase = try #require(try lines(chart).phases.first)
    #expect(phase.lower.allSatisfy { $0 == nil } && phase.lowerLabel.isEmpty)
    #expect(phase.upperLabel == "övre gräns 69,0" && phase.centreLabel == "mittlinje 41,0")
  }

  @Test func fewMonthsGivePreliminaryLimits() async throws {
    let chart = try await chart(.swedish, baselineCount: 7, outside: [])
    #expect(chart.texts.subtitle == "Fel per miljon leveranser, Norden; preliminära gränser, räknade på sju månader")
    let texts = try await texts(.swedish, baselineCount: 7, outside: [])
    #expect(texts.first?.hasSuffix("Gränserna är preliminära: de bygger på sju månader.") == true)
  }

  @Test func tooFewMonthsSaySo() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2019-11", [17], status: .published)
    try report.analysis.add(
      ControlAnalysis(
        series: Series.Name("faults-per-million"), method: .individualValues, phases: [], signals: [],
        hasRunSignal: false, dispersion: nil))
    let blocks = try await render(report)
    #expect(try figure(blocks).texts.title == "För få månader för att skilja signal från brus")
    #expect(
      try figure(blocks).texts.alternative
        == "Styrdiagram: fel per miljon leveranser per månad, november 2019. November 2019: 17. Inga gränser: månaderna är för få. Enligt källan."
    )
    #expect(
      blocks.paragraphs.first
        == "En månad med värde räcker inte för gränser. Det går inte att säga om en månad avviker mer än vanlig variation."
    )
  }

  @Test(arguments: [("yes", true), ("no", false)])
  func theSectionOpensAPageWhereItIsAskedTo(_ given: String, _ opens: Bool) async throws {
    let report = try report(.swedish, .lowerIsBetter, "outside", 12.9, 23, [])
    #expect(try await render(report, ["opens-page": given]).contains(.pageBreak) == opens)
  }

  @Test func onlyTheLastMonthsAreDrawn() async throws {
    let chart = try await chart(.swedish, outside: [(2018, 2, true)], options: ["months": "12"])
    let drawn = try lines(chart)
    #expect(drawn.points.count == 12 && drawn.signals.isEmpty && drawn.phases.first?.upper.count == 12)
    #expect(chart.texts.title == "Sedan mars 2018 har alla månader legat inom gränserna")
  }

  @Test func theAlternativeTextSaysWhatIsSeen() async throws {
    let text = try await chart(.swedish, outside: [(2018, 2, true), (2018, 4, true)]).texts.alternative
    #expect(
      text
        == "Styrdiagram: fel per miljon leveranser per månad, januari 2018–november 2019. November 2019: 17, ingen signal. Tidigare signaler: februari 2018 och april 2018. Mittlinje 41,0, gränser 12,9 och 69,0. Enligt källan."
    )
    let english = try await chart(.english, outside: [(2018, 2, true), (2019, 11, false)]).texts.alternative
    #expect(
      english
        == "Control chart: faults per million deliveries by month, January 2018–November 2019. November 2019: 17, a signal (better, outside the limit). Earlier signal: February 2018. Centre line 41.0, limits 12.9 and 69.0. As published."
    )
  }

  @Test func withoutLimitsTheReportIsRefused() async throws {
    let problems = await #expect(throws: Problems.self) {
      try await render(SampleReport.twoYears())
    }
    #expect(problems?.all.first?.message == "“control-chart” shows limits, and none are computed")
    let named = await #expect(throws: Problems.self) {
      try await render(SampleReport.twoYears(), ["measure": "office-faults", "member": "north"])
    }
    #expect(named?.all.first?.message == "there are no limits of “office-faults/north”")
  }

  @Test func ofAMeasureThatTheSourcesDoNotStateNothingIsSaid() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    #expect(try await render(report, ["measure": "faults-per-million"]).isEmpty)
    let place = Place("pipeline.yaml", line: 1)
    report.definition.aggregates = [
      StageStep(plugin: "control-limits", options: ConfigurationNode(.mapping([]), at: place), place: place)
    ]
    #expect(try await render(report).isEmpty)
  }

  // MARK: Making and reading

  private func texts(
    _ language: Language, baselineCount: Int = 23, outside: [(Int, Int, Bool)]
  ) async throws -> [String] {
    try await render(report(language, .lowerIsBetter, "outside", 12.9, baselineCount, outside)).paragraphs
  }

  private func chart(
    _ language: Language, rule: String = "outside", direction: Measure.Direction = .lowerIsBetter,
    lower: Double = 12.91, baselineCount: Int = 23, outside: [(Int, Int, Bool)], options: [String: String] = [:]
  ) async throws -> ChartSpecification {
    try figure(await render(report(language, direction, rule, lower, baselineCount, outside), options))
  }

  private func report(
    _ language: Language, _ direction: Measure.Direction, _ rule: String, _ lower: Double, _ baselineCount: Int,
    _ outside: [(Int, Int, Bool)]
  ) throws -> SampleReport {
    var report = try SampleReport.twoYears(language: language, direction: direction)
    let months = try SampleData.period("2018-01/2019-11")
    let phase = ControlAnalysis.Phase(
      months: months, baseline: months, baselineCount: baselineCount, centre: 40.9565,
      lower: months.months.map { _ in lower }, upper: months.months.map { _ in 69.003 }, reason: nil)
    try report.analysis.add(
      ControlAnalysis(
        series: Series.Name("faults-per-million"), method: .individualValues, phases: [phase],
        signals: outside.compactMap { year, number, isAbove in
          Month(year: year, month: number).map { ControlAnalysis.Signal(rule: rule, month: $0, isAbove: isAbove) }
        }, hasRunSignal: false, dispersion: nil))
    return report
  }

  private func render(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Block] {
    let given = try SampleData.options(
      ControlChartRenderer.manifest, options, measures: ["faults-per-million", "office-faults"])
    return try await ControlChartRenderer(options: given).render(report.input)
  }

  private func figure(_ blocks: [Block]) throws -> ChartSpecification {
    try #require(blocks.compactMap { if case .figure(let figure) = $0 { figure.chart } else { nil } }.first)
  }

  private func lines(_ chart: ChartSpecification) throws -> ControlLines {
    guard case .control(let lines) = chart.body else { throw Problems(Problem(.software, "not a control chart")) }
    return lines
  }
}

extension [Block] {
  /// The text of paragraphs and notes, in order.
  fileprivate var paragraphs: [String] {
    flatMap { block -> [String] in
      switch block {
      case .paragraph(let inlines): [inlines.map(\.plainText).joined()]
      case .notes(let notes): notes.map { $0.map(\.plainText).joined() }
      default: []
      }
    }
  }
}
