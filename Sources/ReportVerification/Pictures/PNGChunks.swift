internal import ReportCompression

/// The chunks of a PNG, each checked against its own sum. Source: ISO/IEC 15948, 5.3 and annex D.
struct PNGChunks {
  /// Texts by keyword, from `iTXt` chunks that are not packed.
  private(set) var texts: [String: String] = [:]
  private(set) var textLanguages: Set<String> = []

  /// Nil where the bytes are no PNG from the first chunk to the last, or a chunk is damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var at = Self.signature.count
    var isEnded = false
    while at < bytes.count {
      guard !isEnded, at + 12 <= bytes.count else { return nil }
      let length = Self.number(bytes, at)
      guard length <= bytes.count - at - 12 else { return nil }
      let end = at + 8 + length
      guard Checksum.crc32(bytes[(at + 4)..<end]) == UInt32(Self.number(bytes, end)) else { return nil }
      let type = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
      if type == "iTXt" { readText(bytes[(at + 8)..<end]) }
      isEnded = type == "IEND"
      at = end + 4
    }
    guard isEnded else { return nil }
  }

  /// Keyword, two bytes for packing, language, translated keyword, text.
  private mutating func readText(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count >= 2, parts[1][parts[1].startIndex] == 0 else { return }
    let rest = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard rest.count == 3 else { return }
    texts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: rest[2], as: UTF8.self)
    textLanguages.insert(String(decoding: rest[0], as: UTF8.self))
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
