/// The text of a source, or why it is none.
public enum SourceText {
  /// The source as UTF-8 without a byte order mark.
  ///
  /// Throws a `Problem` with line and column where it is empty, binary, UTF-16, or not sound UTF-8.
  public static func read(_ source: Source) throws(Problems) -> String {
    let bytes = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.bytes.dropFirst(3)) : source.bytes
    guard bytes.contains(where: { $0 > 0x20 }) else { throw Problems(empty(source)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw Problems(utf16(source)) }
    if let zero = bytes.firstIndex(of: 0) { throw Problems(binary(source, place(of: zero, in: bytes, source.name))) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw Problems(notUTF8(place(of: firstBadByte(bytes), in: bytes, source.name)))
  }

  /// Found by halving: a text that is sound up to a byte is sound up to every earlier character.
  private static func firstBadByte(_ bytes: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high + 1) / 2
      var end = middle
      while end > low, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if String(validating: bytes[..<end], as: UTF8.self) != nil { low = middle } else { high = middle - 1 }
    }
    return min(low, bytes.count - 1)
  }

  private static func place(of index: Int, in bytes: [UInt8], _ name: String) -> Place {
    let before = bytes[..<index]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1
    return Place(name, line: line, column: column)
  }
}

private func empty(_ source: Source) -> Problem {
  Problem(.data, "“\(source.name)” is empty", at: Place(source.name), hints: ["check that the export has finished"])
}

private func utf16(_ source: Source) -> Problem {
  Problem(.data, "“\(source.name)” is text in UTF-16", at: Place(source.name), hints: ["save the file as UTF-8"])
}

private func binary(_ source: Source, _ place: Place) -> Problem {
  Problem(.data, "“\(source.name)” is not text", at: place, hints: ["export the sheet as CSV in UTF-8"])
}

private func notUTF8(_ place: Place) -> Problem {
  Problem(.data, "here is a byte that is not UTF-8", at: place, hints: ["save the file as UTF-8"])
}
