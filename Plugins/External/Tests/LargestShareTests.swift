import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct LargestShareTests {
  @Test func everyShareAboveTheLimitIsAFindingWithItsPlace() async throws {
    var data = try SampleData()
    try data.add("office-faults", member: "north", from: "2019-10", [30, 9])
    try data.add("office-faults", member: "south", from: "2019-10", [10, 1])
    try data.add("faults-per-million", from: "2019-10", [40, 30])
    let result = try await Example.plugin("largest-share", .validate, options: ["share": "62.5"]).check(data.validation)
    #expect(result.check == "largest-share")
    #expect(result.examined == 1)
    #expect(
      result.findings.map(\.message.swedish) == ["Norrkontoret har 75,0\u{A0}% av 40 i 2019-10, mer än 62.5\u{A0}%"])
    #expect(result.findings.map(\.message.english) == ["Norrkontoret has 75.0% of 40 in 2019-10, more than 62.5%"])
    #expect(result.findings.first?.place == Place("north.csv", line: 2, column: 1))
    #expect(result.findings.first?.member == "north")
  }

  @Test func theLimitItselfIsLetPass() async throws {
    var data = try SampleData()
    try data.add("office-faults", member: "north", from: "2019-11", [20])
    try data.add("office-faults", member: "south", from: "2019-11", [20])
    #expect(try await Example.plugin("largest-share", .validate).check(data.validation).findings == [])
  }
}
