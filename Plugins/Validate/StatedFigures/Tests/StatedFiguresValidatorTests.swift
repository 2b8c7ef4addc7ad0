import ReportCore
import Testing
import ValidateStatedFigures

private let rates2018 = [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22]

@Suite struct StatedFiguresValidatorTests {
  @Test func aFigureWithinTheRatioPasses() async throws {
    let result = try await check(stated: "40", ratio: "2")
    #expect(result.examined == 1 && result.findings.isEmpty)
    #expect(result.assurance.swedish == "Angivna årssiffror är möjliga om volymerna skiljer högst 2 gånger")
    #expect(
      result.assurance.english == "Stated yearly rates are possible if volumes differ by a factor of at most 2")
  }

  @Test func aFigureBeyondTheRatioIsAWarning() async throws {
    let finding = try #require(try await check(stated: "40", ratio: "1.9").findings.first)
    #expect(finding.level == .warning && finding.place == Place("page.txt", line: 2))
    #expect(
      finding.message.english
        == "40 for 2018 is possible only if volumes differ by a factor of 1.96 (2.08 if the months are exact); at most 1.9 is declared"
    )
    #expect(
      finding.message.swedish
        == "40 för 2018 är möjligt bara om volymerna skiljer 1,96 gånger (2,08 om månaderna är exakta); högst 1,9 är angivet"
    )
  }

  @Test func aFigureOutsideAllMonthsIsImpossible() async throws {
    let finding = try #require(try await check(stated: "81", ratio: "1000").findings.first)
    #expect(finding.message.english == "81 for 2018 is impossible, given its months")
    #expect(finding.message.swedish == "81 för 2018 är omöjligt, givet månaderna")
  }

  @Test func anIncompleteYearCannotBeJudged() async throws {
    #expect(try await check(stated: "81", ratio: "2", months: 11).findings.isEmpty)
  }

  @Test func countsAreNotRates() async throws {
    #expect(try await check(stated: "40", ratio: "2", kind: .count).examined == 0)
  }
}

private func check(
  stated: String, ratio: String, months: Int = 12, kind: Measure.Kind = .rate(per: 1_000_000)
) async throws -> CheckResult {
  let place = Place("pipeline.yaml", line: 1)
  let entry = ConfigurationNode.Entry(
    key: "largest-ratio", keyPlace: place, value: ConfigurationNode(.scalar(ratio), at: place))
  let options = try Options(
    ConfigurationNode(.mapping([entry]), at: place), declared: StatedFiguresValidator.manifest.options,
    plugin: "stated-figures", measures: [])
  let year = try #require(Period(year: 2018))
  let observations = rates2018.prefix(months).enumerated().map { index, rate in
    Observation(
      measure: "rate", period: Period(year.first.advanced(by: index)), cell: .value(ExactDecimal(rate)),
      place: Place("page.txt", line: 2, column: index + 5))
  }
  let figure = Observation(
    measure: "rate", period: year, cell: .value(try #require(ExactDecimal(stated))), place: Place("page.txt", line: 2))
  var definition = ReportDefinition(
    id: "test", title: LocalizedText("t"), organisation: LocalizedText("o"), market: LocalizedText("m"))
  let names = Measure.Names(
    indefinite: LocalizedText("r"), definite: LocalizedText("r"), short: LocalizedText("r"),
    description: LocalizedText("r"))
  definition.measures = [
    Measure(
      id: "rate", kind: kind, direction: .lowerIsBetter, names: names, unitSingular: LocalizedText("u"),
      unitPlural: LocalizedText("u"))
  ]
  return try await StatedFiguresValidator(options: options).check(
    ValidationInput(
      definition: definition, dataset: Dataset(observations: observations, stated: [figure]), month: year.last))
}
