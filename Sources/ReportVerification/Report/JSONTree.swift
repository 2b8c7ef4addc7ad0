/// A piece of JSON as our own files have it: texts, numbers as text, lists and objects.
indirect enum JSONTree: Hashable, Sendable {
  case text(String)
  case number(String)
  case list([JSONTree])
  case object([String: JSONTree])
  case other

  /// Nil where the bytes are not one JSON value. Source: RFC 8259.
  static func read(_ bytes: [UInt8]) -> JSONTree? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = JSONTreeReader(Array(text.unicodeScalars))
    return reader.document()
  }

  subscript(key: String) -> JSONTree? { if case .object(let members) = self { members[key] } else { nil } }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var items: [JSONTree] { if case .list(let items) = self { items } else { [] } }
}

private struct JSONTreeReader {
  private static let deepest = 64
  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func document() -> JSONTree? {
    guard let value = value(depth: 0) else { return nil }
    skipSpace()
    return at == scalars.count ? value : nil
  }

  private mutating func value(depth: Int) -> JSONTree? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    guard at < scalars.count else { return nil }
    switch scalars[at] {
    case "\"": return string().map { .text($0) }
    case "[": return list(depth)
    case "{": return object(depth)
    case "-", "0"..."9": return .number(word())
    default: return ["true", "false", "null"].contains(word()) ? .other : nil
    }
  }

  private mutating func list(_ depth: Int) -> JSONTree? {
    var items: [JSONTree] = []
    at += 1
    if take("]") { return .list([]) }
    while true {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      if take("]") { return .list(items) }
      guard take(",") else { return nil }
    }
  }

  private mutating func object(_ depth: Int) -> JSONTree? {
    var members: [String: JSONTree] = [:]
    at += 1
    if take("}") { return .object([:]) }
    while true {
      skipSpace()
      guard at < scalars.count, scalars[at] == "\"", let key = string(), take(":"), members[key] == nil,
        let value = value(depth: depth + 1)
      else { return nil }
      members[key] = value
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func string() -> String? {
    var text = String.UnicodeScalarView()
    at += 1
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if scalar == "\"" { return String(text) }
      guard scalar.value >= 0x20 else { return nil }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard at < scalars.count, let escaped = escape() else { return nil }
      text.append(escaped)
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let scalar = scalars[at]
    at += 1
    switch scalar {
    case "\"", "\\", "/": return scalar
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      let digits = String(String.UnicodeScalarView(scalars[at...].prefix(4)))
      at = min(scalars.count, at + 4)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }

  private mutating func word() -> String {
    let start = at
    while at < scalars.count,
      scalars[at].properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalars[at])
    {
      at += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<at]))
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard at < scalars.count, scalars[at] == scalar else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < scalars.count, " \n\r\t".unicodeScalars.contains(scalars[at]) { at += 1 }
  }
}
