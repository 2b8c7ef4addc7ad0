/// Where fields and rows end in a stretch of bytes that begins with a row.
///
/// Quotes follow RFC 4180: one that begins a field ends at the next that is not doubled, and delimiters and line ends between them belong
/// to the field. A quote anywhere else is a character like others, and its row is at fault.
struct RowStructure {
  /// The offset before the first field, then the offset of the delimiter or line end behind each field.
  let ends = NumberTable<Int32>(repeating: 0, count: 0)
  private(set) var fieldCount = 0
  /// How many line ends there are among the ends.
  private(set) var rowCount = 0
  /// The offset of a quote that nothing closes before the bytes end.
  private(set) var openQuote: Int?
  /// Whether every quote begins a field, is doubled inside one, or ends one.
  private(set) var isRegular = true

  /// The offset behind the last line end, where there is one.
  func endOfRows(in bytes: UnsafeRawPointer) -> Int? {
    let last = (0..<fieldCount).last { isLastOfRow($0, in: bytes) }
    return last.map { Int(ends[$0 + 1]) + 1 }
  }

  /// How many fields there are from one that is the first of its row to the last of that row.
  func fieldCount(ofRowFrom first: Int, in bytes: UnsafeRawPointer) -> Int {
    var last = first
    while last < fieldCount - 1, !isLastOfRow(last, in: bytes) { last += 1 }
    return last - first + 1
  }

  private func isLastOfRow(_ field: Int, in bytes: UnsafeRawPointer) -> Bool {
    bytes.load(fromByteOffset: Int(ends[field + 1]), as: UInt8.self) == 0x0A
  }

  /// Finds all ends in `range`; up to 64 bytes behind it are read and ignored.
  mutating func find(in bytes: UnsafeRawPointer, _ range: Range<Int>, delimiter: UInt8, hasQuotes: Bool) {
    ends.grow(to: range.count + 66)
    openQuote = nil
    isRegular = true
    guard hasQuotes else { return findPlain(bytes, range, delimiter) }
    findQuoted(bytes, range, delimiter)
    if !isRegular { findIrregular(bytes, range, delimiter) }
  }

  private mutating func findPlain(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    collect(range) { offset in
      let lineEnds = ByteScan.mask(bytes + offset, equal: 0x0A)
      return (ByteScan.mask(bytes + offset, equal: delimiter) | lineEnds, lineEnds)
    }
  }

  private mutating func findQuoted(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    // What the 64 bytes before end with: whether inside quotes, on an end, on a quote, on a quote that closes.
    var inside: UInt64 = 0
    var (lastIsEnd, lastIsQuote, lastCloses): (UInt64, UInt64, UInt64) = (1, 0, 0)
    var faults: UInt64 = 0
    collect(range) { offset in
      let valid = range.upperBound - offset >= 64 ? UInt64.max : (1 &<< UInt64(range.upperBound - offset)) &- 1
      let lineEnds = ByteScan.mask(bytes + offset, equal: 0x0A) & valid
      let allEnds = (ByteScan.mask(bytes + offset, equal: delimiter) & valid) | lineEnds
      let quotes = ByteScan.mask(bytes + offset, equal: 0x22) & valid
      let insideNow = ByteScan.insideMask(quotes) ^ (0 &- inside)
      let (opens, closes) = (quotes & insideNow, quotes & ~insideNow)
      let mayOpen = (allEnds | quotes) &<< 1 | lastIsEnd | lastIsQuote
      let mayFollow = allEnds | quotes | (ByteScan.mask(bytes + offset, equal: 0x0D) & valid)
      faults |= opens & ~mayOpen
      faults |= (closes &<< 1 | lastCloses) & ~mayFollow & valid
      inside = insideNow &>> 63
      (lastIsEnd, lastIsQuote, lastCloses) = (allEnds &>> 63, quotes &>> 63, closes &>> 63)
      return (allEnds & ~insideNow, lineEnds & ~insideNow)
    }
    isRegular = faults == 0
    // Where every quote is in its place, the one that is open begins the field in which the bytes end.
    if inside == 1 { openQuote = Int(ends[fieldCount]) + 1 }
  }

  /// Gathers the bits of both masks of every 64 bytes: of all ends, and of line ends.
  @inline(__always)
  private mutating func collect(_ range: Range<Int>, _ masks: (Int) -> (all: UInt64, lineEnds: UInt64)) {
    var (fieldCount, rowCount) = (0, 0)
    ends[0] = Int32(truncatingIfNeeded: range.lowerBound - 1)
    let ends = ends.base + 1
    var offset = range.lowerBound
    while offset < range.upperBound {
      var (all, lineEnds) = masks(offset)
      let left = range.upperBound - offset
      if left < 64 {
        all &= (1 &<< UInt64(left)) &- 1
        lineEnds &= all
      }
      rowCount &+= lineEnds.nonzeroBitCount
      while all != 0 {
        ends[fieldCount] = Int32(truncatingIfNeeded: offset &+ all.trailingZeroBitCount)
        fieldCount &+= 1
        all &= all &- 1
      }
      offset &+= 64
    }
    (self.fieldCount, self.rowCount) = (fieldCount, rowCount)
  }

  /// Byte by byte, where a quote stands in a wrong place.
  private mutating func findIrregular(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) {
    (fieldCount, rowCount, openQuote) = (0, 0, nil)
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
        fieldCount += 1
        ends[fieldCount] = Int32(offset)
        if byte == 0x0A { rowCount += 1 }
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
}
