import ReportCompression
import Testing

@Suite struct ChecksumTests {
  private static let digits = Array("123456789".utf8)

  /// The check value of the catalogue of parametrised CRC algorithms for CRC-32/ISO-HDLC.
  @Test func sumOfPNGIsTheOneOfTheCatalogue() {
    #expect(Checksum.crc32(Self.digits[...]) == 0xCBF4_3926)
    #expect(Checksum.crc32(([0, 0] + Self.digits)[2...]) == 0xCBF4_3926)
    #expect(Checksum.crc32([]) == 0)
  }

  /// 1 + 49 + … + 57 below, and the sums on the way above.
  @Test func sumOfPackedDataIsTheOneComputedByHand() {
    let low = Self.digits.reduce(1) { $0 + UInt32($1) }
    let high = Self.digits.indices.reduce(0) { sum, end in
      sum + Self.digits[...end].reduce(1) { $0 + UInt32($1) }
    }
    #expect(Checksum.adler32(Self.digits) == high << 16 | low)
    #expect(Checksum.adler32([]) == 1)
  }
}
