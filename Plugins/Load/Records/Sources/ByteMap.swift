/// Small numbers for short byte strings, such as the labels of a column: a table in which most look-ups end at once.
final class ByteMap {
  struct Entry: BitwiseCopyable {
    /// The first and the last eight bytes, or all and zero where there are fewer; with the count they are all of up to sixteen.
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count: Int32 = -1
    var value: Int32 = 0
    /// Where the bytes are kept.
    var offset = 0
  }

  /// No more spellings than this are remembered; others are looked up each time.
  private static let limit = 10_000

  private var count = 0
  private var entries = NumberTable(repeating: Entry(), count: 64)
  private let kept = NumberTable<UInt8>(repeating: 0, count: 1024)
  private var keptCount = 0

  /// What look-ups need, until something is added.
  var view: View { View(entries: entries.base, mask: entries.count - 1, kept: kept.base) }

  struct View: BitwiseCopyable {
    fileprivate let entries: UnsafePointer<Entry>
    fileprivate let mask: Int
    fileprivate let kept: UnsafePointer<UInt8>

    /// The value of the bytes; nil where they have none. Up to 8 bytes behind them are read and ignored.
    @inline(__always)
    func value(_ bytes: UnsafeRawPointer, _ count: Int) -> Int32? {
      let (first, last) = ByteMap.ends(bytes, count)
      var index = ByteMap.hash(first, last, count) & mask
      while true {
        let entry = entries + index
        if entry.pointee.first == first, entry.pointee.last == last, Int(entry.pointee.count) == count {
          if _fastPath(count <= 16) || isKept(bytes, count, at: entry.pointee.offset) { return entry.pointee.value }
        }
        if entry.pointee.count < 0 { return nil }
        index = (index &+ 1) & mask
      }
    }

    /// Whether the bytes between the first and the last eight are those kept too.
    @inline(never)
    private func isKept(_ bytes: UnsafeRawPointer, _ count: Int, at start: Int) -> Bool {
      let known = UnsafeRawPointer(kept + start)
      for offset in stride(from: 8, to: count &- 8, by: 8) {
        if (known + offset).loadUnaligned(as: UInt64.self) != (bytes + offset).loadUnaligned(as: UInt64.self) {
          return false
        }
      }
      return true
    }
  }

  /// Gives bytes that have no value yet one, unless there are `limit` already. Views taken before must not be used again.
  func remember(_ bytes: UnsafeRawPointer, _ count: Int, _ value: Int32) {
    guard self.count < Self.limit else { return }
    if self.count * 2 >= entries.count { grow() }
    let (first, last) = Self.ends(bytes, count)
    place(Entry(first: first, last: last, count: Int32(count), value: value, offset: keptCount), in: entries)
    if keptCount + count > kept.count { kept.grow(to: (keptCount + count) * 2) }
    for index in 0..<count { kept[keptCount + index] = bytes.load(fromByteOffset: index, as: UInt8.self) }
    keptCount += count
    self.count += 1
  }

  private func place(_ entry: Entry, in entries: NumberTable<Entry>) {
    var index = Self.hash(entry.first, entry.last, Int(entry.count)) & (entries.count - 1)
    while entries[index].count >= 0 { index = (index + 1) & (entries.count - 1) }
    entries[index] = entry
  }

  private func grow() {
    let larger = NumberTable(repeating: Entry(), count: entries.count * 2)
    for entry in entries.values where entry.count >= 0 { place(entry, in: larger) }
    entries = larger
  }

  @inline(__always)
  fileprivate static func ends(_ bytes: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    let first = bytes.loadUnaligned(as: UInt64.self)
    if count >= 8 { return (first, (bytes + (count &- 8)).loadUnaligned(as: UInt64.self)) }
    return (first & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1), 0)
  }

  @inline(__always)
  fileprivate static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ last &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
