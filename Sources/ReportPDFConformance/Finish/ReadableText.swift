/// Text as it comes back from a page.
public enum ReadableText {
  /// Without what is never drawn.
  public static func drawn(_ text: String) -> String {
    if isASCII(text) { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }

  /// The same with every kind of space as one, so that it can be compared.
  public static func plain(_ text: String) -> String {
    if isASCII(text) { return text }
    return String(
      String.UnicodeScalarView(drawn(text).unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
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

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2212}": "-", "–": "-", "—": "-", "å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O", "é": "e", "ü": "u",
    "’": "'", "“": "\"", "”": "\"", "±": "+", "≤": "<", "≥": ">", "•": "*",
  ]
}
