internal import CZlib

/// Sums that tell whether bytes are damaged.
public enum Checksum {
  /// The cyclic redundancy check of PNG. Source: ISO/IEC 15948, annex D.
  public static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// The sum behind packed data. Source: RFC 1950, 8.2.
  public static func adler32(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: adler32_z(1, $0.baseAddress, $0.count)) }
  }
}
