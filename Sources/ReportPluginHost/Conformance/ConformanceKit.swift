public import ReportCore
internal import ReportPipeline
internal import ReportPluginKit

/// Tries a program with all that a plugin must stand: whether it describes itself, works, and survives what is strange, large or broken.
public struct ConformanceKit: Sendable {
  /// What one check came to.
  public struct Outcome: Hashable, Sendable {
    /// What was checked, a clause: `it works with its usual options`.
    public let check: String
    /// Why it did not pass; nil where it did.
    public let complaint: String?

    public var hasPassed: Bool { complaint == nil }
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

  /// Runs every check and reports each as it ends. Returns whether all passed.
  public func run(_ report: (Outcome) -> Void) async -> Bool {
    let description: PluginDescription
    do {
      description = try await describe()
      report(Outcome(check: "it describes itself", complaint: nil))
    } catch {
      report(Outcome(check: "it describes itself", complaint: error.description))
      return false
    }
    var haveAllPassed = true
    for (name, check) in checks(description) {
      let outcome = Outcome(check: name, complaint: await check())
      haveAllPassed = haveAllPassed && outcome.hasPassed
      report(outcome)
    }
    return haveAllPassed
  }

  private func describe() async throws(Problems) -> PluginDescription {
    try await program.answer(to: PluginRequest.describe()) { bytes throws(MessageFault) in
      try PluginAnswer.description(from: bytes)
    }
  }

  private func checks(_ description: PluginDescription) -> [(String, () async -> String?)] {
    var ready = program
    ready.name = description.manifest.name
    for variable in description.environment { ready.environment[variable] = environment(variable) ?? "conformance" }
    let trial = ProgramTrial(program: ready, description: description, file: file, options: options)
    return [
      ("it describes itself alike every time", { await describesAlike(description) }),
      ("it speaks version 1 of the protocol", { trial.speaks() }),
      ("its file is called as it calls itself", { trial.isNamedAsItSays() }),
      ("every option says what it is for", { trial.explainsItsOptions() }),
      ("it works with its usual options", { await trial.works(on: .usual) }),
      ("it gives the same answer every time", { await trial.answersAlike() }),
      ("it ignores fields that it does not know", { await trial.ignoresUnknownFields() }),
      ("it works in both languages", { await trial.worksInEveryLanguage() }),
      ("it stands a report without data", { await trial.works(on: .empty) }),
      ("it stands strange names and numbers", { await trial.works(on: .hostile) }),
      ("it stands a large dataset, as lines", { await trial.works(on: .large) }),
      ("it ends on a request that stops halfway", { await trial.refuses(.half) }),
      ("it ends on an empty request", { await trial.refuses(.nothing) }),
      ("it ends on a request that it does not know", { await trial.refuses(.unknownVerb) }),
      ("it leaves the folder that it works in as it was", { await trial.leavesItsFolder() }),
    ]
  }

  private func describesAlike(_ description: PluginDescription) async -> String? {
    do { return try await describe() == description ? nil : "the second description differs from the first" } catch {
      return error.description
    }
  }
}
