/// Characters that do not belong into a line of text.
public enum TextSafety {
  /// The first control character, line break or mark that turns the direction of text.
  public static func firstUnsafe(in text: String) -> Unicode.Scalar? {
    var copy = text
    if copy.withUTF8({ isPlain(utf8: $0) }) { return nil }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
      default: false
      }
    }
  }

  /// Whether the bytes of a text begin no such character; false where only a closer look could tell.
  public static func isPlain(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      // What the control characters from U+0080 on, the marks of U+20xx and U+FEFF begin with.
      case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: false
      default: true
      }
    }
  }

  /// A scalar as messages name it: `U+202E`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
