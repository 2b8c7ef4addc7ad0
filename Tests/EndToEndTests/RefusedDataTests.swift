import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct RefusedDataTests {
  @Test func aTotalThatIsNotTheSumStopsTheRun() async throws {
    try await withReport { folder in
      let path = folder + "/data/myndigheter.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(
        of: "2018-09,authority-complaints,Konsumentverket,39", with: "2018-09,authority-complaints,Konsumentverket,38"
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out")
      }
      let text2 = try #require(problems?.description)
      #expect(
        text2.hasPrefix(
          "validate: totals-agree: data/myndigheter.csv:102:32: the total for September 2018 is stated as 56, but its parts come to 55\n"
        ), "\(text2)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  @Test func anAcceptedFindingPassesAndIsPrinted() async throws {
    try await withReport { folder in
      let path = folder + "/data/myndigheter.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(
        of: "2018-09,authority-complaints,Konsumentverket,39", with: "2018-09,authority-complaints,Konsumentverket,38"
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out") { definition in
        definition.accepted = [
          Acceptance(
            check: "totals-agree", member: "authority-complaints", month: Month("2018-09"),
            because: "Bekräftat av källan")
        ]
      }
      #expect(try run.reportText().contains("Bekräftat av källan"))
      #expect(try run.text("manifest.json").contains("\"accepted\": \"Bekräftat av källan\""))
    }
  }

  @Test func aLaterSourceCanRevise() async throws {
    try await withReport { folder in
      try
        "period,measure,member,value\n2019-10,authority-complaints,Konsumentverket,25\n2019-10,authority-complaints,*,48\n"
        .write(toFile: folder + "/data/revised.csv", atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out") { definition in
        var later = definition.sources[1]
        later.path = "data/revised.csv"
        later.revises = true
        definition.sources.append(later)
      }
      let text = try run.reportText()
      #expect(text.contains("Ändrade uppgifter"))
      #expect(text.contains("25r"))
      #expect(
        try run.text("data/facts.csv").contains(
          "authority-complaints@2019-01/2019-11.value,authority-complaints,,2019-01/2019-11,510,"))
    }
  }

  @Test func withoutRevisionAnotherValueIsRefused() async throws {
    try await withReport { folder in
      try "period,measure,member,value\n2019-10,authority-complaints,Konsumentverket,25\n"
        .write(toFile: folder + "/data/other.csv", atomically: true, encoding: .utf8)
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out") { definition in
          var later = definition.sources[1]
          later.path = "data/other.csv"
          definition.sources.append(later)
        }
      }
      #expect(
        problems?.description == """
          load: data/other.csv:2:46: “authority-complaints/konsumentverket” of 2019-10 is 25 here and 23 at data/myndigheter.csv:23:46
            hint: correct one of them, or give the later source “revises: true”
          """)
    }
  }

  @Test func aMonthThatIsMissingIsMissingEverywhere() async throws {
    try await withReport { folder in
      let path = folder + "/data/klagomal-per-miljon.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(
        of: "2019-06,complaints-per-million,,40,", with: "2019-06,complaints-per-million,,,"
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out")
      #expect(try run.text("charts/complaints-per-million-slide.svg").contains(">saknas<"))
      #expect(try run.text("charts/complaints-per-million.csv").contains("complaints-per-million,,2019-06,,,,"))
      #expect(try run.reportText().contains("Varje serie har alla sina månader: 1 varning"))
    }
  }

  /// A copy of the bundled report in a folder of its own.
  private func withReport(_ work: (String) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let copy = folder + "/report"
      try FileManager.default.copyItem(atPath: RepositoryFiles.root + "/reports/nollmissionen", toPath: copy)
      try await work(copy)
    }
  }
}
