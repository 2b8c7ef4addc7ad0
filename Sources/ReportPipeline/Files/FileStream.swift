internal import ReportCore
internal import Synchronization

/// A file that is read once from its beginning to its end, in constant memory however large it is.
///
/// It is read and not mapped: a mapped file that someone shortens kills the process, and mapping is no faster (see
/// `Benchmarks/README.md`).
final class FileStream: SourceStream {
  let name: String
  private let path: String
  /// What the bytes are added to while they are read.
  private let digest: FileDigest?
  private let state = Mutex(State())

  private struct State {
    var file: OpenFile?
    /// The file, once all of it has been read.
    var version: OpenFile.Version?
    var sha256: String?
  }

  /// Nothing is opened before the first read, so that any number of files can wait for their turn.
  convenience init(path: String, name: String) { self.init(path: path, name: name, digest: nil) }

  private init(path: String, name: String, digest: FileDigest?) {
    self.path = path
    self.name = name
    self.digest = digest
  }

  /// The same file from its beginning, whose digest is worked out while it is read.
  var digested: FileStream { FileStream(path: path, name: name, digest: FileDigest()) }

  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    // Nothing that was read means the end.
    guard !range.isEmpty else { return 0 }
    return try state.withLock { (state: inout State) throws(Problems) -> Int in
      if state.version != nil { return 0 }
      if state.file == nil { state.file = try OpenFile(path: path, name: name, digest: digest) }
      guard let file = state.file else { return 0 }
      let count = try file.read(into: &buffer, range)
      if count == 0 {
        state.version = file.version
        state.sha256 = file.digest?.text()
        state.file = nil
      }
      return count
    }
  }

  /// The digest of the very bytes that were read, as they lie in the file, before they are unpacked.
  ///
  /// At hand where the stream is `digested`; else all is read once more. Throws a `Problem` of kind files where the file is not what it
  /// was, or cannot be read.
  func sha256() throws(Problems) -> String {
    let version = try readToEnd()
    if let known = state.withLock({ $0.sha256 }) { return known }
    let again = digested
    guard try again.readToEnd() == version else { throw Problems(OpenFile.changed(name)) }
    let digest = try again.sha256()
    state.withLock { $0.sha256 = digest }
    return digest
  }

  /// Reads what nobody has read yet.
  private func readToEnd() throws(Problems) -> OpenFile.Version? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while try read(into: &buffer, 0..<65_536) > 0 {}
    return state.withLock { $0.version }
  }
}
