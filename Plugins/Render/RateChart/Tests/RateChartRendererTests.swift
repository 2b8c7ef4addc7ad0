import RenderRateChart
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct RateChartRendererTests {
  @Test func twoYearsWithTheTarget() async throws {
    let chart = try await chart(try withTarget(SampleReport.twoYears()))
    let lines = try yearLines(chart)
    #expect(lines.years.map(\.year) == [2019, 2018])
    #expect(lines.years.map(\.points.count) == [11, 12])
    #expect(lines.target?.label == "Mål 2019: högst 36")
    #expect(lines.years[0].points.last?.value == "faults-per-million@2019-11.value")
    #expect(chart.data.count == 24)
    #expect(chart.texts.title == "Felen per miljon leveranser sjönk till 17 i november")
    #expect(chart.texts.shortTitle == "17 per miljon leveranser i november")
    #expect(chart.texts.subtitle == "Fel på kontor och i lager, Norden, 2018 och januari–november 2019")
    #expect(chart.texts.source == "Källa: Exempelbolaget (Felrapporten), uppgifter till och med november 2019")
    #expect(
      chart.texts.alternative
        == "Linjediagram: fel per miljon leveranser per månad, 2018 och januari–november 2019. "
        + "November 2019: 17, ned från 26 i november 2018, under målnivån 36. "
        + "Högst 79 i april 2018, lägst 17 i november 2019. Enligt källan.")
  }

  @Test func englishSaysTheSame() async throws {
    let chart = try await chart(SampleReport.twoYears(language: .english))
    #expect(chart.texts.title == "Faults per million deliveries fell to 17 in November")
    #expect(chart.texts.source == "Source: Exempelbolaget (The Fault Report), data through November 2019")
  }

  @Test func thePageSaysTheMeasureBecauseItsTitleSaysTheFinding() async throws {
    let blocks = try await render(SampleReport.twoYears())
    guard case .figure(let figure)? = blocks.first else { throw Problems(Problem(.software, "no figure")) }
    #expect(figure.pageTitle == "Fel per miljon leveranser")
    #expect(figure.isStretchable)
  }

  @Test func yearsNotDrawnAreNamed() async throws {
    let chart = try await chart(SampleReport.twoYears(), ["years": "1"])
    #expect(try yearLines(chart).years.map(\.year) == [2019])
    #expect(
      chart.texts.subtitle
        == "Fel på kontor och i lager, Norden, januari–november 2019 (2018 visas inte)")
  }

  @Test func fourYearsAreDrawnAndOlderOnesNamed() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"), language: .english)
    try report.addSeries("faults-per-million", from: "2014-07", (0..<65).map { 20 + $0 % 30 })
    let chart = try await chart(report, ["years": "4"])
    #expect(try yearLines(chart).years.map(\.year) == [2019, 2018, 2017, 2016])
    #expect(
      chart.texts.subtitle
        == "Faults at offices and in stores, the Nordics, 2016–2018 and January–November 2019 (2014–2015 not shown)")
  }

  @Test func oneMonthIsAPoint() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("faults-per-million", from: "2019-01", [0])
    let chart = try await chart(report)
    #expect(try yearLines(chart).years.map(\.points.count) == [1])
    #expect(chart.texts.title == "Felen per miljon leveranser var 0 i januari")
    #expect(chart.texts.subtitle == "Fel på kontor och i lager, Norden, januari 2019")
    #expect(
      chart.texts.alternative
        == "Linjediagram: fel per miljon leveranser per månad, januari 2019. "
        + "Januari 2019: 0. Beräknat av antalen.")
  }

  @Test func eventsWithinTheMonthsAreNumbered() async throws {
    var report = try SampleReport.twoYears()
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: LocalizedText("Nytt")),
      Event(period: try SampleData.period("2017-12/2018-02"), kind: .note, text: LocalizedText("Flytt")),
      Event(period: try SampleData.period("2016"), kind: .note, text: LocalizedText("Då")),
    ]
    let events = try await chart(report).events
    #expect(events.map(\.text) == ["Flytt (december 2017–februari 2018)", "Nytt (från mars 2019)"])
    #expect(events.map(\.number) == [1, 2])
    #expect(events.map(\.isBreak) == [false, true])
    #expect(events[0].months == (try SampleReport.month("2018-01"))...(try SampleReport.month("2018-02")))
  }

  @Test func aTargetOfAnotherPeriodIsNotDrawn() async throws {
    var report = try withTarget(SampleReport.twoYears())
    report.definition.targets[0].period = try SampleData.period("2018")
    #expect(try yearLines(try await chart(report)).target == nil)
  }

  @Test func whatTheTargetHasComeToStandsBesideTheMonths() async throws {
    var report = try withTarget(SampleReport.twoYears())
    let passed = try SampleData.period("2019-01/2019-11")
    try report.addFact("faults-per-million", passed, .value, 33)
    let chart = try await chart(report)
    let outcome = try #require(try yearLines(chart).target?.outcome)
    #expect(outcome.label == "jan–nov")
    #expect(outcome.point.value == "faults-per-million@2019-01/2019-11.value")
    #expect(outcome.point.quantity == .number(Rational(33)))
    #expect(chart.data.contains { $0.name.description == outcome.point.value })
    #expect(chart.texts.source.hasPrefix("Jan–nov: utfallet hittills. Källa: Exempelbolaget"))
    #expect(chart.texts.alternative.contains(" Utfall hittills: 33. Högst 79"))
  }

  @Test func boundsOnWhatTheTargetHasComeToAreSaidToBeBounds() async throws {
    let chart = try await chart(try bounded("2019-11", language: .english))
    let outcome = try #require(try yearLines(chart).target?.outcome)
    #expect(outcome.label == "Jan–Nov")
    #expect(outcome.decimals == 1)
    #expect(outcome.point.quantity == .interval(low: Rational(297, over: 10), high: Rational(382, over: 10)))
    #expect(chart.data.contains { $0.name.figure == .decisionBounds })
    #expect(chart.texts.source.hasPrefix("Jan–Nov: bounds on the outcome so far. Source: Exempelbolaget"))
    #expect(chart.texts.alternative.contains(" So far 29.7–38.2: undecided. Highest 41"))
  }

  @Test func theOutcomeOfAYearThatIsOverIsNotSoFar() async throws {
    let chart = try await chart(try bounded("2019-12", language: .swedish))
    #expect(try yearLines(chart).target?.outcome?.label == "jan–dec")
    #expect(chart.texts.source.hasPrefix("Jan–dec: gränser för utfallet. Källa: Exempelbolaget"))
    #expect(chart.texts.alternative.contains(" Utfall 29,7–38,2: ej\u{A0}avgjort. Högst 42"))
  }

  @Test func oneMonthIsNotDrawnTwice() async throws {
    let chart = try await chart(try bounded("2019-01", language: .swedish))
    #expect(try yearLines(chart).target?.outcome == nil)
  }

  @Test func aMissingMonthIsAPointWithoutAValue() async throws {
    var report = SampleReport(try SampleReport.month("2019-03"))
    try report.addSeries("faults-per-million", from: "2019-01", [5, nil, 4])
    let points = try yearLines(try await chart(report)).years[0].points
    #expect(points.map(\.quantity.absence) == [nil, .missing, nil])
  }

  @Test func revisedValuesAreMarkedAndExplained() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    let points = try (1...2).map { number in
      Series.Point(
        month: try SampleReport.month("2019-0\(number)"), quantity: .number(Rational(number)), status: .published,
        standing: number == 1 ? .revised(from: .value(ExactDecimal(9)), at: nil) : .preliminary)
    }
    try report.analysis.add(
      Series(Series.Name("faults-per-million"), unit: .rate(per: 1_000_000), points: points))
    let chart = try await chart(report)
    #expect(try yearLines(chart).years[0].points.map(\.marks) == ["r", "p"])
    #expect(
      chart.texts.source.hasPrefix("p:\u{A0}preliminär uppgift. r:\u{A0}ändrad sedan den först redovisades. Källa"))
  }

  @Test func withoutFiguresThereIsASentence() async throws {
    let blocks = try await render(SampleReport(SampleReport.month("2019-03")))
    #expect(blocks.texts == ["Fel per miljon leveranser: det finns inga uppgifter till och med mars 2019."])
  }

  private func withTarget(_ report: SampleReport) throws -> SampleReport {
    var report = report
    let year = try SampleData.period("2019")
    report.definition.targets = [
      Target(
        measure: "faults-per-million", period: year, value: ExactDecimal(36),
        label: LocalizedText(sv: "Mål 2019: högst 36", en: "Target 2019: at most 36"))
    ]
    try report.addFact("faults-per-million", year, .target, 36)
    return report
  }

  /// A report up to a month of 2019, of whose target nothing but bounds is known.
  private func bounded(_ month: String, language: Language) throws -> SampleReport {
    let last = try SampleReport.month(month)
    var report = SampleReport(last, language: language)
    try report.addSeries("faults-per-million", from: "2018-12", (0...last.number).map { 30 + $0 })
    report = try withTarget(report)
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", Period(yearToDate: last), .decisionBounds),
        .interval(low: Rational(297, over: 10), high: Rational(382, over: 10)), unit: .rate(per: 1_000_000),
        decimals: 1, status: .bounded))
    return report
  }

  private func yearLines(_ chart: ChartSpecification) throws -> YearLines {
    guard case .yearLines(let lines) = chart.body else { throw Problems(Problem(.software, "no year lines")) }
    return lines
  }

  private func chart(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> ChartSpecification {
    try #require(try await render(report, options).charts.first)
  }

  private func render(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Block] {
    let options = try SampleData.options(RateChartRenderer.manifest, options)
    return try await RateChartRenderer(options: options).render(report.input)
  }
}
