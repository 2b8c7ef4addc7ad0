/// Strings that people read. Source: ISO 32000-1, 7.9.2 and annex D.
enum TextString {
  /// What a string says: in UTF-16 or UTF-8 where it begins with their mark, else in the encoding of PDF's own.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16BigEndian.text(bytes.dropFirst(2)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    if bytes.allSatisfy(isASCII) { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  /// A text as a string: in ASCII where it can be, else in UTF-16.
  static func bytes(of text: String) -> [UInt8] {
    if text.utf8.allSatisfy(isASCII) { return Array(text.utf8) }
    return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }

  /// Whether a byte means the same in every encoding.
  private static func isASCII(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x18...0x1F: accents[Int(byte) - 0x18]
    case 0x80...0xA0: upper[Int(byte) - 0x80]
    case 0x7F, 0xAD: "\u{FFFD}"
    default: Unicode.Scalar(byte)
    }
  }

  private static let accents: [Unicode.Scalar] = ["˘", "ˇ", "ˆ", "˙", "˝", "˛", "˚", "˜"]

  private static let upper: [Unicode.Scalar] = [
    "•", "†", "‡", "…", "—", "–", "ƒ", "⁄", "‹", "›", "−", "‰", "„", "“", "”", "‘", "’", "‚", "™", "ﬁ", "ﬂ", "Ł", "Œ",
    "Š", "Ÿ", "Ž", "ı", "ł", "œ", "š", "ž", "\u{FFFD}", "€",
  ]
}
