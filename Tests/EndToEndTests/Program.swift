import Foundation

/// The program as it was built, run in a process of its own.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var complaints: String
  }

  /// Runs the program with arguments, through another program where one is given, and waits for it.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/", through outer: [String] = []
  ) throws -> Result {
    let process = try started(arguments, environment: environment, in: folder, through: outer)
    let output = process.output.fileHandleForReading.readDataToEndOfFile()
    let complaints = process.complaints.fileHandleForReading.readDataToEndOfFile()
    process.process.waitUntilExit()
    return Result(
      status: process.process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      complaints: String(decoding: complaints, as: UTF8.self))
  }

  /// Runs the program and kills it after a while.
  static func kill(after milliseconds: UInt32, _ arguments: [String]) throws {
    let started = try started(arguments, environment: [:], in: "/")
    usleep(milliseconds * 1000)
    Glibc.kill(started.process.processIdentifier, SIGKILL)
    started.process.waitUntilExit()
  }

  /// Runs the program, sends it a signal as soon as it is ready for that, and waits. Returns the signal that ended it, or 0.
  static func interrupt(
    _ arguments: [String], by signal: Int32, environment: [String: String] = [:], when isReady: () -> Bool
  ) throws -> Int32 {
    let started = try started(arguments, environment: environment, in: "/")
    while !isReady(), started.process.isRunning { usleep(1000) }
    Glibc.kill(started.process.processIdentifier, signal)
    started.process.waitUntilExit()
    return started.process.terminationReason == .uncaughtSignal ? started.process.terminationStatus : 0
  }

  private static func started(
    _ arguments: [String], environment: [String: String], in folder: String, through outer: [String] = []
  ) throws -> (process: Process, output: Pipe, complaints: Pipe) {
    let process = Process()
    let words = outer + [path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    return (process, output, complaints)
  }

  /// Beside the program of the tests.
  private static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("nollrapport").path
  }()
}
