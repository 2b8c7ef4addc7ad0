import Foundation
import ReportPluginKit
import ReportTestSupport
import Testing

@testable import ReportPluginHost

@Suite struct ProgramRunTests {
  @Test func aProgramSeesNoMoreThanItIsGiven() async throws {
    let result = await run("env | sort; pwd", environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"])
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix("_=") && !$0.hasPrefix("SHLVL=") && !$0.hasPrefix("OLDPWD=") } == [
        "PATH=/usr/bin:/bin", "PWD=/usr", "TZ=UTC", "/usr",
      ])
  }

  @Test func noShellLooksAtArguments() async {
    let command = ProgramCommand(
      name: "echo", path: "/bin/echo", arguments: ["$HOME;", "*", "`id`"], environment: [:], folder: "/",
      timeLimit: .seconds(60), outputLimit: 1000)
    #expect(await ProgramRun.run(command, request: RequestMessage([])) { _ in }.output == Array("$HOME; * `id`\n".utf8))
  }

  @Test func aLargeRequestThatNobodyReadsDoesNoHarm() async {
    let result = await run("exit 0", request: [UInt8](repeating: 0x20, count: 5_000_000))
    #expect(result.ending == .exited(0))
  }

  @Test func aLargeRequestThatNobodyReadsDoesNotKeepAProgramAlive() async {
    let result = await run("sleep 600", request: [UInt8](repeating: 0x20, count: 5_000_000), timeLimit: 1)
    #expect(result.ending == .tooLate)
  }

  @Test func aLargeRequestIsReadInFull() async {
    let result = await run("wc -c", request: [UInt8](repeating: 0x20, count: 5_000_000))
    #expect(String(decoding: result.output, as: UTF8.self).contains("5000000"))
  }

  @Test func aProgramLeadsAGroupOfItsOwn() async throws {
    let result = await run("ps -o pgid= -p $$; echo $$")
    let numbers = String(decoding: result.output, as: UTF8.self).split { $0 == "\n" || $0 == " " }
    #expect(numbers.count == 2 && numbers[0] == numbers[1])
  }

  @Test func theLogIsHeardWhileTheProgramRuns() async {
    let lines = Collected()
    let result = await run("echo one >&2; printf 'two\\033[31m' >&2", log: lines.add)
    #expect(lines.all == ["one", "two [31m"])
    #expect(result.log == ["one", "two [31m"])
  }

  @Test func manyRunsLeaveNoDescriptorAndNoProcessBehind() async throws {
    for _ in 0..<5 { _ = await run("cat") }
    let before = try openDescriptors()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { for _ in 0..<12 { _ = await run("sleep 600 & echo a; cat; echo b >&2", request: [0x61]) } }
      }
    }
    #expect(try openDescriptors() <= before)
    #expect(try children(named: "sleep") == 0)
  }

  private func run(
    _ script: String, request: [UInt8] = [], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    timeLimit: Int = ProgramTime.unhurried,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> ProgramResult {
    let command = ProgramCommand(
      name: "sh", path: "/bin/sh", arguments: ["-c", script], environment: environment, folder: "/usr",
      timeLimit: .seconds(timeLimit), outputLimit: 10_000_000)
    return await ProgramRun.run(command, request: RequestMessage(request), log: log)
  }

  /// Pipes and process descriptors of this process.
  private func openDescriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
      return target?.hasPrefix("pipe:") == true || target?.contains("pidfd") == true
    }
  }

  /// Processes of this name whose parent is this one, or that have lost theirs, in a group of ours.
  private func children(named name: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").count { entry in
      guard Int(entry) != nil, let stat = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8) else {
        return false
      }
      let fields = stat.split(separator: " ")
      return stat.contains("(\(name))") && fields.count > 3 && fields[2] != "Z" && fields[3] == "\(getpid())"
    }
  }
}
