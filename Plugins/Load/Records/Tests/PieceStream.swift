import ReportCore
import Synchronization

/// Bytes in memory, given in pieces of so many.
final class PieceStream: SourceStream {
  let name: String
  private let bytes: [UInt8]
  private let pieces: Int
  private let position = Mutex(0)

  init(name: String, bytes: [UInt8], pieces: Int = .max) {
    self.name = name
    self.bytes = bytes
    self.pieces = pieces
  }

  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    position.withLock { position in
      let count = min(range.count, pieces, bytes.count - position)
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: bytes[position..<position + count])
      position += count
      return count
    }
  }
}
