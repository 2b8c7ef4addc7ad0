internal import ReportCore

/// Tells the places of bytes that are asked for from front to back, without counting a long line from its beginning each time.
struct PlaceCursor {
  private let text: SourceText
  /// The last place told, with its offset.
  private var last = (offset: 0, line: 0, column: 1)

  init(_ text: SourceText) { self.text = text }

  /// The place of a byte. An offset before the last one costs as much as its line is long.
  mutating func place(ofByte offset: Int) -> Place {
    let range = text.lineRanges[last.line]
    if offset >= last.offset, offset <= range.upperBound {
      let between = text.bytes[last.offset..<offset]
      last = (offset, last.line, last.column + String(decoding: between, as: UTF8.self).count)
      return Place(text.name, line: last.line + 1, column: last.column)
    }
    let place = text.place(ofByte: offset)
    let line = (place.line ?? 1) - 1
    last = (min(offset, text.lineRanges[line].upperBound), line, place.column ?? 1)
    return place
  }
}
