/// Where two texts differ.
enum TextDifference {
  /// The parts of two texts around their first difference.
  static func excerpts(_ first: String, _ second: String) -> (String, String) {
    let (one, two) = (Array(first), Array(second))
    let same = zip(one, two).prefix { $0 == $1 }.count
    let start = max(0, same - 15)
    func excerpt(_ text: [Character]) -> String {
      let end = min(text.count, same + 15)
      guard start < end else { return "" }
      return (start > 0 ? "…" : "") + String(text[start..<end]) + (end < text.count ? "…" : "")
    }
    return (excerpt(one), excerpt(two))
  }

  /// The first line, counted from 1, in which two files differ, as each has it.
  static func line(_ first: [UInt8], _ second: [UInt8]) -> (number: Int, first: String, second: String) {
    let one = lines(first)
    let two = lines(second)
    let same = zip(one, two).prefix { $0 == $1 }.count
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(same) ? String(decoding: lines[same].prefix(120), as: UTF8.self) : ""
    }
    return (same + 1, text(one), text(two))
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
