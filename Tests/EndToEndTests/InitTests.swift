import Foundation
import ReportConfig
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

@Suite struct InitTests {
  @Test(arguments: Language.allCases)
  func theTemplateRunsAtOnceAndWithoutWarnings(language: Language) async throws {
    try await withTemplate(language) { folder in
      let run = try await ReportRun.run(folder + "/pipeline.yaml", into: folder + "/out")
      #expect(run.folder.hasSuffix("my-report/2024-06"))
      let text = try run.reportText()
      #expect(text.contains(language == .swedish ? "sjönk till 24 i juni" : "fell to 24 in June"))
      #expect(!text.contains(language == .swedish ? "varning" : "warning"))
    }
  }

  @Test func theTemplateRunsOnAnyPageWithSuchTables() async throws {
    try await withTemplate(.english) { folder in
      let page = """
        Complaints per 1 million purchases
        Year Jan Feb Mar Apr
        2021 12 14 11 13
        Complaints by authority Year Jan Feb Mar Apr
        Ombudsman
        2021 3 4 0 2
        Data Authority
        2021 1 1 2 3
        Total
        2021 4 5 2 5

        """
      try page.write(toFile: folder + "/page.txt", atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(
        folder + "/pipeline.yaml", into: folder + "/out", inputs: [folder + "/page.txt"])
      let text = try run.reportText()
      #expect(run.folder.hasSuffix("2021-04"))
      #expect(text.contains("rose to 13 in April"))
      #expect(text.contains("Ombudsman"))
    }
  }

  @Test func theTemplateRunsOnASingleMonth() async throws {
    try await withTemplate(.swedish) { folder in
      try "period,measure,member,value\n2022-01,complaints-per-million,,12\n2022-01,authority-complaints,Verket,0\n"
        .write(toFile: folder + "/one.csv", atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(
        folder + "/pipeline.yaml", into: folder + "/out", inputs: [folder + "/one.csv"])
      #expect(try run.reportText().contains("var 12 i januari"))
    }
  }

  private func withTemplate(_ language: Language, _ work: (String) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let report = folder + "/mine"
      try OutputFolder(report).replace(with: ReportTemplate.files(language: language))
      try await work(report)
    }
  }
}
