import ArgumentParser
import ReportCore
import ReportPipeline
import ReportPluginHost

/// `nollrapport plugins test`: tries a program with all that a plugin must stand.
struct PluginsTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Try whether a program is a sound plugin.",
    discussion: "Prints a line a check. The exit code is 0 where none failed, else 70.")

  @Argument(help: "The program and its arguments, as in exec: ./crm.py, or node loaders/crm.js.")
  var command: [String]

  @Option(help: "Of a loader: a file that it can read.")
  var file: String?

  @Option(help: ArgumentHelp("An option for it, beside its usual ones. Can be repeated.", valueName: "name=value"))
  var option: [String] = []

  @Option(help: "After how many seconds an answer is too late; usually as in a run.")
  var timeLimit = ProgramUse.usualTimeLimit

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      let source = try file.map { path throws(Problems) in
        try FileReading().source(at: path, named: PathName.last(of: path))
      }
      let first = command.first.map { !$0.contains("/") && FileReading().exists($0) ? "./\($0)" : $0 }
      let kit = try ConformanceKit(
        command: [first].compactMap { $0 } + command.dropFirst(), in: ".", file: source, options: try options(),
        timeLimit: timeLimit,
        environment: Environment.variable)
      let haveAllPassed = try await kit.run { console.result(PluginText.line($0)) }
      if !haveAllPassed { throw Problems(notSound(command.joined(separator: " "))) }
    }
  }
}

extension PluginsTestCommand {
  private func options() throws(Problems) -> [String: String] {
    var options: [String: String] = [:]
    for text in option {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { throw Problems(notAnOption(text)) }
      options[String(parts[0])] = String(parts[1])
    }
    return options
  }
}

private func notAnOption(_ text: String) -> Problem {
  Problem(.configuration, "“\(text)” does not give an option", hints: ["write it as name=value"])
}

private func notSound(_ path: String) -> Problem {
  Problem(
    .software, "“\(path)” did not pass every check",
    hints: ["what each message holds: nollrapport plugins schemas"])
}
