/// Text as it comes back from a page.
public enum ReadableText {
  /// Without what is never drawn.
  public static func drawn(_ text: String) -> String {
    if isPlain(text) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isIgnored($0) }))
  }

  /// The same with every kind of space as one, so that it can be compared.
  public static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isIgnored(scalar) { plain.append(isSpace(scalar) ? " " : scalar) }
    return String(plain)
  }

  /// Digits, signs and letters in ASCII, a character each: “−9” is `-9`; what has no likeness is `?`.
  public static func ascii(_ text: String) -> String {
    if isASCII(text) { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if scalar.isASCII { return scalar }
          return scalar.properties.isWhitespace ? " " : likenesses[scalar] ?? "?"
        }))
  }

  /// Whether it is never drawn. Below U+0300 that is the soft hyphen alone, which saves most letters a search in Unicode's tables.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 ? scalar.value == 0xAD : scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case 0..<0x300: false
    default: scalar.properties.isWhitespace
    }
  }

  /// Whether everything is drawn and every space is one already: in letters of Latin, whose bytes say so, but for U+0080 to U+00BF.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20..<0x7F, 0x80...0xBF, 0xC3...0xCB: true
      default: false
      }
    }
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2212}": "-", "–": "-", "—": "-", "å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O", "é": "e", "ü": "u",
    "’": "'", "“": "\"", "”": "\"", "±": "+", "≤": "<", "≥": ">", "•": "*",
  ]
}
