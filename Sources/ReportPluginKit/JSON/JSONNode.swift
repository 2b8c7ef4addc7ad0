internal import ReportCore

/// One value of a JSON document.
struct JSONNode {
  let document: JSONDocument
  let index: Int

  /// The whole document.
  init(_ document: JSONDocument) {
    self.document = document
    index = 0
  }

  private init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  private var token: JSONDocument.Token { document.tokens[index] }

  var kind: JSONDocument.Kind { token.kind }

  /// The number of the token after the value.
  var next: Int { Int(token.next) }

  func node(at index: Int) -> JSONNode { JSONNode(document, index) }

  /// The values of a list. Throws for anything else.
  func items() throws(WireFault) -> [JSONNode] {
    guard kind == .list else { throw WireFault("is not a list") }
    var items: [JSONNode] = []
    var child = index + 1
    while child < next {
      items.append(node(at: child))
      child = Int(document.tokens[child].next)
    }
    return items
  }

  /// The names and values of an object. Throws for anything else.
  func members() throws(WireFault) -> [(name: String, value: JSONNode)] {
    guard kind == .object else { throw WireFault("is not an object") }
    var members: [(String, JSONNode)] = []
    var child = index + 1
    while child < next {
      members.append((try node(at: child).unescaped(), node(at: child + 1)))
      child = Int(document.tokens[child + 1].next)
    }
    return members
  }

  /// A text that fits into a line. Throws for anything else.
  func text() throws(WireFault) -> String {
    guard kind == .text else { throw WireFault("is not a text") }
    if let text = document.shortText(of: token) { return text }
    let text = try unescaped()
    guard token.end - token.start <= WireLimits.textLength else {
      throw WireFault("is longer than \(WireLimits.textLength) bytes")
    }
    if let unsafe = TextSafety.firstUnsafe(in: text) {
      throw WireFault("holds the character \(TextSafety.name(of: unsafe)), which does not belong into a line of text")
    }
    return text
  }

  /// A text of any length and many lines.
  func longText() throws(WireFault) -> String {
    guard kind == .text else { throw WireFault("is not a text") }
    return try unescaped()
  }

  /// The digits of a number as they stand, or a text.
  func lexeme() throws(WireFault) -> String { kind == .number ? try unescaped() : try text() }

  /// What is made of the bytes of a number, or of a text of one line without escapes; nil for all else.
  func value<Value>(_ make: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? { document.value(of: token, make) }

  /// The text between the quotes, any text.
  private func unescaped() throws(WireFault) -> String {
    let bytes = document.bytes[Int(token.start)..<Int(token.end)]
    let text = token.hasEscapes ? Self.withoutEscapes(bytes) : String(validating: bytes, as: UTF8.self)
    guard let text else { throw WireFault("is not UTF-8") }
    return text
  }

  /// Nil where it is not UTF-8 or holds half of a pair of surrogates.
  private static func withoutEscapes(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "\\") else {
        plain.append(bytes[position])
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        guard let (scalar, length) = scalar(in: bytes, at: position) else { return nil }
        plain += Array(String(scalar).utf8)
        position += length
        continue
      case let byte: plain.append(byte)
      }
      position += 2
    }
    return String(validating: plain, as: UTF8.self)
  }

  /// The character of `\uXXXX` or of a pair of them, and how many bytes that took.
  private static func scalar(in bytes: ArraySlice<UInt8>, at position: Int) -> (Unicode.Scalar, Int)? {
    let first = codeUnit(in: bytes, at: position)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard (0xD800...0xDBFF).contains(first), position + 11 < bytes.endIndex, bytes[position + 6] == UInt8(ascii: "\\"),
      bytes[position + 7] == UInt8(ascii: "u")
    else { return nil }
    let second = codeUnit(in: bytes, at: position + 6)
    guard (0xDC00...0xDFFF).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, 12) }
  }

  private static func codeUnit(in bytes: ArraySlice<UInt8>, at position: Int) -> UInt32 {
    bytes[(position + 2)...(position + 5)].reduce(0) { $0 << 4 | (JSONParser.hexadecimal($1) ?? 0) }
  }
}
