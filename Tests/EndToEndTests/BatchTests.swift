import Foundation
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// Many reports made at once, by the program as it was built.
@Suite struct BatchTests {
  @Test func severalMonthsAreWhatEachAloneIs() throws {
    try inTemporaryFolder { folder in
      let months = ["2019-09", "2019-10", "2019-11"]
      for jobs in ["1", "2"] {
        let batch = try Program.run(
          ["run", ReportRun.bundled, "--month", "2019-09...2019-11", "--output", "jobs-\(jobs)", "--jobs", jobs],
          in: folder)
        #expect(batch.status == 0, "\(batch.complaints)")
        #expect(batch.complaints.contains("made 3 reports in"))
        #expect(batch.complaints.contains("[3/3] nollmissionen/2019-"))
      }
      for month in months {
        let alone = try Program.run(
          ["run", ReportRun.bundled, "--month", month, "--output", "alone", "--quiet"], in: folder)
        #expect(alone.status == 0)
        let digests = try ["alone", "jobs-1", "jobs-2"].map { output in
          try text("\(folder)/\(output)/nollmissionen/\(month)/SHA256SUMS")
            + text("\(folder)/\(output)/nollmissionen/\(month)/manifest.json")
        }
        #expect(Set(digests).count == 1, "\(month)")
      }
    }
  }

  @Test func eachMarketHasItsOwnFolderAndItsOwnFigures() throws {
    try inTemporaryFolder { folder in
      let markets = ["north", "south", "west"]
      try writeMarkets(markets, below: folder)
      let run = try Program.run(["run", "report/pipeline.yaml", "--output", "out", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.complaints)")
      for (number, market) in markets.enumerated() {
        for language in ["sv", "en"] {
          let report = "\(folder)/out/my-report/\(market)/\(language)/2024-06"
          let drawn = try text(report + "/charts/authority-complaints.csv")
          #expect(drawn.contains(",\(11 + number)\n") || drawn.contains(",\(11 + number),"), "\(market): \(drawn)")
          let picture = try text(report + "/charts/authority-complaints-slide.svg")
          #expect(picture.contains(language == "sv" ? "Klagomål" : "omplaints"))
          #expect(
            try text(report + "/manifest.json").contains("\"variant\": [\n    \"\(market)\",\n    \"\(language)\"\n  ]")
          )
        }
      }
      #expect(run.output.split(separator: "\n").count == Set(run.output.split(separator: "\n")).count)
    }
  }

  @Test func aReportThatFailsStopsNoOther() throws {
    try inTemporaryFolder { folder in
      try writeMarkets(["north", "south"], below: folder)
      try "period,measure,member,value\n2024-01,authority-complaints,a,many\n".write(
        toFile: "\(folder)/report/data/south.csv", atomically: true, encoding: .utf8)
      let run = try Program.run(
        ["run", "report/pipeline.yaml", "--language", "sv", "--output", "out", "--quiet"], in: folder)
      #expect(run.status == 65)
      #expect(run.output.contains("out/my-report/north/sv/2024-06/report.pdf"))
      #expect(!run.output.contains("south"))
      #expect(run.complaints.contains("my-report/south/sv failed:\nerror: load: csv: data/south.csv:2:"))
      #expect(run.complaints.contains("made 1 of 2 reports in"))
      #expect(run.complaints.hasSuffix("1 failed:\n  my-report/south/sv\n"))
    }
  }

  @Test func oneMarketCanBeTakenAndMustBeWhereOneReportIsMeant() throws {
    try inTemporaryFolder { folder in
      try writeMarkets(["north", "south"], below: folder)
      let one = try Program.run(["check", "report/pipeline.yaml", "--market", "south"], in: folder)
      #expect(one.output.hasPrefix("my-report, 2024-06\n"))
      for (arguments, complaint) in [
        ([], "the pipeline file declares several markets\n  hint: name one, as with --market north\n"),
        (
          ["--market", "sout"],
          "the pipeline file declares no market “sout”\n  hint: did you mean “south”?\n"
        ),
        (
          ["--market", "south", "--month", "2024-01...2024-02"],
          "“2024-01...2024-02” is more than one month\n  hint: name one month; “nollrapport run” takes several\n"
        ),
      ] {
        let refused = try Program.run(["check", "report/pipeline.yaml"] + arguments, in: folder)
        #expect(refused.status == 64)
        #expect(refused.complaints == "error: " + complaint)
      }
    }
  }

  @Test(arguments: [
    (["--jobs", "0"], "--jobs is 0, not between 1 and 256\n  hint: leave it out for one a processor"),
    (
      ["--month", "0001-01...9999-12"],
      "more than 10000 reports are asked for\n  hint: name fewer months, or one market with --market"
    ),
  ])
  func whatCannotBeMadeIsRefused(arguments: [String], complaint: String) throws {
    let run = try Program.run(["run", ReportRun.bundled] + arguments)
    #expect(run.status == 64)
    #expect(run.complaints == "error: \(complaint)\n")
  }

  /// The template with a matrix; each market has figures one larger than the one before.
  private func writeMarkets(_ markets: [String], below folder: String) throws {
    #expect(try Program.run(["init", "report"], in: folder).status == 0)
    let path = "\(folder)/report/pipeline.yaml"
    let list = markets.map { "{id: \($0), name: {sv: \($0), en: \($0)}}" }.joined(separator: ", ")
    let file = try text(path).replacingOccurrences(of: "data/complaints.csv", with: "\"data/{market}.csv\"")
    try (file + "\nmatrix: {languages: [sv, en], markets: [\(list)]}\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    let data = try text("\(folder)/report/data/complaints.csv")
    for (number, market) in markets.enumerated() {
      let lines = data.split(separator: "\n").map { line in
        line.hasPrefix("2024-06,authority-complaints,")
          ? line.split(separator: ",").dropLast().joined(separator: ",") + ",\(11 + number)," : String(line)
      }
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: "\(folder)/report/data/\(market).csv", atomically: true, encoding: .utf8)
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
