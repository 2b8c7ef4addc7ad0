/// What tells one file from another: sixteen bytes that follow from its contents.
///
/// Source: ISO 32000-1, 14.4; the sum is FNV-1a of 128 bits, RFC 9923.
enum FileIdentifier {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var sum: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in bytes { sum = (sum ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    return (0..<16).map { UInt8(truncatingIfNeeded: sum >> (120 - 8 * $0)) }
  }
}
