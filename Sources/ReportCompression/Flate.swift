internal import CZlib

/// Packs and unpacks bytes in memory in the format that PDF calls Flate. Source: RFC 1950.
public enum Flate {
  /// The bytes packed, the same every time.
  public static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      // It fails only where there is too little room, and there is enough for anything.
      compress2(buffer.baseAddress, &count, bytes, UInt(bytes.count), Z_DEFAULT_COMPRESSION)
      initialized = Int(count)
    }
  }

  /// What was packed; nil where it is damaged.
  public static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var room = max(1024, 6 * bytes.count)
    while room <= 1 << 30 {
      var (count, status) = (UInt(room), Z_OK)
      let unpacked = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        status = uncompress(buffer.baseAddress, &count, bytes, UInt(bytes.count))
        initialized = status == Z_OK ? Int(count) : 0
      }
      if status == Z_OK { return unpacked }
      guard status == Z_BUF_ERROR else { return nil }
      room *= 4
    }
    return nil
  }
}
