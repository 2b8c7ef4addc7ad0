import ReportCore
import ReportTestSupport
import Testing

@testable import ReportPipeline

@Suite struct ZoneFilesTests {
  @Test func zonesOfTheSystemAreReadOnceAndRemembered() throws {
    let zones = ZoneFiles()
    let stockholm = try zones.rules(of: "Europe/Stockholm")
    #expect(try zones.rules(of: "Europe/Stockholm") == stockholm)
    // 1 July 2019, 1 January 1970, 1 July 1970 and 1 July 2060: with summer time from 1980 on.
    #expect(
      [1_561_939_200, 0, 15_638_400, 2_856_196_800].map { stockholm.offset(at: $0) } == [7200, 3600, 3600, 7200])
    #expect(try zones.rules(of: "UTC") == .utc)
    #expect(zones.used.map(\.name) == ["zoneinfo/Europe/Stockholm"])
  }

  @Test(arguments: ["Europe/Atlantis", "../../etc/passwd", "/etc/passwd", "", "Europe/", "Europe"])
  func whatIsNoZoneIsRefused(name: String) {
    let problems = #expect(throws: Problems.self) { try ZoneFiles().rules(of: name) }
    #expect(problems?.all.first?.kind != .software)
  }

  @Test func anUnknownZoneIsNamed() {
    let problems = #expect(throws: Problems.self) { try ZoneFiles().rules(of: "Europe/Atlantis") }
    #expect(
      problems?.description == """
        the system knows no time zone “Europe/Atlantis”
          hint: zones look like Europe/Stockholm, or UTC; they come with the package tzdata
        """)
  }
}
