/// Takes a message line by line while it comes in, and keeps no more of it than the line needs.
struct MessageLines: Sendable {
  /// What is there of the message.
  private(set) var bytes: [UInt8]
  /// How many bytes of the message came before `bytes` and have been let go.
  private(set) var past = 0
  private var position = 0
  private let next: @Sendable () -> [UInt8]?

  /// A message that comes in pieces, until there is none.
  init(_ next: @escaping @Sendable () -> [UInt8]?) {
    bytes = []
    self.next = next
  }

  /// A message that is there.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    next = { nil }
  }

  /// How many bytes of the message have come.
  var count: Int { past + bytes.count }

  /// The next line within `bytes`, without its end; nil where the message has ended.
  mutating func line() -> Range<Int>? {
    var searched = position
    while true {
      if let end = lineFeed(from: searched) {
        defer { position = end + 1 }
        return position..<end
      }
      searched = bytes.count - position
      guard let piece = next() else { break }
      bytes.removeSubrange(..<position)
      past += position
      position = 0
      bytes += piece
    }
    defer { position = bytes.count }
    return position < bytes.count ? position..<bytes.count : nil
  }

  private func lineFeed(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      return end < bytes.count ? end : nil
    }
  }
}
