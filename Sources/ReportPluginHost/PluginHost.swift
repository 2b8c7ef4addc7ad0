public import ReportCore
public import ReportPipeline
internal import ReportPluginKit

/// Runs programs as plugins: finds them, compares them with the lock file, asks them what they are, and checks their options.
public struct PluginHost: ProgramPlugins {
  /// What is done with the lock file.
  public enum Locking: Hashable, Sendable {
    /// A program that it does not know, or that has changed, stops the run.
    case enforced
    /// It is not looked at: for describing and locking.
    case ignored
  }

  /// How many programs of a report are asked at a time what they are.
  static let askedTogether = 16

  private let environment: @Sendable (String) -> String?
  private let builtIn: [PluginManifest]
  private let locking: Locking

  /// A host that sees the given environment; `builtIn` are the plugins that a misspelt name may mean.
  public init(
    environment: @escaping @Sendable (String) -> String?, builtIn: [PluginManifest], locking: Locking = .enforced
  ) {
    self.environment = environment
    self.builtIn = builtIn
    self.locking = locking
  }

  public func prepare(
    _ uses: [ProgramStep], of request: RunRequest, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> [any ProgramPlugin] {
    let lock = try PluginLock.read(beside: request, locking, progress)
    return try await prepare(uses, request.definition, request.folder, lock, progress)
  }

  private func prepare(
    _ uses: [ProgramStep], _ definition: ReportDefinition, _ folder: String, _ lock: PluginLock?,
    _ progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> [HostedProgram] {
    let finder = ProgramFinder(folder: folder, environment: environment)
    let found = try uses.mapCollectingProblems { use throws(Problems) in
      do throws(Problems) { return try finder.program(of: use, known: builtIn) } catch {
        throw error.arising(in: use.stage.rawValue)
      }
    }
    report(uses, finder, progress)
    let files = try check(Array(zip(uses, found)), against: lock, in: folder)
    let prepared = await withTaskGroup(of: (Int, Result<HostedProgram, Problems>).self) { tasks in
      var waiting = uses.enumerated().makeIterator()
      func begin() {
        guard let (index, use) = waiting.next() else { return }
        let program = runnable(found[index], use.step, finder.folder, progress)
        tasks.addTask { (index, await described(program, use, files[index], definition)) }
      }
      for _ in 0..<Self.askedTogether { begin() }
      var results: [Result<HostedProgram, Problems>?] = uses.map { _ in nil }
      for await (index, result) in tasks {
        results[index] = result
        begin()
      }
      return results.compactMap { $0 }
    }
    return try prepared.mapCollectingProblems { result throws(Problems) in try result.get() }
  }

  /// The programs of a report as they are now, each once.
  public func programs(
    of definition: ReportDefinition, in folder: String, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> [ProgramIdentity] {
    let names = Set(builtIn.map(\.name))
    let uses = definition.steps.filter { $0.step.program != nil || !names.contains($0.step.plugin) }
    var seen: Set<ProgramIdentity> = []
    let programs = try await prepare(uses, definition, folder, nil, progress).map(\.identity)
    return programs.filter { seen.insert($0).inserted }
  }

  public func loader(
    recognising source: Source, of request: RunRequest, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> (any ProgramPlugin)? {
    let finder = ProgramFinder(folder: request.folder, environment: environment)
    let place = Place(source.name)
    for installed in finder.installed() where installed.stage == .load {
      let step = StageStep(plugin: installed.name, options: .init(.mapping([]), at: place), place: place)
      // One that is broken, or that nobody has locked, is no reason to refuse a file of another.
      let program = try? await prepare([ProgramStep(.load, step)], of: request, progress: progress).first
      if let program, program.recognises(source) { return program }
    }
    return nil
  }

  /// What each of the installed programs says of itself, or why it says nothing.
  public func installed(
    for folder: String, progress: @escaping @Sendable (Progress) -> Void
  ) async -> [(program: InstalledProgram, description: Result<ProgramDescription, Problems>)] {
    let finder = ProgramFinder(folder: folder, environment: environment)
    var list: [(InstalledProgram, Result<ProgramDescription, Problems>)] = []
    for installed in finder.installed() {
      let place = Place(installed.path)
      let step = StageStep(plugin: installed.name, options: .init(.mapping([]), at: place), place: place)
      let found = FoundProgram(path: installed.path, arguments: [], files: [(installed.path, installed.path)])
      list.append((installed, await description(of: runnable(found, step, finder.folder, progress))))
    }
    return list
  }

  /// What a program says of itself.
  public func description(
    of command: [String], in folder: String, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> ProgramDescription {
    let finder = ProgramFinder(folder: folder, environment: environment)
    let place = Place(command.first ?? "")
    let step = StageStep(
      plugin: PathName.last(of: command.first ?? ""), options: .init(.mapping([]), at: place), place: place,
      program: ProgramUse(command: command))
    let found = try finder.program(of: ProgramStep(.load, step), known: [])
    return try await description(of: runnable(found, step, finder.folder, progress)).get()
  }

  private func description(of program: RunnableProgram) async -> Result<ProgramDescription, Problems> {
    do {
      let described = try await program.answer(to: PluginRequest.describe()) { bytes throws(MessageFault) in
        try PluginAnswer.description(from: bytes)
      }
      return .success(ProgramDescription(described))
    } catch {
      return .failure(error)
    }
  }

  /// Asks a program what it is, and whether it fits where it is used.
  private func described(
    _ program: RunnableProgram, _ use: ProgramStep, _ files: [ProgramIdentity.File], _ definition: ReportDefinition
  ) async -> Result<HostedProgram, Problems> {
    do {
      let description = try await program.answer(to: PluginRequest.describe()) { bytes throws(MessageFault) in
        try PluginAnswer.description(from: bytes)
      }
      let version = try fitting(description, program, use)
      let manifest = description.manifest
      let options = try Options(
        use.step.options, declared: manifest.options, plugin: manifest.name, measures: definition.measures.map(\.id))
      var ready = program
      ready.name = manifest.name
      for variable in description.environment { ready.environment[variable] = environment(variable) }
      return .success(
        HostedProgram(
          program: ready, description: description, options: OptionValues(options, declared: manifest.options),
          identity: ProgramIdentity(
            stage: use.stage, name: manifest.name, version: description.version, files: files), version: version))
    } catch {
      return .failure(error.arising(in: use.stage.rawValue))
    }
  }

  /// The version that both speak. Throws where there is none, or where the program is another than the pipeline file means.
  private func fitting(
    _ description: PluginDescription, _ program: RunnableProgram, _ use: ProgramStep
  ) throws(Problems) -> Int {
    let faults = program.faults
    let shared = PluginProtocol.versions.filter { description.speaks.contains($0) }
    guard let version = shared.last else { throw Problems(faults.noSharedVersion(description)) }
    guard description.manifest.stage == use.stage else { throw Problems(faults.wrongStage(description, use.stage)) }
    if use.step.program?.command.isEmpty != false, description.manifest.name != use.step.plugin {
      throw Problems(faults.wrongName(description))
    }
    let allowed = use.step.program?.environment ?? []
    let missing = description.environment.compactMap { variable in
      allowed.contains(variable)
        ? environment(variable) == nil ? faults.notSet(variable) : nil : faults.notAllowed(variable)
    }
    let needless = allowed.filter { !description.environment.contains($0) }
    try Problems.throwing(missing + needless.map { faults.notAskedFor($0, description.environment) })
    return version
  }

  private func runnable(
    _ found: FoundProgram, _ step: StageStep, _ folder: String, _ progress: @escaping @Sendable (Progress) -> Void
  ) -> RunnableProgram {
    RunnableProgram(
      found: found, step: step, name: Self.name(of: found, step),
      environment: ["PATH": environment("PATH") ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"], folder: folder,
      temporary: environment("TMPDIR"), progress: progress)
  }

  /// What people call a program that has not said its name: of an interpreter its script.
  private static func name(of found: FoundProgram, _ step: StageStep) -> String {
    let isCommand = step.program?.command.isEmpty == false
    return isCommand ? found.files.first.map { PathName.last(of: $0.shown) } ?? step.plugin : step.plugin
  }

  /// The digests of the files of each program. Throws where they are others than those locked.
  private func check(
    _ programs: [(use: ProgramStep, found: FoundProgram)], against lock: PluginLock?, in folder: String
  ) throws(Problems) -> [[ProgramIdentity.File]] {
    try programs.mapCollectingProblems { program throws(Problems) in
      let files = try program.found.files.mapCollectingProblems { file throws(Problems) in
        let bytes = try FileReading().source(at: file.path, named: file.shown).bytes
        return ProgramIdentity.File(path: file.shown, sha256: FileDigest.sha256(bytes))
      }
      do throws(Problems) {
        try lock?.check(
          files, program.use, of: PathName.join(folder, program.use.step.place.source))
      } catch {
        throw error.arising(in: program.use.stage.rawValue)
      }
      return files
    }
  }

  /// Says which installed programs are never run since others of the same name come before them.
  private func report(_ uses: [ProgramStep], _ finder: ProgramFinder, _ progress: (Progress) -> Void) {
    for use in uses where use.step.program?.command.isEmpty != false {
      for path in finder.hidden(by: use) { progress(.warning(hidden(path, use))) }
    }
  }
}

extension Array {
  /// Each element's result, or the problems of all that have some.
  func mapCollectingProblems<Result>(
    _ transform: (Element) throws(Problems) -> Result
  ) throws(Problems) -> [Result] {
    var results: [Result] = []
    var problems: [Problem] = []
    for element in self {
      do { results.append(try transform(element)) } catch { problems += error.all }
    }
    try Problems.throwing(problems)
    return results
  }
}

private func hidden(_ path: String, _ use: ProgramStep) -> Problem {
  var problem = Problem(
    .configuration, "“\(path)” is not used: another \(use.stage.rawValue) plugin “\(use.step.plugin)” comes before it",
    at: use.step.place, hints: ["remove one of them, or name the one that is meant by its path, with “exec”"],
    severity: .warning)
  problem.stage = use.stage.rawValue
  return problem
}
