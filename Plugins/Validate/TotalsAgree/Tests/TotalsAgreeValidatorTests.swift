import ReportCore
import ReportTestSupport
import Testing
import ValidateTotalsAgree

@Suite struct TotalsAgreeValidatorTests {
  @Test func twentyThreeTotalsAgree() async throws {
    let result = try await check(SampleData.twoYears())
    #expect(result.examined == 23)
    #expect(result.findings.isEmpty)
  }

  @Test func oneWrongPartIsAnErrorWithItsPlace() async throws {
    var data = try SampleData.twoYears()
    let september = try SampleData.period("2018-09")
    let index = try #require(
      data.dataset.observations.firstIndex { $0.member == "north" && $0.period == september })
    data.dataset.observations[index].cell = .value(ExactDecimal(38))
    let findings = try await check(data).findings
    #expect(
      findings.map(\.problem.description) == [
        """
        stated.csv:11:1: the total for September 2018 is stated as 56, but its parts come to 55
          hint: the parts are north 38 (north.csv:10:1), south 7 (south.csv:10:1), east 6 (east.csv:10:1), west 4 (west.csv:10:1)
        """
      ])
    #expect(
      findings.map(\.message.swedish) == ["Summan för september 2018 anges till 56, men delarna blir 55"])
    #expect(findings.map(\.level) == [.error])
  }

  @Test func aTotalWithAMissingPartIsNotJudged() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [1])
    try data.add("office-faults", member: "south", from: "2019-01", [nil])
    try data.state("office-faults", "2019-01", 5)
    let result = try await check(data)
    #expect(result.examined == 0)
    #expect(result.findings.isEmpty)
  }

  @Test func aStatedYearIsTheSumOfItsMonths() async throws {
    var data = try SampleData.twoYears()
    try data.state("office-faults", member: "south", "2018", 61)
    try data.state("office-faults", "2018", 416)
    let result = try await check(data)
    #expect(result.examined == 25)
    #expect(
      result.findings.map(\.message.english)
        == ["the total for 2018 is stated as 61, but its parts come to 59"])
  }

  private func check(_ data: SampleData) async throws -> CheckResult {
    let options = try SampleData.options(TotalsAgreeValidator.manifest)
    return try await TotalsAgreeValidator(options: options).check(data.validation)
  }
}
