import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import ReportVerification

/// The words that stand for charts, as they are in the files.
@Suite struct AlternativeTextTests {
  private static let illustrative = RepositoryFiles.root + "/reports/illustrative/pipeline.yaml"

  private func words(
    _ pipeline: String, language: String, change: (inout ReportDefinition) -> Void = { _ in }
  ) async throws -> [String: ChartWords] {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(pipeline, into: folder, language: language, change: change)
      let files = try FolderReading().files(below: run.folder).filter { $0.path.hasSuffix(".svg") }
      var words: [String: ChartWords] = [:]
      for file in files { words[file.path] = try SVGReader.read(file.bytes).get() }
      return words
    }
  }

  @Test(arguments: ["sv", "en"], [ReportRun.bundled, illustrative])
  func everyChartSaysWhatItIsAndWhatItSays(language: String, pipeline: String) async throws {
    let charts = try await words(pipeline, language: language)
    #expect(charts.count >= 3)
    for (path, words) in charts {
      let text = try #require(words.alternative)
      #expect(text.count <= 250, "\(path)")
      #expect(text.contains { $0.isNumber }, "\(path)")
      #expect(!text.contains(try #require(words.title)), "\(path) says its title again")
      let kind = text.prefix { $0 != ":" && $0 != "," }.lowercased()
      #expect(["diagram", "staplar", "chart", "bars"].contains { kind.contains($0) }, "\(text)")
      #expect(words.language == language)
    }
  }

  @Test func theAuthorsWordsTakeTheirPlace() async throws {
    let own = LocalizedText(sv: "Linjediagram i egna ord: 17.", en: "A line chart in own words: 17.")
    let charts = try await words(ReportRun.bundled, language: "en") {
      $0.alternativeTexts = [
        AlternativeTextDeclaration(chart: "complaints-per-million", text: own, place: Place("pipeline.yaml", line: 9))
      ]
    }
    #expect(charts["charts/complaints-per-million-slide.svg"]?.alternative == own.english)
    #expect(charts["charts/authority-complaints-slide.svg"]?.alternative != own.english)
  }

  @Test func wordsForNoChartAreRefused() async throws {
    let problems = await #expect(throws: Problems.self) {
      _ = try await words(ReportRun.bundled, language: "en") {
        $0.alternativeTexts = [
          AlternativeTextDeclaration(
            chart: "complaints-per-milion", text: LocalizedText("x"), place: Place("pipeline.yaml", line: 9, column: 5))
        ]
      }
    }
    #expect(
      problems?.description == """
        pipeline.yaml:9:5: the report has no chart “complaints-per-milion” for this alternative text
          hint: did you mean “complaints-per-million”?
        """)
  }
}
