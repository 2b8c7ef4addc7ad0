internal import ReportCore

/// A program ready to be started: what, where, with what around it, and how much it may take.
struct ProgramCommand: Hashable, Sendable {
  /// What people call it.
  var name: String
  /// The path of the program's file.
  var path: String
  var arguments: [String]
  /// All that it sees of the environment.
  var environment: [String: String]
  /// The folder that it works in.
  var folder: String
  var timeLimit: Duration
  /// In bytes.
  var outputLimit: Int
}

/// How a program ended.
struct ProgramResult: Hashable, Sendable {
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It was stopped since it took too long.
    case tooLate
    /// It was stopped since it said too much.
    case tooMuch
    /// It could not be started.
    case notStarted(Int32)
  }

  var ending: Ending
  var output: [UInt8]
  /// The last lines of its log.
  var log: [String]
}
