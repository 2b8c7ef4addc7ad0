import Synchronization

/// The different ids of every cell, exactly: each id is kept once, and nothing is kept but ids.
final class DistinctIDs: Sendable {
  /// Many, so that those who count seldom wait for each other.
  private static let shardCount = 64

  private let shards: [Shard]
  /// Differs between runs, so that nobody can prepare ids that collide.
  private let seed = UInt64.random(in: .min ... .max)

  private final class Shard: Sendable {
    let ids = Mutex(IDSet())
  }

  init() { shards = (0..<Self.shardCount).map { _ in Shard() } }

  /// Adds an id to a cell, unless it is there.
  func insert(_ id: UnsafeRawBufferPointer, cell: Int) {
    let (hash, words) = (Self.hash(id, cell, seed), IDSet.Words(id))
    shards[Int(hash >> 58)].ids.withLock { $0.insert(words, cell, hash) }
  }

  /// The number of different ids of each cell that has any.
  func counts() -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for shard in shards {
      shard.ids.withLock { ids in
        for cell in ids.cells { counts[cell, default: 0] += 1 }
      }
    }
    return counts
  }

  private static func hash(_ id: UnsafeRawBufferPointer, _ cell: Int, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: cell) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < id.count {
      var word: UInt64 = 0
      for index in offset..<min(offset + 8, id.count) { word = word << 8 | UInt64(id[index]) }
      let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      hash = product.high ^ product.low ^ UInt64(id.count)
      offset += 8
    }
    let last = hash.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return last.high ^ last.low
  }
}
