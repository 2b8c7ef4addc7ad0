internal import Glibc
internal import ReportCore
internal import ReportPluginKit

/// What is wrong with a program, each fault as a problem of its own with the last lines of the program's log.
struct ProgramFaults: Sendable {
  /// What people call the program.
  let name: String
  /// Where the pipeline file names it.
  let place: Place
  let use: ProgramUse

  /// The problem of how a program ended; nil where it ended well.
  func problem(of result: ProgramResult) -> Problem? {
    switch result.ending {
    case .exited(0): nil
    case .exited(127):
      fault(
        "“\(name)” broke off with exit status 127",
        ["it says that a command was not found: its interpreter, or a program that it calls"], result)
    case .exited(let status):
      fault(
        "“\(name)” broke off with exit status \(status)",
        ["a program that cannot do its work says so in “problems” and ends with 0"], result)
    case .killed(let signal):
      fault("“\(name)” crashed with signal \(signal) (\(String(cString: strsignal(signal))))", [], result)
    case .tooLate:
      fault(
        "“\(name)” took longer than \(use.timeLimit) s and was stopped",
        ["if it needs more, say “time-limit: \(use.timeLimit * 2)” beside it in the pipeline file"], result)
    case .tooMuch:
      fault(
        "“\(name)” answered more than \(use.outputLimit) MB and was stopped",
        ["if it needs more, say “output-limit: \(use.outputLimit * 2)” beside it in the pipeline file"], result)
    case .notStarted(ENOENT):
      fault(
        "“\(name)” could not be started: the interpreter that its first line names is not there",
        ["install the interpreter, or mend the line that begins with #!"], result)
    case .notStarted(ENOEXEC):
      fault(
        "“\(name)” could not be started: it is no program that this machine runs",
        ["a script needs a first line such as #!/usr/bin/env python3"], result)
    case .notStarted(let code):
      fault("“\(name)” could not be started: \(String(cString: strerror(code)))", [], result)
    }
  }

  /// The problems of an answer that cannot be used; those that the program itself tells as they are.
  func problems(of answer: MessageFault, _ result: ProgramResult) -> Problems {
    switch answer {
    case .problems(let problems): problems
    case .empty:
      Problems(fault("“\(name)” answered nothing", ["an answer is one JSON object on standard output"], result))
    case .cutShort(let byte):
      Problems(
        fault(
          "the answer of “\(name)” stops in the middle, at byte \(byte)",
          ["write the whole object, and end with status 0 only then"], result))
    case .garbage(let message, let byte):
      Problems(
        fault(
          "the answer of “\(name)” is not JSON: \(message), at byte \(byte)",
          ["standard output is for the answer alone; write all else to standard error"], result))
    case .unfit(let message, let hints):
      Problems(fault("the answer of “\(name)” does not fit: \(message)", hints, result))
    case .several(let faults):
      Problems(faults.flatMap { problems(of: $0, result).all })
        ?? Problems(fault("the answer of “\(name)” does not fit", [], result))
    case .version(let version):
      Problems(
        fault(
          "“\(name)” answered in version \(version) of the protocol, which was not asked for",
          ["an answer begins with the version of its request"], result))
    }
  }

  func wrongStage(_ description: PluginDescription, _ stage: PluginManifest.Stage) -> Problem {
    Problem(
      .configuration,
      "“\(name)” is a plugin of the stage \(description.manifest.stage.rawValue), not \(stage.rawValue)",
      at: place, hints: ["name it under “\(Self.key(description.manifest.stage))” in the pipeline file"])
  }

  /// The key of a pipeline file under which plugins of a stage stand.
  private static func key(_ stage: PluginManifest.Stage) -> String {
    switch stage {
    case .load: "sources"
    case .validate: "checks"
    case .aggregate: "aggregates"
    case .render: "blocks"
    }
  }

  func wrongName(_ description: PluginDescription) -> Problem {
    Problem(
      .configuration, "the program of “\(name)” says that it is “\(description.manifest.name)”", at: place,
      hints: ["rename the program, or mend the name in its manifest"])
  }

  func noSharedVersion(_ description: PluginDescription) -> Problem {
    Problem(
      .configuration,
      "“\(name)” speaks \(words(description.speaks)) of the plugin protocol, Nollrapport \(words(PluginProtocol.versions))",
      at: place, hints: ["install a version of the plugin or of Nollrapport that speaks what the other does"])
  }

  func notAllowed(_ variable: String) -> Problem {
    Problem(
      .configuration, "“\(name)” needs the environment variable “\(variable)”, which the pipeline file does not allow",
      at: place, hints: ["allow it beside the program: environment: [\(variable)]"])
  }

  func notSet(_ variable: String) -> Problem {
    Problem(
      .configuration, "“\(name)” needs the environment variable “\(variable)”, which is not set", at: place,
      hints: ["set it before the run: export \(variable)=…"])
  }

  func notAskedFor(_ variable: String, _ known: [String]) -> Problem {
    Problem(
      .configuration, "“\(name)” does not ask for the environment variable “\(variable)”", at: place,
      hints: known.isEmpty ? ["“\(name)” asks for none"] : NearMiss.hint(for: variable, in: known))
  }

  private func words(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "version \(range.lowerBound)" : "versions \(range.lowerBound) to \(range.upperBound)"
  }

  private func fault(_ message: String, _ hints: [String], _ result: ProgramResult) -> Problem {
    Problem(.software, message, at: place, hints: hints + result.log.map { "its log says: \($0)" })
  }
}
