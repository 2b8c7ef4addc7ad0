/// A file to be written, in memory until the whole run has succeeded.
public struct OutputFile: Hashable, Sendable {
  /// The path inside the report's folder, such as `charts/complaints-slide.svg`.
  public let path: String
  public let bytes: [UInt8]
  /// The SHA-256 of the bytes, computed once: it is written with them and checked again.
  public let sha256: String

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sha256 = FileDigest.sha256(bytes)
  }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
