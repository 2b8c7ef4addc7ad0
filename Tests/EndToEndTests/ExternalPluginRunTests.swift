import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// The command with programs as plugins: what it says, what it locks, and what is left when it is interrupted.
@Suite struct ExternalPluginRunTests {
  @Test func optionsOfProgramsAreCheckedWithLineAndColumn() throws {
    try inReport(checks: "  - exec: [./check]\n    options: {limt: 3}\n") { folder in
      try program(
        "check", in: folder, manifest: #""options":[{"name":"limit","kind":"integer","help":"A limit."}]"#, "exit 1")
      let result = try Program.run(["run", folder + "/pipeline.yaml", "--output", folder + "/out", "--quiet"])
      #expect(result.status == 64)
      #expect(
        result.complaints.hasSuffix(
          "error: validate: pipeline.yaml:\(try line("options: {limt", folder)):15: “check” has no option “limt”\n  hint: did you mean “limit”?\n"
        ))
      #expect(!FileReading().exists(folder + "/out"))
    }
  }

  @Test func aChangedProgramStopsTheRunUntilItIsLockedAnew() throws {
    try inReport(checks: "  - exec: [./check]\n") { folder in
      try program("check", in: folder, Self.finding)
      let check = ["check", folder + "/pipeline.yaml", "--quiet"]
      #expect(
        try Program.run(check).complaints.contains(
          "warning: the programs of this report are not locked\n  hint: to be told when one changes, run: nollrapport plugins lock \(folder)/pipeline.yaml"
        ))
      let locked = try Program.run(["plugins", "lock", folder + "/pipeline.yaml"])
      #expect(locked.output == folder + "/nollrapport.lock\n")
      #expect(try Program.run(check).status == 0)
      try program("check", in: folder, "# changed\n" + Self.finding)
      let result = try Program.run(check)
      #expect(result.status == 64)
      #expect(
        result.complaints
          == "error: validate: pipeline.yaml:\(try line("exec: [./check]", folder)):5: the program “./check” has changed since it was locked\n  hint: look at what has changed, then lock it anew: nollrapport plugins lock \(folder)/pipeline.yaml\n"
      )
      _ = try Program.run(["plugins", "lock", folder + "/pipeline.yaml"])
      #expect(try Program.run(check).status == 0)
    }
  }

  @Test func installedProgramsAreCalledByNameAndShadowedOnesReported() throws {
    try inReport(checks: "  - own-check\n") { folder in
      for place in ["plugins", "others"] {
        try FileManager.default.createDirectory(atPath: folder + "/" + place, withIntermediateDirectories: true)
        try program(
          place + "/nollrapport-validate-own-check", in: folder, name: "own-check", Self.finding)
      }
      let path = "\(folder)/others:\(folder)/plugins/:\(folder)/./plugins"
      let result = try Program.run(
        ["check", folder + "/pipeline.yaml", "--quiet"], environment: ["NOLLRAPPORT_PLUGIN_PATH": path])
      #expect(result.output.contains("own-check: 3 months examined, 1 finding\n  warning: a finding"))
      #expect(
        result.complaints.contains(
          "“\(folder)/others/nollrapport-validate-own-check” is not used: another validate plugin “own-check” comes before it"
        ))
      #expect(!result.complaints.contains("“\(folder)/plugins"))
      let listed = try Program.run(
        ["plugins", "list", "--report", folder], environment: ["NOLLRAPPORT_PLUGIN_PATH": path])
      #expect(listed.output.contains("own-check  validate: Tries.  (\(folder)/plugins/nollrapport-validate-own-check)"))
    }
  }

  @Test func misspeltNamesAreCorrected() throws {
    try inReport(checks: "  - plausible-value\n") { folder in
      let result = try Program.run(["check", folder + "/pipeline.yaml", "--quiet"])
      #expect(
        result.complaints.contains(
          "there is no validate plugin “plausible-value”\n  hint: did you mean “plausible-values”?\n  hint: an installed plugin is a program “nollrapport-validate-plausible-value”"
        ))
    }
  }

  @Test func theLogIsShownWhileTheProgramRuns() throws {
    try inReport(checks: "  - exec: [./check]\n") { folder in
      try program("check", in: folder, "echo 'looking' >&2\necho 'warning: old data' >&2\n" + Self.finding)
      let result = try Program.run(["check", folder + "/pipeline.yaml"])
      #expect(result.complaints.contains("check: looking\n"))
      #expect(result.complaints.contains("check: warning: old data\n"))
    }
  }

  @Test func aBatchShowsTheLogOfEachReport() throws {
    try inReport(checks: "  - exec: [./check]\n") { folder in
      try program("check", in: folder, "echo 'looking' >&2\necho 'warning: old data' >&2\n" + Self.finding)
      let batch = ["run", folder + "/pipeline.yaml", "--month", "2024-05...2024-06", "--output", folder + "/out"]
      let lines = try Program.run(batch).complaints.split(separator: "\n").map(String.init)
      #expect(lines.count { $0 == "check: looking" } == 2)
      #expect(lines.count { $0 == "check: warning: old data" } == 2)
      let quiet = try Program.run(batch + ["--quiet"]).complaints
      #expect(!quiet.contains("looking") && quiet.contains("check: warning: old data\n"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptKillsAllChildrenAndLeavesTheOldOutput(signal: Int32) throws {
    try inReport(checks: "  - exec: [./check]\n") { folder in
      try program("check", in: folder, Self.finding)
      let run = ["run", folder + "/pipeline.yaml", "--output", folder + "/out", "--quiet"]
      #expect(try Program.run(run).status == 0)
      let old = try contents(of: folder + "/out")
      try FileManager.default.createDirectory(atPath: folder + "/temporary", withIntermediateDirectories: true)
      try program(
        "check", in: folder,
        "sleep 600 &\necho $$ $! > \(folder)/starting\nmv \(folder)/starting \(folder)/started\nsleep 600\n")
      let interrupted = try Program.interrupt(run, by: signal, environment: ["TMPDIR": folder + "/temporary"]) {
        FileReading().exists(folder + "/started")
      }
      #expect(interrupted == signal)
      let children = try String(contentsOfFile: folder + "/started", encoding: .utf8)
        .split { $0 == " " || $0 == "\n" }.compactMap { pid_t($0) }
      #expect(children.count == 2)
      for child in children { #expect(hasEnded(child)) }
      #expect(try contents(of: folder + "/out") == old)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/temporary").isEmpty)
    }
  }

  @Test func anInterruptMissesNoProgramThatIsJustStarting() throws {
    try inReport(checks: String(repeating: "  - exec: [./check]\n", count: 12)) { folder in
      let file = folder + "/check"
      #expect(
        FileManager.default.createFile(
          atPath: file, contents: Data("#!/bin/sh\n: > \(folder)/started\nsleep 600\n".utf8),
          attributes: [.posixPermissions: 0o755]))
      let interrupted = try Program.interrupt(["check", folder + "/pipeline.yaml"], by: SIGINT) {
        FileReading().exists(folder + "/started")
      }
      #expect(interrupted == SIGINT)
      for child in try processes(running: file) { #expect(hasEnded(child)) }
    }
  }

  private static let finding =
    #"echo '{"nollrapport":1,"result":{"assurance":"Tried","examined":3,"singular":"month","plural":"months","findings":[{"message":"a finding"}]}}'"#
    + "\n"

  /// A small report of its own with these checks.
  private func inReport(checks: String, _ work: (String) throws -> Void) throws {
    try inTemporaryFolder { folder in
      let report = folder + "/mine"
      try OutputFolder(report).replace(with: ReportTemplate.files(language: .english))
      let path = report + "/pipeline.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let start = try #require(text.range(of: "checks:\n")).upperBound
      try (text[..<start] + checks + text[start...]).write(toFile: path, atomically: true, encoding: .utf8)
      try work(report)
    }
  }

  private func program(
    _ path: String, in folder: String, name: String = "check", manifest: String = #""options":[]"#, _ work: String
  ) throws {
    let text = """
      #!/bin/sh
      read -r request
      case "$request" in *'"describe"'*)
        echo '{"nollrapport":1,"manifest":{"name":"\(name)","stage":"validate","version":"1.0.0","summary":"Tries.",\(manifest)}}'
        exit 0 ;;
      esac
      \(work)
      """
    let file = folder + "/" + path
    try? FileManager.default.removeItem(atPath: file)
    #expect(
      FileManager.default.createFile(atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o755]))
  }

  private func line(_ text: String, _ folder: String) throws -> Int {
    let lines = try String(contentsOfFile: folder + "/pipeline.yaml", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  private func contents(of folder: String) throws -> [String: Data] {
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return Dictionary(
      names.compactMap { name in FileManager.default.contents(atPath: folder + "/" + name).map { (name, $0) } },
      uniquingKeysWith: { $1 })
  }

  /// The processes that have a file among their arguments.
  private func processes(running file: String) throws -> [pid_t] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }.filter { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: words, as: UTF8.self).split(separator: "\0").contains { $0 == file }
    }
  }

  /// Whether a process has ended, or does so soon: what has been killed needs a processor once more, which may be busy.
  private func hasEnded(_ process: pid_t) -> Bool {
    for _ in 0..<6000 {
      guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
      if stat.contains(") Z ") || stat.contains(") X ") { return true }
      usleep(10_000)
    }
    return false
  }
}
