import ReportCore
import Testing

@testable import nollrapport

@Suite struct BatchTextTests {
  @Test func aBarSaysWhatIsDoneAndHowLongTheRestTakes() {
    #expect(BatchText.bar(finished: 0, of: 4, after: .zero) == "──────────────────────── 0 of 4")
    #expect(
      BatchText.bar(finished: 1, of: 4, after: .seconds(30))
        == "━━━━━━────────────────── 1 of 4, about 1 min 30 s left")
    #expect(BatchText.bar(finished: 4, of: 4, after: .seconds(9)) == "━━━━━━━━━━━━━━━━━━━━━━━━ 4 of 4")
  }

  @Test func aSummaryNamesWhatFailed() {
    #expect(BatchText.summary(count: 3, failed: [], after: .milliseconds(1200)) == "made 3 reports in 2 s")
    #expect(
      BatchText.summary(count: 3, failed: ["a/2019-01", "a/2019-03"], after: .seconds(5)) == """
        made 1 of 3 reports in 5 s; 2 failed:
          a/2019-01
          a/2019-03
        """)
  }

  @Test func severalMonthsAreAllFromTheFirstToTheLast() throws {
    let months = try MonthArgument.months("2018-11...2019-02")
    #expect(months.map { $0?.description } == ["2018-11", "2018-12", "2019-01", "2019-02"])
    #expect(try MonthArgument.months("2019-11").map { $0?.description } == ["2019-11"])
    #expect(try MonthArgument.months(nil) == [nil])
  }

  @Test(arguments: [
    ("2019-13...2019-14", "“2019-13” is not a month\n  hint: months look like 2023-12"),
    ("2019-01..2019-04", "“2019-01..2019-04” is not a month\n  hint: months look like 2023-12"),
    (
      "2019-04...2019-01",
      "the months end in 2019-01, before they begin in 2019-04\n  hint: name the first month first: 2019-01...2019-04"
    ),
  ])
  func monthsThatAreNoneAreRefused(text: String, message: String) {
    let problems = #expect(throws: Problems.self) { try MonthArgument.months(text) }
    #expect(problems?.description == message)
  }
}
