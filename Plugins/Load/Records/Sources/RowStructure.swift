/// Where fields and rows end in a stretch of bytes that begins with a row.
///
/// Quotes follow RFC 4180: one that begins a field ends at the next that is not doubled, and delimiters and line ends between them belong
/// to the field. A quote anywhere else is a character like others, and its row is at fault.
struct RowStructure {
  /// The offset before the first field, then the offset of the delimiter or line end behind each field.
  private(set) var ends: [Int32] = []
  /// For each row, the index in `ends` of its line end.
  private(set) var rows: [Int32] = []
  private(set) var endCount = 0
  private(set) var rowCount = 0
  /// The offset of a quote that nothing closes before the bytes end.
  private(set) var openQuote: Int?
  /// Whether every quote begins a field, is doubled inside one, or ends one.
  private(set) var isRegular = true

  /// The offset behind the last line end, where there is one.
  var endOfRows: Int? { rowCount == 0 ? nil : Int(ends[Int(rows[rowCount - 1])]) + 1 }

  /// The fields of a row, quotes and all; slow, for what is looked at once.
  func fields(ofRow row: Int) -> [Range<Int>] {
    guard row < rowCount else { return [] }
    let last = Int(rows[row])
    let first = row == 0 ? 0 : Int(rows[row - 1])
    return (first..<last).map { Int(ends[$0]) + 1..<Int(ends[$0 + 1]) }
  }

  /// Calls `body` for every row, with the index of the end before its first field, the number of its fields, and all ends.
  @inline(__always)
  func withFields(_ body: (_ first: Int, _ count: Int, _ ends: UnsafePointer<Int32>) -> Void) {
    ends.withUnsafeBufferPointer { ends in
      guard let base = ends.baseAddress else { return }
      rows.withUnsafeBufferPointer { rows in
        var first = 0
        for row in 0..<rowCount {
          let last = Int(rows[row])
          body(first, last &- first, base)
          first = last
        }
      }
    }
  }

  /// Finds all ends in `range`; up to 64 bytes behind it are read and ignored.
  mutating func find(in bytes: UnsafeRawPointer, _ range: Range<Int>, delimiter: UInt8, hasQuotes: Bool) {
    if ends.count < range.count + 66 {
      ends = [Int32](repeating: 0, count: range.count + 66)
      rows = [Int32](repeating: 0, count: range.count + 66)
    }
    openQuote = nil
    isRegular = true
    guard hasQuotes else { return findPlain(bytes, range, delimiter) }
    findQuoted(bytes, range, delimiter)
    if !isRegular { findIrregular(bytes, range, delimiter) }
  }

  private mutating func findPlain(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    let (lineEnd, between) = (SIMD16<UInt8>(repeating: 0x0A), SIMD16<UInt8>(repeating: delimiter))
    collect(range) { offset in
      let lineEnds = ByteScan.mask(bytes + offset, equal: lineEnd)
      return (ByteScan.mask(bytes + offset, equal: between) | lineEnds, lineEnds)
    }
  }

  private mutating func findQuoted(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    let (lineEnd, between) = (SIMD16<UInt8>(repeating: 0x0A), SIMD16<UInt8>(repeating: delimiter))
    let (quote, carriageReturn) = (SIMD16<UInt8>(repeating: 0x22), SIMD16<UInt8>(repeating: 0x0D))
    // What the 64 bytes before end with: whether inside quotes, on an end, on a quote, on a quote that closes.
    var inside: UInt64 = 0
    var (lastIsEnd, lastIsQuote, lastCloses): (UInt64, UInt64, UInt64) = (1, 0, 0)
    var faults: UInt64 = 0
    collect(range) { offset in
      let valid = range.upperBound - offset >= 64 ? UInt64.max : (1 &<< UInt64(range.upperBound - offset)) &- 1
      let lineEnds = ByteScan.mask(bytes + offset, equal: lineEnd) & valid
      let allEnds = (ByteScan.mask(bytes + offset, equal: between) & valid) | lineEnds
      let quotes = ByteScan.mask(bytes + offset, equal: quote) & valid
      let insideNow = ByteScan.insideMask(quotes) ^ (0 &- inside)
      let (opens, closes) = (quotes & insideNow, quotes & ~insideNow)
      let mayOpen = (allEnds | quotes) &<< 1 | lastIsEnd | lastIsQuote
      let mayFollow = allEnds | quotes | (ByteScan.mask(bytes + offset, equal: carriageReturn) & valid)
      faults |= opens & ~mayOpen
      faults |= (closes &<< 1 | lastCloses) & ~mayFollow & valid
      inside = insideNow &>> 63
      (lastIsEnd, lastIsQuote, lastCloses) = (allEnds &>> 63, quotes &>> 63, closes &>> 63)
      return (allEnds & ~insideNow, lineEnds & ~insideNow)
    }
    isRegular = faults == 0
    if inside == 1 { openQuote = lastOpening(bytes, range) }
  }

  /// Gathers the bits of both masks of every 64 bytes: of all ends, and of line ends.
  @inline(__always)
  private mutating func collect(_ range: Range<Int>, _ masks: (Int) -> (all: UInt64, lineEnds: UInt64)) {
    var (endCount, rowCount) = (1, 0)
    ends.withUnsafeMutableBufferPointer { ends in
      rows.withUnsafeMutableBufferPointer { rows in
        ends[0] = Int32(truncatingIfNeeded: range.lowerBound - 1)
        var offset = range.lowerBound
        while offset < range.upperBound {
          let (found, lineEnds) = masks(offset)
          var all = found
          let left = range.upperBound - offset
          if left < 64 { all &= (1 &<< UInt64(left)) &- 1 }
          while all != 0 {
            let bit = all.trailingZeroBitCount
            ends[endCount] = Int32(truncatingIfNeeded: offset &+ bit)
            rows[rowCount] = Int32(truncatingIfNeeded: endCount)
            rowCount &+= Int(truncatingIfNeeded: (lineEnds &>> UInt64(bit)) & 1)
            endCount &+= 1
            all &= all &- 1
          }
          offset &+= 64
        }
      }
    }
    (self.endCount, self.rowCount) = (endCount, rowCount)
  }

  /// Byte by byte, where a quote stands in a wrong place.
  private mutating func findIrregular(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    (endCount, rowCount, openQuote) = (1, 0, nil)
    ends[0] = Int32(range.lowerBound - 1)
    var offset = range.lowerBound
    var fieldStart = offset
    while offset < range.upperBound {
      let byte = bytes.load(fromByteOffset: offset, as: UInt8.self)
      if byte == 0x22, offset == fieldStart {
        guard let close = closing(bytes, from: offset + 1, to: range.upperBound) else {
          openQuote = offset
          return
        }
        offset = close + 1
        continue
      }
      if byte == delimiter || byte == 0x0A {
        ends[endCount] = Int32(offset)
        if byte == 0x0A {
          rows[rowCount] = Int32(endCount)
          rowCount += 1
        }
        endCount += 1
        fieldStart = offset + 1
      }
      offset += 1
    }
  }

  private func closing(_ bytes: UnsafeRawPointer, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if bytes.load(fromByteOffset: offset, as: UInt8.self) == 0x22 {
        guard offset + 1 < end, bytes.load(fromByteOffset: offset + 1, as: UInt8.self) == 0x22 else { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// The quote that begins the field in which the bytes end, where every quote is in its place.
  private func lastOpening(_ bytes: UnsafeRawPointer, _ range: Range<Int>) -> Int {
    let fieldEnd = endCount > 0 ? Int(ends[endCount - 1]) : range.lowerBound - 1
    return fieldEnd + 1
  }
}
