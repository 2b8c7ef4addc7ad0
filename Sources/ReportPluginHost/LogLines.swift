internal import ReportCore

/// The log of a program as lines that a terminal can show, of which the last are kept.
struct LogLines: Sendable {
  /// How many lines are kept for the message about a fault.
  static let keptCount = 8
  /// Longer lines are cut.
  static let lineLength = 400
  /// How many lines are shown while the program runs.
  static let shownCount = 1000

  private(set) var last: [String] = []
  private var unfinished: [UInt8] = []
  private var count = 0

  /// Takes more of the log; returns the lines that are now whole and to be shown.
  mutating func add(_ bytes: some Collection<UInt8>) -> [String] {
    var lines: [String] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines += finish()
      } else if unfinished.count < 4 * Self.lineLength {
        unfinished.append(byte)
      }
    }
    return lines
  }

  /// The line that has no end, where there is one.
  mutating func finish() -> [String] {
    let line = Self.shown(unfinished)
    unfinished.removeAll(keepingCapacity: true)
    if line.isEmpty { return [] }
    count += 1
    keep(line)
    return count <= Self.shownCount ? [line] : []
  }

  /// Of the frames of a stack only the first is kept, which says where: the line before them says what happened, and would be lost.
  private mutating func keep(_ line: String) {
    if Self.isFrame(line), let before = last.last, Self.isFrame(before) { return }
    last.append(line)
    if last.count > Self.keptCount { last.removeFirst() }
  }

  private static func isFrame(_ line: String) -> Bool {
    line.first == " " && line.drop { $0 == " " }.hasPrefix("at ")
  }

  /// The text without what a terminal would obey, cut to its length.
  private static func shown(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(TextSafety.firstUnsafe(in: String(scalar)) == nil ? scalar : " ")
    }
    let trimmed = text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: " ")
    let line = trimmed.allSatisfy { $0 == " " } ? "" : trimmed
    return line.count > lineLength ? "\(line.prefix(lineLength))…" : line
  }
}
