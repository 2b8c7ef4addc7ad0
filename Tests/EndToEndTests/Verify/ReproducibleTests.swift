import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

/// The same bytes whatever the machine is like, but for what goes in.
@Suite struct ReproducibleTests {
  private static let usual = Task { try sums(environment: [:]) }

  /// The digests of all files of the bundled report, made by the program in a process of its own.
  private static func sums(environment: [String: String], with program: [String] = []) throws -> String {
    try inTemporaryFolder { folder in
      let arguments = ["run", ReportRun.bundled, "--output", "out", "--quiet"]
      let result = try Program.run(arguments, environment: environment, in: folder, through: program)
      #expect(result.status == 0, "\(result.complaints)")
      let source = try FileReading().source(at: folder + "/out/nollmissionen/2019-11/SHA256SUMS", named: "SHA256SUMS")
      return String(decoding: source.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ["TZ": "Pacific/Auckland"], ["TZ": "America/Los_Angeles"], ["LC_ALL": "sv_SE.UTF-8", "LANG": "sv_SE.UTF-8"],
    ["LC_ALL": "C"], ["HOME": "/nonexistent"], ["FONTCONFIG_FILE": "/nonexistent/fonts.conf"],
  ])
  func surroundingsDoNotMatter(environment: [String: String]) async throws {
    #expect(try await Self.usual.value == Self.sums(environment: environment))
  }

  @Test func otherFontsDoNotMatter() async throws {
    let usual = try await Self.usual.value
    try inTemporaryFolder { home in
      let fonts = home + "/.fonts"
      try FileManager.default.createDirectory(atPath: fonts, withIntermediateDirectories: true)
      let other = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
      try FileManager.default.createSymbolicLink(atPath: fonts + "/AnotherFont.ttc", withDestinationPath: other)
      #expect(try usual == Self.sums(environment: ["HOME": home]))
    }
  }

  @Test func oneThreadOrTwoDoNotMatter() async throws {
    #expect(try await Self.usual.value == Self.sums(environment: [:], with: ["/usr/bin/taskset", "--cpu-list", "0"]))
  }
}
