import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// Reports made from raw rows.
@Suite struct RecordsReportTests {
  @Test func theIllustrativeReportFromRowsHasTheFiguresOfItsTable() async throws {
    try await withTemporaryFolder { folder in
      let rows = folder + "/rows"
      try make(rows: 12_000, in: rows)
      let fromRows = try await ReportRun.run(rows + "/pipeline.yaml", into: folder + "/a")
      let fromTable = try await ReportRun.run(
        RepositoryFiles.root + "/reports/illustrative/pipeline.yaml", into: folder + "/b")
      #expect(try fromRows.text("data/facts.csv") == fromTable.text("data/facts.csv"))
      for name in fromTable.names where name.hasPrefix("charts/") && name.hasSuffix(".csv") {
        #expect(try fromRows.text(name) == fromTable.text(name), "\(name)")
      }
      let digest = FileDigest.sha256(try file(rows + "/complaints.csv"))
      #expect(try fromRows.text("manifest.json").contains(digest))
      #expect(try words(fromRows).contains("12 000 rader lästes, varav 3 657 räknas i ”Klagomål”"))
    }
  }

  @Test func whatWasToleratedIsPrintedAndTheZoneIsInTheManifest() async throws {
    try await withTemporaryFolder { folder in
      try OutputFolder(folder + "/r").replace(with: [
        OutputFile(path: "pipeline.yaml", text: Self.pipeline),
        OutputFile(path: "rows/1.csv", text: "at,office\n2019-09-30T23:30:00Z,Nord\n2019-10-05T10:00:00Z,Syd\n"),
        OutputFile(path: "rows/2.csv", text: "office,at\nNord,2019-10-31T22:59:59Z\nNord,okänt\n"),
      ])
      let run = try await ReportRun.run(folder + "/r/pipeline.yaml", into: folder + "/out")
      let values = try run.text("data/observations.csv").split(separator: "\n")
      #expect(values.contains("2019-10,faults,nord,2,,final,"))
      #expect(values.contains("2019-10,faults,syd,1,,final,"))
      let text = try words(run)
      #expect(text.contains("1 av 4 rader kunde inte läsas och räknas inte: 1 med oläsbart datum"))
      let manifest = try run.text("manifest.json")
      for (name, path) in [
        ("rows/1.csv", folder + "/r/rows/1.csv"), ("rows/2.csv", folder + "/r/rows/2.csv"),
        ("zoneinfo/Europe/Stockholm", "/usr/share/zoneinfo/Europe/Stockholm"),
      ] {
        let digest = FileDigest.sha256(try file(path))
        #expect(manifest.contains("\"name\": \"\(name)\",\n      \"sha256\": \"\(digest)\""))
      }
    }
  }

  @Test func theManifestIsTheSameWhereACheckHasReadTheRowsBefore() async throws {
    try await withTemporaryFolder { folder in
      try OutputFolder(folder + "/r").replace(with: [
        OutputFile(path: "pipeline.yaml", text: Self.pipeline),
        OutputFile(path: "rows/1.csv", text: "at,office\n2019-09-30T23:30:00Z,Nord\n2019-10-05T10:00:00Z,Syd\n"),
      ])
      let alone = try await ReportRun.run(folder + "/r/pipeline.yaml", into: folder + "/alone")
      let request = try ReportRun.request(folder + "/r/pipeline.yaml", into: folder + "/after")
      let pipeline = Pipeline(plugins: BuiltInPlugins.all)
      _ = try await pipeline.check(request)
      let paths = try await pipeline.run(request, with: try Exporters.standard(for: request.style, home: nil))
      let manifest = try #require(paths.first { $0.hasSuffix("/manifest.json") })
      #expect(try file(manifest) == alone.bytes("manifest.json"))
    }
  }

  private static let pipeline = """
    report: {id: faults, title: Fel, organisation: Exempelbolaget, market: Norden}
    output: {presets: [slide], formats: [svg]}
    measures:
      - id: faults
        kind: count
        better: lower
        breakdown: offices
        names: {indefinite: Fel, definite: Felen}
        unit: {singular: fel, plural: fel}
    breakdowns:
      - {id: offices, singular: kontor, plural: kontor, definite-plural: kontoren, members: []}
    sources:
      - file: rows/*.csv
        loader:
          records: {date: at, time-zone: Europe/Stockholm, measure: faults, member: office, tolerate: 25}
    blocks: [checks]

    """

  /// The text of the report with single spaces and no line ends.
  private func words(_ run: ReportRun) throws -> String {
    try run.reportText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func make(rows: Int, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", RepositoryFiles.root + "/script/make-records", "\(rows)", folder]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func file(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
