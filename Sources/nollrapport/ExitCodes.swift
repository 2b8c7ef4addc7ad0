import ArgumentParser
import ReportCore

extension Problems {
  /// The exit code of the gravest kind of problem: a fault of ours before files, configuration and data.
  var exitCode: ExitCode {
    let kinds = Set(all.filter { $0.severity == .error }.map(\.kind))
    if kinds.contains(.software) { return ExitCode(70) }
    if kinds.contains(.files) { return ExitCode(74) }
    if kinds.contains(.configuration) { return ExitCode(64) }
    return ExitCode(65)
  }
}

/// Runs the work of a subcommand; shows its problems and ends with their exit code.
func reportingProblems(
  to console: Console, _ work: () async throws(Problems) -> Void
) async throws {
  do {
    try await work()
  } catch {
    for problem in error.all { console.show(problem) }
    throw error.exitCode
  }
}
