/// The sum behind packed data. Source: RFC 1950, 8.2.
enum Adler32 {
  /// As four bytes, the highest first.
  static func sum(of bytes: [UInt8]) -> [UInt8] {
    var (low, high): (UInt32, UInt32) = (1, 0)
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        // So many bytes cannot overflow before the remainder is taken.
        let end = min(bytes.count, at + 5552)
        while at < end {
          low &+= UInt32(bytes[at])
          high &+= low
          at += 1
        }
        low %= 65_521
        high %= 65_521
      }
    }
    return [UInt8(high >> 8), UInt8(high & 255), UInt8(low >> 8), UInt8(low & 255)]
  }
}
