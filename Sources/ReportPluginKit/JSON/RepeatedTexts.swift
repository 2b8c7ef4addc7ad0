internal import ReportCore

/// The short texts of a message, such as names of measures and files, of which a million cells hold a few: each is made once.
///
/// Forgets a text when another of the same number comes, so that a message without repetitions costs no more memory.
final class RepeatedTexts {
  /// The longest text that is kept, in bytes.
  static let longest = 64
  private static let count = 256

  private var lengths = [UInt8](repeating: 0, count: count)
  private var known = [UInt8](repeating: 0, count: count * longest)
  private var texts = [String](repeating: "", count: count)

  /// The text of at most `longest` bytes; nil where they are not UTF-8, or hold what may not belong into a line.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let number = Self.number(bytes)
    if isKnown(bytes, number) { return texts[number] }
    guard TextSafety.isPlain(utf8: bytes), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    lengths[number] = UInt8(bytes.count)
    for (index, byte) in bytes.enumerated() { known[number * Self.longest + index] = byte }
    texts[number] = text
    return text
  }

  private func isKnown(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    guard Int(lengths[number]) == bytes.count else { return false }
    return known.withUnsafeBufferPointer { known in
      let start = number * Self.longest
      for index in 0..<bytes.count where known[start + index] != bytes[index] { return false }
      return true
    }
  }

  /// Where a text is kept. Source: FNV-1a, folded to a byte.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24) & 0xFF)
  }
}
