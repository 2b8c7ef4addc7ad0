internal import ReportDrawing

/// Attributes of Cairo's tags as text.
enum TagAttributes {
  /// A text between quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += $1 == "'" || $1 == "\\" ? "\\\($1)" : String($1) } + "'"
  }

  /// Where a link can be clicked: one rectangle a line.
  static func rectangles(_ rectangles: [Rectangle]) -> String {
    let numbers = rectangles.flatMap { [$0.x, $0.y, $0.width, $0.height] }
    return "rect=[" + numbers.map { "\($0)" }.joined(separator: " ") + "]"
  }

  /// An address with every character that could break out of a PDF string percent-encoded.
  ///
  /// Cairo writes addresses as they are: a parenthesis or backslash would damage the file.
  static func escaped(uri: String) -> String {
    let bytes = Array(uri.utf8)
    return bytes.indices.reduce(into: "") { text, index in
      let byte = bytes[index]
      let isEscape = byte == UInt8(ascii: "%") && bytes.dropFirst(index + 1).prefix(2).count(where: isHexDigit) == 2
      if isEscape || isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&*+,;=".utf8.contains(byte)
    }
  }
}
