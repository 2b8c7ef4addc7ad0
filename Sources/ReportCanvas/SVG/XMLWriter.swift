/// Writes XML: an element a line, indented, everything escaped.
struct XMLWriter {
  typealias Attribute = (name: String, value: String)

  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Begins an element that holds others.
  mutating func open(_ name: String, _ attributes: [Attribute]) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
  }

  /// Ends it.
  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  /// An element that holds text at most.
  mutating func element(_ name: String, _ attributes: [Attribute], text: String? = nil) {
    guard let text else { return line("<\(name)\(Self.list(attributes))/>") }
    let needsSpaces = text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ")
    let all = attributes + (needsSpaces ? [("xml:space", "preserve")] : [])
    line("<\(name)\(Self.list(all))>\(Self.escaped(text))</\(name)>")
  }

  /// Text in which nothing can be taken for markup; characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte stands for itself; U+FFFE and U+FFFF begin with 0xEF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
    default: byte >= 0x20
    }
  }

  private static func list(_ attributes: [Attribute]) -> String {
    var list = ""
    for attribute in attributes {
      list += " "
      list += attribute.name
      list += "=\""
      list += escaped(attribute.value)
      list += "\""
    }
    return list
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }
}
