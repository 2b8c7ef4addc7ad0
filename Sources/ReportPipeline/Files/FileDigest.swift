internal import CMessageDigest

/// SHA-256, by libmd.
public enum FileDigest {
  /// The digest of bytes as 64 lower-case hexadecimal digits. Source: FIPS 180-4.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
