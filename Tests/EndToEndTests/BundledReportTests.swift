import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct BundledReportTests {
  @Test func everyFileIsWritten() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder)
      #expect(
        run.names == [
          "SHA256SUMS", "charts/authority-complaints-slide.pdf", "charts/authority-complaints-slide.png",
          "charts/authority-complaints-slide.svg", "charts/authority-complaints-trends-slide.pdf",
          "charts/authority-complaints-trends-slide.png", "charts/authority-complaints-trends-slide.svg",
          "charts/authority-complaints-trends.csv", "charts/authority-complaints.csv",
          "charts/complaints-per-million-control-slide.pdf", "charts/complaints-per-million-control-slide.png",
          "charts/complaints-per-million-control-slide.svg", "charts/complaints-per-million-control.csv",
          "charts/complaints-per-million-slide.pdf", "charts/complaints-per-million-slide.png",
          "charts/complaints-per-million-slide.svg", "charts/complaints-per-million.csv",
          "data/authority-complaints-2018.csv", "data/authority-complaints-2019.csv",
          "data/authority-complaints-comparisons.csv",
          "data/complaints-per-million-table.csv", "data/facts.csv", "data/findings.csv", "data/observations.csv",
          "manifest.json",
          "report.pdf",
        ])
      #expect(run.folder.hasSuffix("/nollmissionen/2019-11"))
    }
  }

  @Test func theReportSaysItsNumbersAndNotTheWrongOne() async throws {
    try await withTemporaryFolder { folder in
      let text = try await ReportRun.run(ReportRun.bundled, into: folder).reportText()
      for expected in ["sjönk till 17 i november", "508", "+30 %", "40*", "högst 36", "Sida 1 av"] {
        #expect(text.contains(expected), "“\(expected)” is not in the report")
      }
      #expect(!text.contains("47"))
    }
  }

  @Test(arguments: [
    (
      "sv",
      [
        "Hittills 29,7–38,2:", "ej avgjort", "är det inte avgjort", "Målet nås om december blir högst 56",
        "Sedan maj 2018 har alla månader legat inom gränserna", "övre gräns 69,0", "båda utanför gränsen",
        "säkerställd ökning", "kan vara slump",
      ]
    ),
    (
      "en",
      [
        "So far 29.7–38.2:", "undecided", "it is undecided", "The target is reached if December comes to at most 56",
        "Every month since May 2018 has been within the limits", "upper limit 69.0", "both outside the limit",
        "clear increase", "may be chance",
      ]
    ),
  ])
  func whatIsBoundedUndecidedOrNoiseIsSaidToBe(_ language: String, _ sentences: [String]) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder, language: language)
      let text = try run.reportText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for sentence in sentences { #expect(text.contains(sentence), "“\(sentence)” is not in the report") }
      #expect(!text.contains("under målet") && !text.contains("below target"))
      let chart = try run.text("charts/complaints-per-million-control.csv")
      #expect(chart.contains("complaints-per-million.upper-limit,,2018-01/2019-11,69.00294340"))
      #expect(chart.contains(",published,") && chart.contains(",assumed,"))
    }
  }

  @Test func theSameInputGivesTheSameBytes() async throws {
    try await withTemporaryFolder { folder in
      let first = try await ReportRun.run(ReportRun.bundled, into: folder + "/a")
      let second = try await ReportRun.run(ReportRun.bundled, into: folder + "/b")
      #expect(try first.text("SHA256SUMS") == second.text("SHA256SUMS"))
      #expect(try first.text("manifest.json") == second.text("manifest.json"))
    }
  }

  @Test func noFileNamesThisMachine() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder)
      for name in run.names where !name.hasSuffix(".png") {
        let text = try run.text(name)
        #expect(!text.contains(folder), "\(name)")
        #expect(!text.contains(RepositoryFiles.root), "\(name)")
      }
    }
  }

  @Test func whatWasLoadedCanBeLoadedAgain() async throws {
    try await withTemporaryFolder { folder in
      let first = try await ReportRun.run(ReportRun.bundled, into: folder + "/a")
      let again = try await ReportRun.run(
        ReportRun.bundled, into: folder + "/b", inputs: [first.folder + "/data/observations.csv"])
      #expect(try first.text("data/facts.csv") == again.text("data/facts.csv"))
      #expect(
        try first.bytes("charts/complaints-per-million-slide.svg")
          == again.bytes("charts/complaints-per-million-slide.svg"))
    }
  }

  @Test(arguments: ["2018-01", "2018-12", "2019-01", "2019-06"])
  func anyMonthCanBeReported(month: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder, month: month) { $0.commentary = nil }
      #expect(run.folder.hasSuffix(month))
      let later = try #require(Month(month)?.advanced(by: 1))
      #expect(try !run.text("data/observations.csv").contains("\n\(later),"))
    }
  }

  @Test(arguments: ["management", "greyscale", "dark-slides"], ["sv", "en"])
  func everyStyleAndLanguageAtEveryPreset(style: String, language: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(
        ReportRun.bundled, into: folder, style: style, language: language
      ) { $0.output.presets = ["slide", "half", "third", "page"] }
      #expect(run.names.count { $0.hasSuffix(".png") } == 16)
      let text = try run.reportText()
      #expect(text.contains(language == "sv" ? "Sida 1 av" : "Page 1 of"))
      #expect(text.contains(language == "sv" ? "+30 %" : "+30%"))
    }
  }

  @Test func aChartThatCannotBeReadAtAPresetHasNoFileThere() async throws {
    try await withTemporaryFolder { folder in
      let rows = (1...12).flatMap { member in
        (1...3).map { "2031-0\($0),authority-complaints,Kontor \(member),\(10 * member + $0)" }
      }
      let path = folder + "/many.csv"
      try (["period,measure,member,value"] + rows).joined(separator: "\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let run = try await ReportRun.run(ReportRun.bundled, into: folder, inputs: [path]) {
        $0.commentary = nil
        $0.output.presets = ["slide", "third"]
      }
      #expect(run.names.contains("charts/authority-complaints-slide.png"))
      #expect(!run.names.contains("charts/authority-complaints-trends-third.png"))
      #expect(run.names.contains("charts/authority-complaints-trends.csv"))
      #expect(run.names.contains("report.pdf"))
    }
  }

  @Test func onlyOneChartCanBeMade() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder, only: "rate-chart")
      #expect(
        run.names == [
          "SHA256SUMS", "charts/complaints-per-million-slide.pdf", "charts/complaints-per-million-slide.png",
          "charts/complaints-per-million-slide.svg", "charts/complaints-per-million.csv", "manifest.json",
        ])
    }
  }

  @Test func aRunThatFailsLeavesTheEarlierReport() async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder)
      let before = try run.text("SHA256SUMS")
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(ReportRun.bundled, into: folder) { $0.output.presets = ["slide", "poster"] }
      }
      #expect(
        problems?.description == """
          lay out: the style “management” has no preset “poster”
            hint: valid here: half, page, slide, third
          """)
      #expect(try run.text("SHA256SUMS") == before)
    }
  }

  @Test func theDateIsThatOfPublicationUnlessTheEnvironmentSaysAnother() async throws {
    try await withTemporaryFolder { folder in
      let published = try await ReportRun.run(ReportRun.bundled, into: folder + "/a")
      #expect(try information(published).contains("2019-12-06T00:00:00Z"))
      let other = try await ReportRun.run(
        ReportRun.bundled, into: folder + "/b", date: CalendarDate("2020-02-29"))
      #expect(try information(other).contains("2020-02-29T00:00:00Z"))
    }
  }

  private func information(_ run: ReportRun) throws -> String {
    try CommandLineTool.run("pdfinfo", ["-isodates", "FILE"], on: run.bytes("report.pdf")).output
  }
}
