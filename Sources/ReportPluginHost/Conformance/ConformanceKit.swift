public import ReportCore
internal import ReportPipeline
internal import ReportPluginKit

/// Tries a program with all that a plugin must stand: whether it describes itself, works, and survives what is strange, large or broken.
public struct ConformanceKit: Sendable {
  /// What one check came to.
  public struct Outcome: Hashable, Sendable {
    public enum Result: Hashable, Sendable {
      case passed
      /// With what is wrong.
      case failed(String)
      /// With the reason. That it would pass is not said.
      case notTried(String)
    }

    /// What was checked, a clause: `it works with its usual options`.
    public let check: String
    public let result: Result

    /// Why it did not pass; nil where it did, or was not tried.
    public var complaint: String? { if case .failed(let complaint) = result { complaint } else { nil } }
  }

  private struct Check {
    var name: String
    /// Whether it says nothing about a program that does not work.
    var needsWork = false
    var run: () async -> Outcome.Result
  }

  private let program: RunnableProgram
  private let file: Source?
  private let options: [String: String]
  private let environment: @Sendable (String) -> String?

  /// A kit for a program and its arguments, seen from a folder. `file` is one that a loader can read, with these options.
  ///
  /// Throws where the program is not there or may not be executed.
  public init(
    command: [String], in folder: String, file: Source?, options: [String: String] = [:], timeLimit: Int,
    environment: @escaping @Sendable (String) -> String?
  ) throws(Problems) {
    let place = Place(command.first ?? "")
    let step = StageStep(
      plugin: PathName.last(of: command.first ?? ""), options: .init(.mapping([]), at: place), place: place,
      program: ProgramUse(command: command, timeLimit: timeLimit))
    let finder = ProgramFinder(folder: folder, environment: environment)
    program = RunnableProgram(
      found: try finder.program(of: ProgramStep(.load, step), known: []), step: step, name: step.plugin,
      environment: ["PATH": environment("PATH") ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"],
      folder: finder.folder, temporary: environment("TMPDIR"), progress: { _ in })
    self.file = file
    self.options = options
    self.environment = environment
  }

  /// Runs every check and reports each as it ends. Returns whether none failed.
  ///
  /// Throws where the options given do not fit, or where the program is a loader and no file is given.
  public func run(_ report: (Outcome) -> Void) async throws(Problems) -> Bool {
    let description: PluginDescription
    do {
      description = try await describe()
      report(Outcome(check: "it describes itself", result: .passed))
    } catch {
      report(Outcome(check: "it describes itself", result: .failed(error.description)))
      return false
    }
    try tryingIsPossible(description)
    var works = true
    var haveAllPassed = true
    for check in checks(description) {
      let result = check.needsWork && !works ? .notTried("since it does not work") : await check.run()
      if case .failed = result {
        haveAllPassed = false
        if check.name == Self.works { works = false }
      }
      report(Outcome(check: check.name, result: result))
    }
    return haveAllPassed
  }

  private func tryingIsPossible(_ description: PluginDescription) throws(Problems) {
    if description.manifest.stage == .load, file == nil { throw Problems(noFile(description.manifest.name)) }
    _ = try TrialRequest.options(description.manifest, options, TrialData.usual.definition)
  }

  private func describe() async throws(Problems) -> PluginDescription {
    try await program.answer(to: PluginRequest.describe()) { bytes throws(MessageFault) in
      try PluginAnswer.description(from: bytes)
    }
  }

  private func checks(_ description: PluginDescription) -> [Check] {
    var ready = program
    ready.name = description.manifest.name
    for variable in description.environment { ready.environment[variable] = environment(variable) ?? "conformance" }
    let trial = ProgramTrial(program: ready, description: description, file: file, options: options)
    return [
      Check(name: "it describes itself alike every time") { await describesAlike(description) },
      Check(name: "it speaks version 1 of the protocol") { trial.speaks() },
      Check(name: "its file is called as it calls itself") { trial.isNamedAsItSays() },
      Check(name: "every option says what it is for") { trial.explainsItsOptions() },
      Check(name: Self.works) { await trial.works(on: .usual) },
      Check(name: "it gives the same answer every time", needsWork: true) { await trial.answersAlike() },
      Check(name: "it ignores fields that it does not know", needsWork: true) { await trial.ignoresUnknownFields() },
      Check(name: "it works in both languages", needsWork: true) { await trial.worksInEveryLanguage() },
      Check(name: "it stands a report without data") { await trial.works(on: .empty) },
      Check(name: "it stands strange names and numbers") { await trial.works(on: .hostile) },
      Check(name: "it stands a large dataset, as lines") { await trial.works(on: .large) },
      Check(name: "it ends on a request that stops halfway") { await trial.refuses(.half) },
      Check(name: "it ends on an empty request") { await trial.refuses(.nothing) },
      Check(name: "it ends on a request that it does not know") { await trial.refuses(.unknownVerb) },
      Check(name: "it leaves the folder that it works in as it was", needsWork: true) {
        await trial.leavesItsFolder()
      },
    ]
  }

  private static let works = "it works with its usual options"

  private func describesAlike(_ description: PluginDescription) async -> Outcome.Result {
    do {
      return try await describe() == description ? .passed : .failed("the second description differs from the first")
    } catch {
      return .failed(error.description)
    }
  }
}

private func noFile(_ name: String) -> Problem {
  Problem(
    .configuration, "“\(name)” is a loader, which is tried with a file that it can read",
    hints: ["give one: --file sample.csv; a loader that reads none may be given any"])
}
