internal import CMessageDigest

/// SHA-256, by Nettle, which uses the processor's own instructions where it has them: 1.3 GB a second against 0.2 without.
///
/// Source: FIPS 180-4.
public struct FileDigest: Sendable {
  private var context = sha256_ctx()

  public init() { nettle_sha256_init(&context) }

  /// Adds bytes to those before them.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
  }

  /// The digest of all bytes so far as 64 lower-case hexadecimal digits.
  public func text() -> String {
    var copy = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&copy, digest.count, &digest)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of bytes in memory.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = FileDigest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.text()
  }
}
