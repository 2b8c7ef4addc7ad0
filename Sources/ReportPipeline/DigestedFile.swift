internal import ReportCore

/// A file that went into a run, as the manifest names it.
struct DigestedFile: Hashable, Sendable {
  let name: String
  let sha256: String

  init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }

  init(_ source: Source) { self.init(name: source.name, sha256: FileDigest.sha256(source.bytes)) }
}
