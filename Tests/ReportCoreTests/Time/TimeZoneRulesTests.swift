import Testing

@testable import ReportCore

@Suite struct TimeZoneRulesTests {
  @Test func summerTimeBeginsAndEndsByTheRule() throws {
    let rules = try zone("CET-1CEST,M3.5.0,M10.5.0/3")
    // 2019-03-31 and 2019-10-27, both at 01:00 UTC.
    #expect(rules.offset(at: 1_553_993_999) == 3600)
    #expect(rules.offset(at: 1_553_994_000) == 7200)
    #expect(rules.offset(at: 1_572_137_999) == 7200)
    #expect(rules.offset(at: 1_572_138_000) == 3600)
  }

  @Test func theSouthHasItsSummerOverNewYear() throws {
    let rules = try zone("AEST-10AEDT,M10.1.0,M4.1.0/3")
    #expect(rules.offset(at: 1_577_836_800) == 39_600)
    #expect(rules.offset(at: 1_561_939_200) == 36_000)
  }

  @Test(arguments: [
    ("<+03>-3", 1_561_939_200, 10_800), ("EST5EDT4,J60,J300", 1_561_939_200, -14_400),
    ("IST-2IDT,M3.4.4/26,M10.5.0", 1_553_817_600, 10_800),
    ("AAA0BBB,0/0,J365/25", 1000, 3600),
  ])
  func allFormsOfRulesAreRead(rule: String, instant: Int, offset: Int) throws {
    #expect(try zone(rule).offset(at: instant) == offset)
  }

  @Test(arguments: [
    "CET", "-1", "X-1:30", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1x",
    "CET-1CEST,M3.5.0,M10.5.0,",
  ])
  func whatIsNoRuleIsRefused(rule: String) {
    #expect(TimeZoneRule(rule) == nil)
    #expect(throws: Problems.self) { try zone(rule) }
  }

  @Test func localTimesThatOccurTwiceAreTheFirstAndSkippedOnesLieBehind() throws {
    let rules = try zone("CET-1CEST,M3.5.0,M10.5.0/3")
    // 27 October 2019 at 02:30 and 31 March 2019 at 02:30, as if in UTC.
    #expect(rules.instant(ofLocal: 1_572_143_400) == 1_572_143_400 - 7200)
    #expect(rules.instant(ofLocal: 1_553_999_400) == 1_553_999_400 - 3600)
    #expect(rules.instant(ofLocal: 1_561_939_200) == 1_561_939_200 - 7200)
  }

  @Test func transitionsComeBeforeTheRule() {
    let rules = TimeZoneRules(transitions: [0, 100], offsets: [10, 20, 30], rule: nil)
    #expect([-1, 0, 99, 100, 1000].map { rules.offset(at: $0) } == [10, 20, 20, 30, 30])
  }

  @Test func whatIsNoZoneFileIsRefused() {
    for bytes in [
      [], Array("TZif".utf8), [UInt8](repeating: 0xFF, count: 200),
      Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: 60),
    ] {
      let message = messageOf { () throws(Problems) in _ = try TimeZoneRules(Source(name: "zone", bytes: bytes)) }
      #expect(
        message == "“zone” does not hold the rules of a time zone\n  hint: install the package tzdata anew")
    }
  }

  /// A zone whose file has no transitions, so that the rule holds always.
  private func zone(_ rule: String) throws -> TimeZoneRules {
    let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 34) + [1, 0, 0, 0, 4]
    let data: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    return try TimeZoneRules(Source(name: "zone", bytes: header + data + header + data + Array("\n\(rule)\n".utf8)))
  }
}
