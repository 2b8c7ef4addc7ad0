internal import ReportCore
internal import ReportDrawing

extension TextMeasurer {
  /// Broken lines that keep the space at which they were broken, so that whoever reads them aloud does not join two words.
  ///
  /// Widths are those without the space.
  func joinedLines(of text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    var lines = try lines(of: text, width: width)
    lines.keepSpaces(of: text)
    return lines
  }
}

extension [TextLine] {
  /// Adds to each line the space that follows it in the text.
  mutating func keepSpaces(of text: StyledText) {
    let whole = text.pieces.map(\.text).joined()
    var rest = whole.utf8[...]
    for index in indices.dropLast() {
      let length = self[index].fragments.reduce(0) { $0 + $1.text.utf8.count }
      rest = rest.dropFirst(length)
      let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
      rest = rest.dropFirst(spaces)
      if spaces > 0, let last = self[index].fragments.indices.last { self[index].fragments[last].text += " " }
    }
  }
}
