import Foundation

/// Programs of the machine that tests read files with, such as `pdftotext`.
public enum CommandLineTool {
  public struct Result: Hashable, Sendable {
    public var status: Int32
    public var output: String
    /// The output before it is read as text.
    public var bytes: [UInt8]
    /// What went to standard error.
    public var complaints: String
  }

  /// Runs a program on a file with the given bytes, whose path takes the place of `FILE` among the arguments.
  public static func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file.pdf")
    try Data(bytes).write(to: file)
    let streams = [folder.appendingPathComponent("out"), folder.appendingPathComponent("err")]
    for stream in streams { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    let results = try streams.map { try Data(contentsOf: $0) }
    return Result(
      status: process.terminationStatus, output: String(decoding: results[0], as: UTF8.self), bytes: Array(results[0]),
      complaints: String(decoding: results[1], as: UTF8.self))
  }
}
