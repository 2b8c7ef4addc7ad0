import ReportCompression
import Testing

@Suite struct FlateTests {
  @Test(arguments: [0, 1, 1000, 200_000])
  func whatWasPackedComesBack(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    #expect(Flate.unpacked(Flate.packed(bytes)) == bytes)
  }

  @Test func whatPacksWellComesBack() {
    let bytes = [UInt8](repeating: 7, count: 1_000_000)
    let packed = Flate.packed(bytes)
    #expect(packed.count < 2000)
    #expect(Flate.unpacked(packed) == bytes)
  }

  @Test func damageGivesNothing() {
    var packed = Flate.packed(Array("nothing is lost".utf8))
    packed[packed.count - 1] ^= 1
    #expect(Flate.unpacked(packed) == nil)
    #expect(Flate.unpacked([]) == nil)
    #expect(Flate.unpacked(Array("not packed".utf8)) == nil)
  }
}
