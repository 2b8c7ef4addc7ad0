import Foundation
import ReportTestSupport
import Testing

/// A text written by hand, checked by the command against the bundled report.
@Suite struct CommentaryCommandTests {
  private static let text = """
    År 2018 kom det in 40 klagomål på en miljon köp; de övriga 999 960 gick bra. Målet för 2019 är högst 36, tio procent
    lägre. För januari-augusti 2019 var nivån 37, och fyra månader återstår.

    Antalet hos de fyra myndigheterna var 44 procent högre i januari-september 2019 än samma tid 2018.

    """

  @Test func whatIsOvertakenIsAWarning() throws {
    try inTemporaryFolder { folder in
      let result = try Self.check(Self.text, in: folder)
      #expect(result.status == 0)
      #expect(result.output.contains("commentary: 9 numbers examined, 3 findings"), "\(result.output)")
      for expected in [
        "text.txt:2:43: “37”, possible as complaints per million purchases for January–August 2019, has been overtaken by 3 months",
        "text.txt:2:51: “fyra” months remained after August 2019; now there remains 1",
        "text.txt:4:39: “44 procent”, the change in complaints to authorities for January–September 2019 (exactly 44.29), has been overtaken by 2 months; for January–November 2019 it is now +30% (exactly 29.59)",
      ] {
        #expect(result.output.contains(expected), "\(result.output)")
      }
    }
  }

  @Test func aWrongNumberRefusesTheText() throws {
    try inTemporaryFolder { folder in
      let wrong = Self.text.replacingOccurrences(of: "44 procent", with: "45 procent")
      let result = try Self.check(wrong, in: folder)
      #expect(result.status == 65)
      #expect(
        result.complaints.contains(
          "error: validate: commentary: text.txt:4:39: “45 procent” agrees with no figure of January–September 2019\n"
            + "  hint: the change in complaints to authorities for January–September 2019 is +44%: {{authority-complaints@2019-01/2019-09.change}}\n"
        ), "\(result.complaints)")
    }
  }

  @Test func savedPagesAreReadAroundTheirTables() throws {
    try inTemporaryFolder { folder in
      let page =
        "<p>I november var det 45 klagomål till myndigheter.</p><table><tr><td>7</td></tr></table><p>Nu 46 i november.</p>"
      try page.write(toFile: folder + "/page.html", atomically: true, encoding: .utf8)
      let result = try Program.run(["check", ReportRun.bundled, "--commentary", folder + "/page.html", "--quiet"])
      #expect(result.status == 65)
      #expect(result.complaints.contains("“46” agrees with no figure of November 2019"), "\(result.complaints)")
      #expect(!result.complaints.contains("“45”"))
    }
  }

  @Test func aTextThatIsNotThereIsSaid() throws {
    let result = try Program.run(["check", ReportRun.bundled, "--commentary", "nowhere.txt", "--quiet"])
    #expect(result.status == 74)
    #expect(result.complaints.contains("could not be read"))
  }

  private static func check(_ text: String, in folder: String) throws -> Program.Result {
    try text.write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    return try Program.run(["check", ReportRun.bundled, "--commentary", folder + "/text.txt", "--quiet"])
  }
}
