/// A piece of XML as elements with their attributes and text: enough for SVG and XMP that we wrote ourselves.
///
/// Whatever could reach outside the text or grow without bounds (document types, entities of one's own, deep nesting) is refused.
public struct XMLTree: Hashable, Sendable {
  /// The name with its prefix: `rdf:li`.
  public var name: String
  public var attributes: [String: String]
  public var children: [XMLTree]
  /// The text directly inside, with character references resolved.
  public var text: String
  /// The line on which it begins, counted from 1.
  public var line: Int

  public init(
    name: String, attributes: [String: String] = [:], children: [XMLTree] = [], text: String = "", line: Int = 1
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
  }

  /// Reads a document, its root at the top. Nil where it is not well formed, or uses what is refused.
  public static func read(_ bytes: [UInt8]) -> XMLTree? {
    var reader = XMLTreeReader(bytes)
    return reader.document()
  }

  /// Every element of a name below this one, in the order of the text.
  public func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first element of a name below this one.
  public func first(_ name: String) -> XMLTree? {
    for child in children {
      if child.name == name { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }

  /// The text of the element and of all below it, without white space around it.
  public var plainText: String {
    let whole = ([text] + children.map(\.plainText)).joined()
    let start = whole.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

/// Reads XML from its first byte to its last.
private struct XMLTreeReader {
  private static let deepest = 64
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> XMLTree? {
    if starts(with: "\u{FEFF}") { at += 3 }
    guard skipMisc(), let root = element(depth: 0), skipMisc(), at == bytes.count else { return nil }
    return root
  }

  /// White space, comments and processing instructions around the root.
  private mutating func skipMisc() -> Bool {
    while true {
      skipSpace()
      if starts(with: "<?") {
        guard skip(past: "?>") else { return false }
      } else if starts(with: "<!--") {
        guard skip(past: "-->") else { return false }
      } else {
        return true
      }
    }
  }

  private mutating func element(depth: Int) -> XMLTree? {
    guard depth < Self.deepest, take("<") else { return nil }
    var tree = XMLTree(name: name(), line: line)
    guard !tree.name.isEmpty else { return nil }
    while true {
      skipSpace()
      if take("/>") { return tree }
      if take(">") { break }
      let key = name()
      skipSpace()
      guard !key.isEmpty, tree.attributes[key] == nil, take("=") else { return nil }
      skipSpace()
      guard let value = quoted() else { return nil }
      tree.attributes[key] = value
    }
    return content(of: tree, depth: depth)
  }

  private mutating func content(of opened: XMLTree, depth: Int) -> XMLTree? {
    var tree = opened
    while at < bytes.count {
      if take("</") {
        guard name() == tree.name else { return nil }
        skipSpace()
        return take(">") ? tree : nil
      }
      if starts(with: "<!--") {
        guard skip(past: "-->") else { return nil }
      } else if starts(with: "<?") {
        guard skip(past: "?>") else { return nil }
      } else if bytes[at] == UInt8(ascii: "<") {
        guard let child = element(depth: depth + 1) else { return nil }
        tree.children.append(child)
      } else {
        guard let text = characters(until: UInt8(ascii: "<")) else { return nil }
        tree.text += text
      }
    }
    return nil
  }

  private mutating func quoted() -> String? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return nil }
    let quote = bytes[at]
    at += 1
    guard let text = characters(until: quote), at < bytes.count else { return nil }
    at += 1
    return text
  }

  /// Text up to a byte, with references resolved.
  private mutating func characters(until end: UInt8) -> String? {
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&") {
        guard let character = reference() else { return nil }
        text += Array(character.utf8)
        continue
      }
      if byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: "\n") { line += 1 }
      text.append(byte)
      at += 1
    }
    return String(validating: text, as: UTF8.self)
  }

  private mutating func reference() -> String? {
    guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    at = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[at...].starts(with: $0) }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  private mutating func skip(past text: StaticString) -> Bool {
    while at < bytes.count {
      if take(text) { return true }
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    return false
  }
}
