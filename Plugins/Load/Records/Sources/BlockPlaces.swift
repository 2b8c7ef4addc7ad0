import ReportCore

/// Tells line and column of a byte in a block; slow, for what is wrong.
struct BlockPlaces {
  private let bytes: [UInt8]
  private let start: Int
  private let line: Int
  private let source: String

  /// `line` is the line of the byte at `start`, the first of its row.
  init(_ bytes: [UInt8], from start: Int, line: Int, source: String) {
    self.bytes = bytes
    self.start = start
    self.line = line
    self.source = source
  }

  /// The place of the byte at an offset.
  func place(of offset: Int) -> Place {
    let before = bytes[start..<max(start, offset)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    // Continuation bytes of UTF-8 are no characters of their own.
    let column = bytes[lineStart..<max(lineStart, offset)].count { $0 & 0xC0 != 0x80 } + 1
    return Place(source, line: line + before.count { $0 == 0x0A }, column: column)
  }
}
