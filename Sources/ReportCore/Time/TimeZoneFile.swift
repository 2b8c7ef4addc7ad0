/// The bytes of a TZif file, version 1 to 4. Source: RFC 9636, section 3.
struct TimeZoneFile {
  /// More transitions than this no zone has.
  private static let countLimit = 10_000

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil where the bytes are no such file.
  func rules() -> TimeZoneRules? {
    guard let first = header(at: 0) else { return nil }
    guard first.version >= UInt8(ascii: "2") else { return rules(first, timeSize: 4, footer: nil) }
    guard let second = header(at: first.end(timeSize: 4)) else { return nil }
    return rules(second, timeSize: 8, footer: footer(from: second.end(timeSize: 8)))
  }

  private struct Header {
    var start: Int
    var version: UInt8
    /// The counts of UT indicators, standard indicators, leap seconds, transitions, types and characters.
    var counts: [Int]

    var data: Int { start + 44 }

    func end(timeSize: Int) -> Int {
      data + counts[3] * (timeSize + 1) + counts[4] * 6 + counts[5] + counts[2] * (timeSize + 4) + counts[1]
        + counts[0]
    }
  }

  private func header(at start: Int) -> Header? {
    guard bytes.count >= start + 44, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    let counts = (0..<6).map { integer(at: start + 20 + $0 * 4, size: 4) }
    guard counts.allSatisfy({ (0...Self.countLimit).contains($0) }), counts[4] > 0 else { return nil }
    return Header(start: start, version: bytes[start + 4], counts: counts)
  }

  private func rules(_ header: Header, timeSize: Int, footer: String?) -> TimeZoneRules? {
    let (times, types) = (header.counts[3], header.counts[4])
    guard header.end(timeSize: timeSize) <= bytes.count else { return nil }
    let indices = header.data + times * timeSize
    let records = indices + times
    let transitions = (0..<times).map { integer(at: header.data + $0 * timeSize, size: timeSize) }
    let offsets = (0..<types).map { integer(at: records + $0 * 6, size: 4) }
    let chosen = (0..<times).map { Int(bytes[indices + $0]) }
    guard chosen.allSatisfy({ $0 < types }), offsets.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
    guard zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    let rule = footer.flatMap { TimeZoneRule($0) }
    if let footer, !footer.isEmpty, rule == nil { return nil }
    return TimeZoneRules(transitions: transitions, offsets: [offsets[0]] + chosen.map { offsets[$0] }, rule: rule)
  }

  /// The text between two line ends behind the data.
  private func footer(from start: Int) -> String? {
    guard start < bytes.count, bytes[start] == 0x0A else { return nil }
    return String(decoding: bytes[(start + 1)...].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// A signed number, most significant byte first.
  private func integer(at offset: Int, size: Int) -> Int {
    let value = bytes[offset..<offset + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
  }
}
