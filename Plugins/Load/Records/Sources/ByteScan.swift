internal import CByteMask

/// Looks at many bytes at once.
enum ByteScan {
  /// How many bytes `masks` looks at, and may read behind the last that matters.
  static let width = 64

  /// A bit for each of 64 bytes that equals a value, the first in the lowest bit.
  @inline(__always)
  static func mask(_ bytes: UnsafeRawPointer, equal value: UInt8) -> UInt64 { cbm_equal(bytes, value) }

  /// Bits that lie behind an odd number of set bits up to and with themselves: from each opening quote to before its closing one.
  @inline(__always)
  static func insideMask(_ quotes: UInt64) -> UInt64 {
    var mask = quotes
    for shift: UInt64 in [1, 2, 4, 8, 16, 32] { mask ^= mask &<< shift }
    return mask
  }

  /// What a stretch of bytes holds.
  struct Survey {
    var lineEnds = 0
    var hasQuote = false
    var hasNull = false
  }

  /// Counts line ends and looks for quotes and null bytes in one go.
  static func survey(_ all: UnsafeRawBufferPointer, _ range: Range<Int>) -> Survey {
    var survey = Survey()
    guard let base = all.baseAddress else { return survey }
    let (bytes, count) = (base + range.lowerBound, range.count)
    let (lineEnd, quote) = (SIMD16<UInt8>(repeating: 0x0A), SIMD16<UInt8>(repeating: 0x22))
    var (quotes, nulls) = (SIMD16<UInt8>(), SIMD16<UInt8>())
    var offset = 0
    while offset + 16 <= count {
      // A counter of eight bits holds 255 rounds.
      var counters = SIMD16<UInt8>()
      let end = min(count & ~15, offset + 255 * 16)
      while offset < end {
        let block = (bytes + offset).loadUnaligned(as: SIMD16<UInt8>.self)
        counters &-= unsafeBitCast(block .== lineEnd, to: SIMD16<UInt8>.self)
        quotes |= unsafeBitCast(block .== quote, to: SIMD16<UInt8>.self)
        nulls |= unsafeBitCast(block .== SIMD16<UInt8>(), to: SIMD16<UInt8>.self)
        offset += 16
      }
      survey.lineEnds += Int(SIMD16<UInt16>(truncatingIfNeeded: counters).wrappedSum())
    }
    survey.hasQuote = quotes != SIMD16<UInt8>()
    survey.hasNull = nulls != SIMD16<UInt8>()
    while offset < count {
      switch bytes.load(fromByteOffset: offset, as: UInt8.self) {
      case 0x0A: survey.lineEnds += 1
      case 0x22: survey.hasQuote = true
      case 0: survey.hasNull = true
      default: break
      }
      offset += 1
    }
    return survey
  }
}
