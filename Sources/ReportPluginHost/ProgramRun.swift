internal import Glibc
internal import ReportCore
internal import ReportPluginKit
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Runs a program once: gives it a request, takes its answer and its log, and leaves nothing of it behind.
///
/// The program leads a process group of its own, which is killed whole when it ends, takes too long or says too much.
enum ProgramRun {
  static func run(
    _ command: ProgramCommand, request: RequestMessage, log: @escaping @Sendable (String) -> Void
  ) async -> ProgramResult {
    var platform = PlatformOptions()
    platform.processGroupID = 0
    let configuration = Configuration(
      executable: .path(FilePath(command.path)), arguments: Arguments(command.arguments),
      environment: .custom(
        Dictionary(
          command.environment.compactMap { name, value in Environment.Key(rawValue: name).map { ($0, value) } },
          uniquingKeysWith: { $1 })),
      workingDirectory: FilePath(command.folder), platformOptions: platform)
    await RunningPrograms.willStart()
    let start = StartOnce()
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let group = execution.processIdentifier.value
        start.report(group)
        let streams = await exchange(
          execution.standardInputWriter, execution.standardOutput, execution.standardError, group, request, command, log
        )
        await ProcessEnd.wait(for: group)
        await RunningPrograms.end(group)
        return streams
      }
      start.report(nil)
      let streams = result.closureResult
      return ProgramResult(
        ending: streams.stopped ?? ending(result.terminationStatus), output: streams.output, log: streams.log)
    } catch {
      start.report(nil)
      return ProgramResult(ending: .notStarted(code(of: error)), output: [], log: [])
    }
  }

  private static func ending(_ status: TerminationStatus) -> ProgramResult.Ending {
    switch status {
    case .exited(let code): .exited(code)
    case .signaled(let signal): .killed(signal: signal)
    }
  }

  private static func code(of error: any Error) -> Int32 {
    (error as? SubprocessError)?.underlyingError?.rawValue ?? ENOEXEC
  }

  /// Writes, reads and watches the clock at the same time.
  private static func exchange(
    _ input: StandardInputWriter, _ output: SubprocessOutputSequence, _ errors: SubprocessOutputSequence,
    _ group: pid_t, _ request: RequestMessage, _ command: ProgramCommand, _ log: @escaping @Sendable (String) -> Void
  ) async -> Streams {
    let clock = Clock()
    return await withTaskGroup(of: Part.self) { tasks in
      tasks.addTask {
        for piece in request.pieces {
          // A program that does not read all of its request is none the worse for that.
          guard (try? await input.write(piece)) != nil else { break }
        }
        try? await input.finish()
        return .written
      }
      tasks.addTask { await read(output, group, limit: command.outputLimit) }
      tasks.addTask { await read(errors, log) }
      tasks.addTask {
        guard (try? await Task.sleep(for: command.timeLimit)) != nil else { return .watched }
        // Where this process itself was late to look, the program is not to blame.
        if ProcessEnd.hasEnded(group) { return .watched }
        clock.hasStopped.store(true, ordering: .sequentiallyConsistent)
        kill(-group, SIGKILL)
        return .watched
      }
      var streams = Streams()
      var openStreams = 2
      while openStreams > 0, let part = await tasks.next() {
        switch part {
        case .output(let bytes, let isTooMuch):
          streams.output = bytes
          if isTooMuch { streams.stopped = .tooMuch }
          openStreams -= 1
        case .log(let lines):
          streams.log = lines
          openStreams -= 1
        case .written, .watched: continue
        }
      }
      // A program may close its streams and go on; then the clock still runs.
      await ProcessEnd.wait(for: group)
      // What the clock has killed ends in whatever order; only the clock itself knows why.
      if clock.hasStopped.load(ordering: .sequentiallyConsistent), streams.stopped == nil { streams.stopped = .tooLate }
      tasks.cancelAll()
      return streams
    }
  }

  private static func read(_ output: SubprocessOutputSequence, _ group: pid_t, limit: Int) async -> Part {
    var bytes: [UInt8] = []
    var iterator = output.makeAsyncIterator()
    while let buffer = try? await iterator.next() {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
      if bytes.count > limit {
        kill(-group, SIGKILL)
        return .output([], isTooMuch: true)
      }
    }
    return .output(bytes, isTooMuch: false)
  }

  private static func read(_ errors: SubprocessOutputSequence, _ log: @Sendable (String) -> Void) async -> Part {
    var lines = LogLines()
    var iterator = errors.makeAsyncIterator()
    while let buffer = try? await iterator.next() {
      for line in buffer.withUnsafeBytes({ lines.add($0) }) { log(line) }
    }
    for line in lines.finish() { log(line) }
    return .log(lines.last)
  }

  private enum Part: Sendable {
    case written
    case output([UInt8], isTooMuch: Bool)
    case log([String])
    /// The clock has done its work.
    case watched
  }

  /// Whether the time was up.
  private final class Clock: Sendable {
    let hasStopped = Atomic(false)
  }

  private struct Streams: Sendable {
    var output: [UInt8] = []
    var log: [String] = []
    var stopped: ProgramResult.Ending?
  }
}
