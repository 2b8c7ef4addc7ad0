import ReportCanvas
import ReportCore
import ReportDrawing
import ReportPipeline
import Synchronization

/// The digests of a set's font files, computed when first asked for and kept.
final class FontDigests: Sendable {
  private let fonts: FontSet
  private let known = Mutex<[(name: String, sha256: String)]?>(nil)

  init(_ fonts: FontSet) { self.fonts = fonts }

  /// The name and digest of each file. Throws where one cannot be read.
  func all() throws(Problems) -> [(name: String, sha256: String)] {
    try known.withLock { known throws(Problems) in
      if let known { return known }
      var digests: [(name: String, sha256: String)] = []
      for file in fonts.files {
        let name = "\(file.family) \(file.weight.rawValue)"
        let source = try FileReading().source(at: file.path, named: name)
        digests.append((name, FileDigest.sha256(source.bytes)))
      }
      known = digests
      return digests
    }
  }
}
