import AggregateControlLimits
import ReportCore
import Testing

private let rates = [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22, 45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17]
private let exposures = [2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 7, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 8]

@Suite struct ControlLimitsAggregatorTests {
  @Test func withoutExposuresIndividualValuesAreJudged() async throws {
    let control = try await judge(series())
    #expect(control.method == .individualValues && control.dispersion == nil)
    let phase = try #require(control.phases.first)
    #expect(abs(phase.centre - 40.956522) < 1e-6 && phase.upper.allSatisfy { $0 == 69.00294340257338 })
    #expect(control.signals.map(\.month) == [month(2018, 2), month(2018, 4)] && control.signals.allSatisfy(\.isAbove))
    #expect(!phase.isPreliminary)
  }

  @Test func overdispersedRatesTakeLaneyLimits() async throws {
    let control = try await judge(series(withExposures: true))
    #expect(control.method == .laney)
    let phase = try #require(control.phases.first)
    #expect(abs(phase.centre - 35.852941) < 1e-6 && abs((phase.upper[0] ?? 0) - 75.087851) < 1e-5)
    #expect(phase.lower[0] == 0 && control.signals.map(\.month) == [month(2018, 2), month(2018, 4)])
    #expect(try #require(control.dispersion).ratio > 10)
  }

  @Test func aFrozenBaselineJudgesLaterMonths() async throws {
    let control = try await judge(series(withExposures: true), [("baseline", "2018")])
    #expect(control.signals == [.init(rule: "outside", month: month(2019, 11), isAbove: false)])
    #expect(control.phases.first?.baselineCount == 12)
  }

  @Test func aNewPhaseNeedsAnEventAsItsReason() async throws {
    let event = Event(period: Period(month(2018, 8)), kind: .note, text: LocalizedText(sv: "Nytt", en: "New"))
    let control = try await judge(series(), [("rebase", "2018-08")], events: [event])
    #expect(control.phases.count == 2 && control.phases[0].isPreliminary)
    #expect(control.phases[1].reason == event.text)
    #expect(abs(control.phases[0].centre - 61.714286) < 1e-6 && abs(control.phases[1].centre - 31.875) < 1e-9)
    await expectProblem("limits begin anew in 2018-08 without a reason") {
      _ = try await judge(series(), [("rebase", "2018-08")])
    }
  }

  @Test func aBreakBeginsNewLimits() async throws {
    let event = Event(period: Period(month(2019, 1)), kind: .break, text: LocalizedText("x"))
    #expect(try await judge(series(), events: [event]).phases.map(\.months.first) == [month(2018, 1), month(2019, 1)])
  }

  @Test func sixMonthsOnOneSideAreAShiftWhenAskedFor() async throws {
    let totals = [31, 26, 32, 28, 24, 20, 46, 26, 56, 51, 52, 24, 50, 34, 50, 46, 77, 43, 53, 36, 28, 46, 45]
    let seven = try await judge(series(totals), [("rules", "shift")])
    let six = try await judge(series(totals), [("rules", "shift"), ("run-length", "6")])
    #expect(seven.signals.isEmpty && six.signals.map(\.month) == (1...6).map { month(2018, $0) })
  }

  @Test func oneMonthHasNoLimits() async throws {
    #expect(try await judge(series([17])).phases.isEmpty)
    #expect(try await judge(series([])).phases.isEmpty)
  }

  @Test func limitsAreFactsAndBelowZeroAreNone() async throws {
    let analysis = try await aggregate(series([1, 9, 2, 8, 1]))
    let period = try #require(Period(month(2018, 1), through: month(2018, 5)))
    #expect(analysis.fact(FactName("rate", period, .upperLimit)) != nil)
    #expect(analysis.fact(FactName("rate", period, .lowerLimit)) == nil)
    #expect(analysis.fact(FactName("rate", period, .centreLine))?.decimals == 1)
  }

  @Test(arguments: [
    ([("rules", "outsid")], "“outsid” is not a rule"), ([("rebase", "2018")], "“2018” is not a month"),
    ([("baseline", "first")], "“first” is not a period"),
  ])
  func optionsAreChecked(_ given: [(String, String)], _ message: String) async {
    await expectProblem(message) { _ = try await judge(series(), given) }
  }

  @Test func aMethodThatCannotJudgeTheSeriesIsRefused() async {
    await expectProblem("“laney” needs the exposures of “rate”, and none are known") {
      _ = try await judge(series(), [("method", "laney")])
    }
    await expectProblem("“c” is for counts, and “rate” is a rate") { _ = try await judge(series(), [("method", "c")]) }
  }

  @Test func anUnknownMemberNamesWhatThereIs() async {
    await expectProblem("there is no series “rate/north” yet") { _ = try await judge(series(), [("member", "north")]) }
  }

  @Test func ofAMeasureThatTheSourcesDoNotStateNothingIsJudged() async throws {
    #expect(try await aggregate(series(name: "other")).controls.isEmpty)
  }
}

private func month(_ year: Int, _ number: Int) -> Month {
  Month(year: year, month: number) ?? Month(year: 1, month: 1)!
}

private func series(_ values: [Int] = rates, name: String = "rate", withExposures: Bool = false) -> Series {
  let points = values.enumerated().map { index, value in
    let exposure = withExposures ? Rational(exposures[index] * 1_000_000) : nil
    return Series.Point(
      month: month(2018, 1).advanced(by: index), quantity: .number(Rational(value)), status: .exact,
      numerator: exposure.map { _ in Rational(value * exposures[index]) }, denominator: exposure)
  }
  return Series(Series.Name(name), unit: .rate(per: 1_000_000), points: points)
}

private func aggregate(
  _ series: Series, _ given: [(String, String)] = [], events: [Event] = []
) async throws -> Analysis {
  let place = Place("pipeline.yaml", line: 1)
  let entries = ([("measure", "rate")] + given).map {
    ConfigurationNode.Entry(key: $0.0, keyPlace: place, value: ConfigurationNode(.scalar($0.1), at: place))
  }
  let options = try Options(
    ConfigurationNode(.mapping(entries), at: place), declared: ControlLimitsAggregator.manifest.options,
    plugin: "control-limits", measures: ["rate"])
  var analysis = Analysis()
  try analysis.add(series)
  var definition = ReportDefinition(
    id: "test", title: LocalizedText("t"), organisation: LocalizedText("o"), market: LocalizedText("m"))
  definition.events = events
  return try await ControlLimitsAggregator(options: options).aggregate(
    AggregationInput(definition: definition, dataset: Dataset(), month: month(2019, 11), analysis: analysis))
}

private func judge(
  _ series: Series, _ given: [(String, String)] = [], events: [Event] = []
) async throws -> ControlAnalysis {
  try #require(try await aggregate(series, given, events: events).controls.first)
}

private func expectProblem(_ message: String, _ work: () async throws -> Void) async {
  let problems = await #expect(throws: Problems.self) { try await work() }
  #expect(problems?.all.first?.message == message)
}
