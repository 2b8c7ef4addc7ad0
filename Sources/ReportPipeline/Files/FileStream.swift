internal import ReportCore
internal import Synchronization

/// A file that is read once from its beginning to its end and hashed on the way, in constant memory however large it is.
///
/// It is read and not mapped: a mapped file that someone shortens kills the process, and mapping is no faster (see
/// `Benchmarks/README.md`). The digest is of the very bytes that were read, as they lie in the file, before they are unpacked.
final class FileStream: SourceStream {
  let name: String
  private let path: String
  private let state = Mutex(State())

  private struct State {
    var file: OpenFile?
    /// Of all bytes, once they have been read.
    var digest: String?
  }

  /// Nothing is opened before the first read, so that any number of files can wait for their turn.
  init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    try state.withLock { (state: inout State) throws(Problems) -> Int in
      if state.digest != nil { return 0 }
      if state.file == nil { state.file = try OpenFile(path: path, name: name) }
      guard let file = state.file else { return 0 }
      let count = try file.read(into: &buffer, range)
      if count == 0 {
        state.digest = file.digest.text()
        state.file = nil
      }
      return count
    }
  }

  /// The digest of the whole file; reads what nobody has read yet.
  func sha256() throws(Problems) -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while try read(into: &buffer, 0..<65_536) > 0 {}
    return state.withLock { $0.digest ?? "" }
  }
}
