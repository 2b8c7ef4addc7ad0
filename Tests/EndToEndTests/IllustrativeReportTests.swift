import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

/// The report with invented volumes gives the weighted figures.
@Suite struct IllustrativeReportTests {
  private static let pipeline = RepositoryFiles.root + "/reports/illustrative/pipeline.yaml"

  @Test func yearsAreWeightedByVolumes() async throws {
    try await withTemporaryFolder { folder in
      let facts = try await ReportRun.run(Self.pipeline, into: folder).text("data/facts.csv")
      for expected in [
        "complaints-per-million@2018.value,complaints-per-million,,2018,40.048780488,,,per 1000000,exact",
        "complaints-per-million@2019-01/2019-11.value,complaints-per-million,,2019-01/2019-11,33.032786885,",
        "complaints-per-million@2019-01/2019-11.target-distance,complaints-per-million.target-distance,,2019-01/2019-11,-2.967213115,",
      ] {
        #expect(facts.contains(expected), "\(expected)")
      }
    }
  }

  @Test(arguments: ["sv", "en"])
  func everyPageSaysThatTheVolumesAreInvented(language: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(Self.pipeline, into: folder, language: language)
      let pages = try run.reportText().split(separator: "\u{C}")
      #expect(pages.count > 2)
      let words = language == "sv" ? "Påhittade köpantal" : "Invented volumes"
      #expect(pages.filter { !$0.contains(words) && $0.contains { !$0.isWhitespace } } == [])
    }
  }
}
