/// A JSON text taken apart once, so that any field of it can be found without reading the text again.
///
/// Source: RFC 8259. Strict, but for what the text says twice: of a key given twice the first counts. Nesting deeper than `depthLimit` is
/// refused.
struct JSONDocument: Sendable {
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

  private(set) var bytes: [UInt8]
  private(set) var tokens: [Token] = []

  /// Throws where the bytes are not one whole JSON value.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    try parse(0..<bytes.count)
  }

  /// One line of a longer text.
  init(_ bytes: [UInt8], line: Range<Int>) throws(JSONFault) {
    self.bytes = bytes
    try parse(line)
  }

  /// Reads another line of the same text in place of the last.
  mutating func read(line: Range<Int>) throws(JSONFault) {
    tokens.removeAll(keepingCapacity: true)
    try parse(line)
  }

  private mutating func parse(_ range: Range<Int>) throws(JSONFault) {
    guard range.upperBound <= Self.sizeLimit else { throw JSONFault("the text is too long", at: range.lowerBound) }
    let (parsed, fault) = bytes.withUnsafeBufferPointer { buffer -> ([Token], JSONFault?) in
      var parser = JSONParser(buffer, range, tokens)
      tokens = []
      do throws(JSONFault) {
        try parser.parse()
        return (parser.tokens, nil)
      } catch {
        return ([], error)
      }
    }
    tokens = parsed
    if let fault { throw fault }
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
