import ReportCore
import ReportTestSupport
import Testing
import ValidatePlausibleValues

@Suite struct PlausibleValuesValidatorTests {
  @Test func realFiguresPass() async throws {
    let result = try await check(SampleData.twoYears())
    #expect(result.examined == 23 * 5 + 24)
    #expect(result.findings.isEmpty)
  }

  @Test func aSuddenChangeIsAWarning() async throws {
    var data = try SampleData("2019-03")
    try data.add("office-faults", member: "south", from: "2019-01", [5, 26, 5])
    let findings = try await check(data).findings
    #expect(
      findings.map(\.message.english) == [
        "Sydkontoret, February 2019 went from 5 to 26 in a month",
        "Sydkontoret, March 2019 went from 26 to 5 in a month",
      ])
    #expect(findings[0].message.swedish == "Sydkontoret, februari 2019 gick från 5 till 26 på en månad")
    #expect(findings.map(\.level) == [.warning, .warning])
  }

  @Test(arguments: [([5, 20], 0), ([5, 25], 1), ([0, 20], 1), ([0, 19], 0), ([100, 400], 0)])
  func onlyLargeChangesCount(values: [Int], count: Int) async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "south", from: "2019-01", values.map { $0 })
    #expect(try await check(data, ["size": "20", "factor": "4"]).findings.count == count)
  }

  @Test func aNegativeValueIsAnError() async throws {
    var data = try SampleData("2019-01")
    try data.add("faults-per-million", from: "2019-01", [-3])
    let findings = try await check(data).findings
    #expect(
      findings.map(\.message.english) == ["Faults per million deliveries, January 2019 is negative: \u{2212}3"])
    #expect(findings.map(\.level) == [.error])
  }

  @Test func aCountIsWhole() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "south", from: "2019-01", [1])
    data.dataset.observations[0].cell = .value(try #require(ExactDecimal("4.5")))
    #expect(
      try await check(data).findings.map(\.message.english)
        == ["Sydkontoret, January 2019 is not a whole count: 4.5"])
  }

  private func check(_ data: SampleData, _ values: [String: String] = [:]) async throws -> CheckResult {
    let options = try SampleData.options(PlausibleValuesValidator.manifest, values)
    return try await PlausibleValuesValidator(options: options).check(data.validation)
  }
}
