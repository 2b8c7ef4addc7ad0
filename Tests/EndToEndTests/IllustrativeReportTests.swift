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

  @Test(arguments: [
    (
      "sv",
      [
        "November är en tydlig signal om förbättring", "17 ligger under den nedre gränsen 20,3", "Laneys u′-diagram",
        "Minskningen är statistiskt säkerställd för", "räknat per köp", "December: högst 58,6",
      ]
    ),
    (
      "en",
      [
        "November is a clear signal of improvement", "17 is below the lower limit 20.3", "Laney's u′ chart",
        "The decrease is statistically clear for", "per purchase", "December: at most 58.6",
      ]
    ),
  ])
  func volumesDecideWhatIsSignal(_ language: String, _ sentences: [String]) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(Self.pipeline, into: folder, language: language)
      let text = try run.reportText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for sentence in sentences { #expect(text.contains(sentence), "“\(sentence)” is not in the report") }
    }
  }

  @Test(arguments: ["sv", "en"])
  func everyPageSaysThatTheVolumesAreInvented(language: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(Self.pipeline, into: folder, language: language)
      let pages = try run.reportText().split(separator: "\u{C}")
      #expect(pages.count > 2)
      let words = language == "sv" ? "påhittade köpantal" : "invented volumes"
      #expect(pages.filter { !$0.contains(words) && $0.contains { !$0.isWhitespace } } == [])
    }
  }
}
