import ReportCore
import ReportTestSupport
import Testing
import ValidateCompleteMonths

@Suite struct CompleteMonthsValidatorTests {
  @Test func completeSeriesPass() async throws {
    let result = try await check(SampleData.twoYears())
    #expect(result.examined == 5 * 23)
    #expect(result.findings.isEmpty)
  }

  @Test func aGapIsAWarningAndSoIsAnEndTooEarly() async throws {
    var data = try SampleData("2019-04")
    try data.add("office-faults", member: "north", from: "2019-01", [1, nil, 3])
    let findings = try await check(data).findings
    #expect(
      findings.map(\.message.english) == [
        "Norrkontoret lacks February 2019 inside the series",
        "Norrkontoret lacks April 2019, which the report is to reach",
      ])
    #expect(
      findings.map(\.message.swedish) == [
        "Norrkontoret saknar februari 2019 inne i serien",
        "Norrkontoret saknar april 2019, som rapporten ska nå till",
      ])
    #expect(findings.map(\.level) == [.warning, .warning])
    #expect(findings[0].place == Place("north.csv", line: 3, column: 1))
    #expect(
      findings.map(\.hints) == [
        ["add the value when it is known; until then it is missing, never 0"],
        ["add the value; 0 is for a month that is known to have had none"],
      ])
  }

  @Test func monthsInARowWithoutValuesAreOneFinding() async throws {
    var data = try SampleData("2021-03")
    try data.add("office-faults", member: "north", from: "2019-01", [1, nil, nil, 3])
    let findings = try await check(data).findings
    #expect(
      findings.map(\.message.english) == [
        "Norrkontoret lacks February–March 2019 inside the series",
        "Norrkontoret lacks May 2019–March 2021, which the report is to reach",
      ])
    #expect(findings.map { $0.month?.description } == ["2019-02", "2019-05"])
  }

  @Test func aZeroIsNoGap() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [0, 0])
    #expect(try await check(data).findings.isEmpty)
  }

  @Test func aValueOutsideTheMembersDatesIsAnError() async throws {
    var data = try SampleData("2019-02")
    data.definition.breakdowns[0].members[0].from = try SampleReport.month("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [1, 2])
    let findings = try await check(data).findings
    #expect(
      findings.map(\.message.english) == ["Norrkontoret has a value for January 2019, when it did not exist"])
    #expect(findings.map(\.level) == [.error])
  }

  @Test func aMonthTwiceIsAnError() async throws {
    var data = try SampleData("2019-01")
    try data.add("faults-per-million", from: "2019-01", [1])
    try data.add("faults-per-million", from: "2019-01", [1])
    #expect(
      try await check(data).findings.map(\.message.english)
        == ["Faults per million deliveries has two values for January 2019"])
  }

  private func check(_ data: SampleData) async throws -> CheckResult {
    let options = try SampleData.options(CompleteMonthsValidator.manifest)
    return try await CompleteMonthsValidator(options: options).check(data.validation)
  }
}
