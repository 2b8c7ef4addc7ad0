internal import ReportCore

/// A data file that went into a run.
struct InputFile: Sendable {
  private enum Content {
    case bytes([UInt8])
    case stream(FileStream)
  }

  let name: String
  private let content: Content

  init(_ source: Source) {
    name = source.name
    content = .bytes(source.bytes)
  }

  init(_ stream: FileStream) {
    name = stream.name
    content = .stream(stream)
  }

  /// The file with its digest, which costs a pass over its bytes where nothing worked it out on the way.
  ///
  /// Throws a `Problem` of kind files where the file is no longer what it was.
  func digested() throws(Problems) -> DigestedFile {
    switch content {
    case .bytes(let bytes): DigestedFile(name: name, sha256: FileDigest.sha256(bytes))
    case .stream(let stream): DigestedFile(name: name, sha256: try stream.sha256())
    }
  }
}
