public import ReportCore

/// A program in a lock file.
public struct LockedProgram: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    public var path: String
    public var sha256: String
  }

  public var stage: PluginManifest.Stage
  public var name: String
  public var version: String
  public var files: [File]

  /// The programs of a lock file. Throws where it is none.
  public static func all(in bytes: [UInt8]) throws(MessageFault) -> [LockedProgram] {
    let document: JSONDocument
    do { document = try JSONDocument(bytes) } catch { throw .notJSON(error) }
    do { return try LockFile.read(JSONNode(document)).programs } catch { throw .fault(error) }
  }
}

private struct LockFile: WireObject {
  static let schemaName = "LockFile"
  static let summary = "The programs of a report as somebody has looked at them."
  static let blank = LockFile(version: 1, programs: [])
  var version: Int
  var programs: [LockedProgram]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("nollrapport-lock", &version, "The version of the form.")
    try visitor.field("programs", &programs, "The programs.")
    if Visitor.isReading, version != 1 { throw WireFault("is \(version), not 1").inside("nollrapport-lock") }
  }
}

extension LockedProgram: WireObject {
  static let schemaName = "LockedProgram"
  static let summary = "A program."
  static var blank: LockedProgram { LockedProgram(stage: .load, name: "", version: "", files: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("stage", &stage, "Its stage.")
    try visitor.field("name", &name, "Its name.")
    try visitor.field("version", &version, "Its version.")
    try visitor.field("files", &files, "The files that make it up.")
  }
}

extension LockedProgram.File: WireObject {
  static let schemaName = "LockedFile"
  static let summary = "A file."
  static var blank: LockedProgram.File { LockedProgram.File(path: "", sha256: "") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("path", &path, "As the pipeline file names it.")
    try visitor.field("sha256", &sha256, "Its digest.")
  }
}
