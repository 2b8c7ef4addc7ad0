/// Where a file comes from, in its metadata.
public struct Provenance: Hashable, Sendable {
  /// The program and its version: “Nollrapport 1.0”.
  public var producer: String
  /// The hash of the manifest that names all inputs, in hexadecimal, where there is a manifest.
  public var manifestSHA256: String?

  public init(producer: String, manifestSHA256: String?) {
    self.producer = producer
    self.manifestSHA256 = manifestSHA256
  }
}
