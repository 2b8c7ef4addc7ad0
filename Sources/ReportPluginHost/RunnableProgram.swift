internal import ReportCore
internal import ReportPipeline
internal import ReportPluginKit

/// A program that has been found, and what it may see and take: asked a question, it gives an answer or says what is wrong.
struct RunnableProgram: Sendable {
  let found: FoundProgram
  let step: StageStep
  /// What people call it.
  var name: String
  /// All that it sees of the environment, but for its own TMPDIR.
  var environment: [String: String]
  /// The report's folder.
  let folder: String
  /// Where temporary folders are made.
  let temporary: String?
  let progress: @Sendable (Progress) -> Void

  var use: ProgramUse { step.program ?? ProgramUse() }
  var faults: ProgramFaults { ProgramFaults(name: name, place: step.place, use: use) }

  func temporaryFolder() throws(Problems) -> TemporaryFolder { try TemporaryFolder(in: temporary) }

  /// The answer to a request, in a folder of its own.
  func answer<Answer>(
    to request: RequestMessage, reading read: ([UInt8]) throws(MessageFault) -> Answer
  ) async throws(Problems) -> Answer {
    let folder = try temporaryFolder()
    defer { folder.remove() }
    return try await answer(to: request, in: folder, reading: read)
  }

  func answer<Answer>(
    to request: RequestMessage, in temporary: TemporaryFolder, reading read: ([UInt8]) throws(MessageFault) -> Answer
  ) async throws(Problems) -> Answer {
    let result = await run(request, in: temporary)
    if let problem = faults.problem(of: result) { throw Problems(problem) }
    do { return try read(result.output) } catch { throw faults.problems(of: error, result) }
  }

  /// Runs the program once, whatever it says.
  func run(_ request: RequestMessage, in temporary: TemporaryFolder) async -> ProgramResult {
    var visible = environment
    visible["TMPDIR"] = temporary.path
    let command = ProgramCommand(
      name: name, path: found.path, arguments: found.arguments, environment: visible, folder: folder,
      timeLimit: .seconds(use.timeLimit), outputLimit: use.outputLimit * 1_000_000)
    let (name, progress) = (name, progress)
    return await ProgramRun.run(command, request: request) { line in progress(Self.entry(line, name)) }
  }

  /// A line of the log; one that begins with `warning:` is a warning.
  private static func entry(_ line: String, _ name: String) -> Progress {
    let word = "warning:"
    guard line.hasPrefix(word) else { return .log(plugin: name, line: line) }
    let text = String(line.dropFirst(word.count).drop { $0 == " " })
    var problem = Problem(.data, text, severity: .warning)
    problem.stage = name
    return .warning(problem)
  }
}
