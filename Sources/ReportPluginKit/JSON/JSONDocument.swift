/// A JSON text taken apart once, so that any field of it can be found without reading the text again.
///
/// Source: RFC 8259. Strict, but for a key given twice, of which either may count, as the standard leaves it. Nesting deeper than
/// `depthLimit` is refused.
final class JSONDocument {
  enum Kind: UInt8, Sendable {
    case object, list, text, number, yes, no, null
  }

  /// A value or a key, in the order of the text; what a list or an object holds follows it.
  struct Token: Sendable {
    let kind: Kind
    /// Whether a text holds escapes.
    var hasEscapes: Bool
    /// The bytes of the value; of a text those between the quotes.
    let start: Int32
    var end: Int32
    /// The number of the first token after the value and all that it holds.
    var next: Int32
  }

  static let depthLimit = 64
  /// The longest text, in bytes: positions are 32 bits.
  static let sizeLimit = Int(Int32.max) - 1

  let bytes: [UInt8]
  let tokens: [Token]
  private let texts: RepeatedTexts

  /// Throws where the bytes are not one whole JSON value.
  convenience init(_ bytes: [UInt8]) throws(JSONFault) { try self.init(bytes, line: 0..<bytes.count) }

  /// One line of a longer text; much of it may be as on an earlier one.
  init(_ bytes: [UInt8], line: Range<Int>, like earlier: JSONDocument? = nil) throws(JSONFault) {
    self.bytes = bytes
    texts = earlier?.texts ?? RepeatedTexts()
    tokens = try JSONParser.tokens(of: bytes, line, about: earlier?.tokens.count ?? 0)
  }

  /// Whether a token is a key of the name.
  func isKey(_ index: Int, _ name: StaticString) -> Bool {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    guard length == name.utf8CodeUnitCount, !token.hasEscapes else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let (start, pointer) = (Int(token.start), name.utf8Start)
      for offset in 0..<length where bytes[start + offset] != pointer[offset] { return false }
      return true
    }
  }

  /// What is made of the bytes of a number, or of a text of one line without escapes; nil for all else.
  func value<Value>(of token: Token, _ make: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
    let length = Int(token.end - token.start)
    guard token.kind == .text || token.kind == .number, !token.hasEscapes, length <= WireLimits.textLength else {
      return nil
    }
    return bytes.withUnsafeBufferPointer {
      make(UnsafeBufferPointer(rebasing: $0[Int(token.start)..<Int(token.end)]))
    }
  }

  /// A text that is short and plain; nil where that is not so.
  func shortText(of token: Token) -> String? {
    guard Int(token.end - token.start) <= RepeatedTexts.longest else { return nil }
    return value(of: token, texts.text)
  }
}

/// Why bytes are not JSON, and where.
struct JSONFault: Error, Hashable {
  let message: String
  /// The byte, counted from 0.
  let offset: Int

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
