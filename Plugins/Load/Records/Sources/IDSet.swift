/// Ids with the number of a cell each, in a table with open addressing.
struct IDSet: Sendable {
  /// The bytes of an id: up to sixteen in place, longer ones elsewhere.
  struct Words: Sendable {
    var count: UInt32
    var first: UInt64 = 0
    /// The rest of a short id.
    var second: UInt64 = 0
    /// All of a longer one.
    var long: [UInt8] = []

    init(_ id: UnsafeRawBufferPointer) {
      count = UInt32(id.count)
      if id.count > 16 {
        long = Array(id)
        return
      }
      for (index, byte) in id.enumerated() {
        if index < 8 { first = first << 8 | UInt64(byte) } else { second = second << 8 | UInt64(byte) }
      }
    }
  }

  private struct Entry {
    var cell: UInt32
    var count: UInt32
    /// The bytes, or where they are kept.
    var first: UInt64
    var second: UInt64
  }

  private var entries: [Entry] = []
  private var kept: [UInt8] = []
  /// The upper half of a hash, and the number of an entry counted from 1; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// The cell of each id.
  var cells: some Sequence<Int> { entries.lazy.map { Int($0.cell) } }

  mutating func insert(_ id: Words, _ cell: Int, _ hash: UInt64) {
    if entries.count * 4 >= slots.count * 3 { grow() }
    let tag = hash & 0xFFFF_FFFF
    var index = Int(tag) & (slots.count - 1)
    while slots[index] != 0 {
      if slots[index] >> 32 == tag, holds(entries[Int(slots[index] & 0xFFFF_FFFF) - 1], id, cell) { return }
      index = (index + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        cell: UInt32(cell), count: id.count, first: id.count > 16 ? UInt64(kept.count) : id.first, second: id.second))
    kept += id.long
    slots[index] = tag << 32 | UInt64(entries.count)
  }

  private func holds(_ entry: Entry, _ id: Words, _ cell: Int) -> Bool {
    guard entry.cell == UInt32(cell), entry.count == id.count else { return false }
    if id.count <= 16 { return entry.first == id.first && entry.second == id.second }
    let start = Int(entry.first)
    return kept[start..<start + id.long.count].elementsEqual(id.long)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      var index = Int(slot >> 32) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
