/// The text of a field, without the quotes around it.
enum FieldText {
  /// Doubled quotes inside quotes count once; bytes that are not UTF-8 become U+FFFD.
  static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    guard range.count >= 2, bytes[range.lowerBound] == 0x22, bytes[range.upperBound - 1] == 0x22 else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var plain: [UInt8] = []
    var wasQuote = false
    for byte in bytes[range.lowerBound + 1..<range.upperBound - 1] {
      wasQuote = byte == 0x22 && !wasQuote
      if !wasQuote { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
