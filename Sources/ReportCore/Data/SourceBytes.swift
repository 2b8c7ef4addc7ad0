internal import Synchronization

/// A source in memory, lent as a stream.
public final class SourceBytes: SourceStream {
  public let name: String
  private let bytes: [UInt8]
  private let position = Mutex(0)

  public init(_ source: Source) {
    name = source.name
    bytes = source.bytes
  }

  public func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    position.withLock { position in
      let count = min(range.count, bytes.count - position)
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: bytes[position..<position + count])
      position += count
      return count
    }
  }
}
