/// The text of a source: UTF-8, without a byte order mark, with lines short enough to work with.
public struct SourceText: Hashable, Sendable {
  /// The name to show in places.
  public let name: String
  /// The bytes of the text, valid UTF-8.
  public let bytes: [UInt8]
  /// The bytes of each line without its end; LF, CRLF and CR end a line.
  public let lineRanges: [Range<Int>]

  /// The text of a source whose lines have at most `lineLimit` bytes.
  ///
  /// Throws a `Problem` of kind data for an empty or binary file, for every line that is too long, and for the first ten lines that are not
  /// UTF-8, each with line and column.
  public init(_ source: Source, lineLimit: Int) throws(Problems) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = source.bytes.starts(with: mark) ? Array(source.bytes.dropFirst(mark.count)) : source.bytes
    guard bytes.contains(where: { !Self.blanks.contains($0) }) else { throw Problems(empty(source.name)) }
    if Self.wideMarks.contains(where: { bytes.starts(with: $0) }) { throw Problems(wide(source.name)) }
    if bytes.contains(0) { throw Problems(binary(source.name)) }
    name = source.name
    self.bytes = bytes
    lineRanges = Self.lineRanges(of: bytes)
    try Problems.throwing(longLines(over: lineLimit))
    try Problems.throwing(badLines(limit: 10))
  }

  /// The whole text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines without their ends.
  public var lines: [String] { lineRanges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// The place of a byte, by its offset, in time logarithmic in the number of lines.
  public func place(ofByte offset: Int) -> Place {
    var (low, high) = (0, lineRanges.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineRanges[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    let range = lineRanges[low]
    let before = bytes[range.lowerBound..<min(max(offset, range.lowerBound), range.upperBound)]
    return Place(name, line: low + 1, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  private static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        ranges.append(start..<index)
        if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  private static let blanks: Set<UInt8> = [9, 10, 13, 32]
  private static let wideMarks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

  private func longLines(over limit: Int) -> [Problem] {
    lineRanges.enumerated().filter { $0.element.count > limit }.prefix(10).map { index, range in
      tooLong(range.count, limit, Place(name, line: index + 1))
    }
  }

  private func badLines(limit: Int) -> [Problem] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return [] }
    var problems: [Problem] = []
    for (index, range) in lineRanges.enumerated() where String(validating: bytes[range], as: UTF8.self) == nil {
      let good = Self.validCount(bytes[range])
      let column = String(decoding: bytes[range].prefix(good), as: UTF8.self).count + 1
      let byte = bytes[range.lowerBound + good]
      problems.append(badEncoding(byte, Place(name, line: index + 1, column: column)))
      if problems.count == limit { break }
    }
    return problems
  }

  /// How many bytes at the beginning are valid.
  private static func validCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return min(count, bytes.count - 1)
  }
}

private func empty(_ name: String) -> Problem {
  Problem(.data, "“\(name)” is empty", at: Place(name), hints: ["check that the export has finished"])
}

private func wide(_ name: String) -> Problem {
  Problem(.data, "“\(name)” is text in UTF-16", at: Place(name), hints: ["save the file as UTF-8"])
}

private func binary(_ name: String) -> Problem {
  Problem(
    .data, "“\(name)” is not text", at: Place(name), hints: ["sources are CSV, HTML or plain text, in UTF-8"])
}

private func tooLong(_ count: Int, _ limit: Int, _ place: Place) -> Problem {
  Problem(
    .data, "this line has \(count) bytes; at most \(limit) are read", at: place,
    hints: ["check that the file is what it should be and that its lines end"])
}

private func badEncoding(_ byte: UInt8, _ place: Place) -> Problem {
  let digits = String(byte, radix: 16, uppercase: true)
  return Problem(
    .data, "the byte 0x\(digits) here is not UTF-8", at: place,
    hints: ["save the file as UTF-8; it may be in Latin-1 or Windows-1252"])
}
