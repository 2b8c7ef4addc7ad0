/// Reads the language of content streams and character maps: operands, then the operator that takes them.
struct ContentScanner {
  /// What stands before an operator. Of numbers only the whole part is kept: nothing here depends on where things are drawn.
  enum Operand: Hashable {
    case number(Int)
    case name(String)
    case string([UInt8])
    case array([Operand])
    case dictionary([String: Operand])
    case other
  }

  private static let deepest = 32
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Whether something was read that is no content stream.
  private(set) var isDamaged = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next operator, its operands added to `operands`; nil at the end.
  mutating func next(_ operands: inout [Operand]) -> Operator? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if isRegular(bytes[at]), !isNumberStart(bytes[at]) {
        let start = at
        while at < bytes.count, isRegular(bytes[at]) { at += 1 }
        let word = Operator(bytes[start..<at])
        if word == .inlineImageData { skipInlineImage() }
        if word == .true || word == .false || word == .null { operands.append(.other) } else { return word }
      } else if let operand = operand(depth: 0) {
        operands.append(operand)
      } else {
        isDamaged = true
        at += 1
      }
    }
  }

  private mutating func operand(depth: Int) -> Operand? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "<"):
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "<") { return dictionary(depth) }
      return .string(hexadecimal())
    case let byte where isNumberStart(byte): return .number(number())
    case let byte where isRegular(byte):
      while at < bytes.count, isRegular(bytes[at]) { at += 1 }
      return .other
    default: return nil
    }
  }

  private mutating func array(_ depth: Int) -> Operand? {
    at += 1
    var items: [Operand] = []
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: "]") {
        at += 1
        return .array(items)
      }
      guard let item = operand(depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func dictionary(_ depth: Int) -> Operand? {
    at += 2
    var entries: [String: Operand] = [:]
    while true {
      skipSpace()
      guard at + 1 < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">"), bytes[at + 1] == UInt8(ascii: ">") {
        at += 2
        return .dictionary(entries)
      }
      guard case .name(let key)? = operand(depth: depth + 1), let value = operand(depth: depth + 1) else { return nil }
      entries[key] = value
    }
  }

  /// Without its slash.
  private mutating func name() -> String {
    at += 1
    let start = at
    while at < bytes.count, isRegular(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func number() -> Int {
    let isNegative = bytes[at] == UInt8(ascii: "-")
    var value = 0
    var isWhole = true
    while at < bytes.count, isRegular(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isWhole, value < 1_000_000_000 { value = value * 10 + Int(bytes[at] - 48) }
      case UInt8(ascii: "."): isWhole = false
      default: break
      }
      at += 1
    }
    return isNegative ? -value : value
  }

  private mutating func literal() -> [UInt8] {
    var (text, depth): ([UInt8], Int) = ([], 1)
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        text.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
        text.append(byte)
      case UInt8(ascii: "\\"): escape(into: &text)
      default: text.append(byte)
      }
    }
    isDamaged = true
    return text
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case 0x0A: break
    case 0x0D: if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 48)
      for _ in 0..<2 where at < bytes.count && (48...55).contains(bytes[at]) {
        value = value * 8 + Int(bytes[at] - 48)
        at += 1
      }
      text.append(UInt8(value & 255))
    default: text.append(byte)
    }
  }

  private mutating func hexadecimal() -> [UInt8] {
    var (text, half): ([UInt8], UInt8?) = ([], nil)
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if let digit = Self.hexDigit(bytes[at]) {
        if let high = half {
          text.append(high << 4 | digit)
          half = nil
        } else {
          half = digit
        }
      }
      at += 1
    }
    at += 1
    if let half { text.append(half << 4) }
    return text
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }

  /// Passes the bytes of an image up to the `EI` that ends it.
  private mutating func skipInlineImage() {
    while at + 2 < bytes.count {
      at += 1
      let isEnd =
        isSpace(bytes[at - 1]) && bytes[at] == UInt8(ascii: "E") && bytes[at + 1] == UInt8(ascii: "I")
        && (at + 2 >= bytes.count || isSpace(bytes[at + 2]))
      if isEnd { return }
    }
    at = bytes.count
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      } else if isSpace(bytes[at]) {
        at += 1
      } else {
        return
      }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  private func isNumberStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  private func isRegular(_ byte: UInt8) -> Bool {
    if isSpace(byte) { return false }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      return false
    default: return true
    }
  }
}

extension ContentScanner {
  /// An operator by its letters.
  struct Operator: Hashable, ExpressibleByStringLiteral {
    private let code: UInt128

    init(_ letters: some Sequence<UInt8>) { code = letters.prefix(16).reduce(0) { $0 << 8 | UInt128($1) } }

    init(stringLiteral text: StaticString) {
      self.init(text.withUTF8Buffer { Array($0) })
    }

    static let inlineImageData: Operator = "ID"
    static let `true`: Operator = "true"
    static let `false`: Operator = "false"
    static let null: Operator = "null"
  }
}
