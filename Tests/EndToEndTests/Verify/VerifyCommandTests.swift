import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct VerifyCommandTests {
  private static let month = "out/nollmissionen/2019-11"

  /// The bundled report in a folder, with files changed.
  private func written(in folder: String, _ changes: [String: ([UInt8]) -> [UInt8]] = [:]) async throws {
    for file in try await WrittenFiles.bundled.value.files {
      let path = "\(folder)/\(Self.month)/\(file.path)"
      try FileManager.default.createDirectory(
        atPath: PathName.folder(of: path), withIntermediateDirectories: true)
      try Data(changes[file.path]?(file.bytes) ?? file.bytes).write(to: URL(fileURLWithPath: path))
    }
  }

  @Test func agreementIsSaidInOneLine() async throws {
    try await withTemporaryFolder { folder in
      try await written(in: folder)
      let result = try Program.run(["verify", Self.month], in: folder)
      #expect(result.status == 0)
      #expect(result.complaints == "")
      #expect(result.output.wholeMatch(of: /\d{3,} values in \d+ files agree\n/) != nil)
    }
  }

  @Test func whatWentInIsFoundBesideThePipelineFile() async throws {
    try await withTemporaryFolder { folder in
      try await written(in: folder)
      let sources = PathName.folder(of: ReportRun.bundled)
      #expect(try Program.run(["verify", Self.month, "--sources", sources], in: folder).status == 0)
    }
  }

  @Test func disagreementEndsWith65AndNamesThePlace() async throws {
    try await withTemporaryFolder { folder in
      try await written(
        in: folder,
        [
          "charts/complaints-per-million-slide.svg": { bytes in
            String(decoding: bytes, as: UTF8.self).replacing(">17<", with: ">71<").utf8.map { $0 }
          }
        ])
      let result = try Program.run(["verify", Self.month], in: folder)
      #expect(result.status == 65)
      #expect(result.output == "")
      #expect(
        result.complaints.contains("error: charts/complaints-per-million-slide.svg: the file is not what was written"))
      #expect(result.complaints.contains("“71” does not show “complaints-per-million@2019-11.value”, which is 17 in "))
    }
  }

  @Test func oneFileIsComparedWithItsFolder() async throws {
    try await withTemporaryFolder { folder in
      try await written(in: folder)
      let chart = try Program.run(["verify", Self.month + "/charts/complaints-per-million-slide.png"], in: folder)
      #expect(chart.status == 0)
      #expect(chart.output.wholeMatch(of: /\d+ values in 1 file agree\n/) != nil)
    }
  }

  @Test func oneReportIsComparedWithWhatIsInIt() async throws {
    try await withTemporaryFolder { folder in
      let bytes = try await WrittenFiles.bundled.value.bytes("report.pdf")
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/sent by mail.pdf"))
      let result = try Program.run(["verify", "sent by mail.pdf"], in: folder)
      #expect(result.status == 0)
      #expect(result.output.wholeMatch(of: /\d{3} values in 1 file agree\n/) != nil)
    }
  }

  @Test(arguments: [
    (["verify"], Int32(64), "Error: Name the folder of a report, or a file."),
    (["verify", "nowhere"], 74, "error: “nowhere” could not be read: No such file or directory"),
    (["verify", "empty"], 74, "error: there is no file in “empty”\n  hint: name the folder of a month"),
    (["verify", "letter.pdf"], 65, "error: letter.pdf: the PDF is damaged: “"),
    (["verify", "picture.png"], 65, "error: picture.png: it is no PNG, or is damaged [picture-readable]"),
    (["verify", "picture.svg"], 65, "error: picture.svg: it has no “title” or “desc” [picture-readable]"),
    (
      ["verify", "table.csv"], 65, "error: table.csv: the file is not a table of comma-separated values [data-readable]"
    ),
  ])
  func whatCannotBeVerifiedIsSaid(arguments: [String], status: Int32, complaint: String) throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
      for (name, text) in [
        ("letter.pdf", "Dear reader"), ("picture.png", "\u{89}PNG"), ("picture.svg", "<svg/>"),
        ("table.csv", "a,b\n1\n"),
      ] { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      let result = try Program.run(arguments, in: folder)
      #expect(result.status == status)
      #expect(result.complaints.contains(complaint), "\(result.complaints)")
    }
  }

  @Test func rulesAreListedByName() throws {
    let result = try Program.run(["verify", "--rules"])
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count > 50)
    #expect(result.output.contains("\nfigure-alternative-text "))
    #expect(result.output.contains("  figures have an alternative text (ISO 14289-1, 7.3 (MP 13-004))\n"))
  }

  @Test func runLeavesOutVerificationWhereTold() throws {
    try inTemporaryFolder { folder in
      let usual = try Program.run(["run", ReportRun.bundled, "--output", "a"], in: folder)
      #expect(usual.complaints.contains(" files agree\n"))
      let without = try Program.run(["run", ReportRun.bundled, "--output", "b", "--no-verify"], in: folder)
      #expect(!without.complaints.contains(" files agree"))
      #expect(without.status == 0)
    }
  }
}
