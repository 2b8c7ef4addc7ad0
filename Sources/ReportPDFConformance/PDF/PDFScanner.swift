/// Reads values from bytes.
struct PDFScanner {
  /// How far values may stand inside each other.
  private static let deepest = 128
  /// How many entries most dictionaries have at most: an element of a structure tree has five, and gets one more.
  private static let usualCount = 6
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether `12 0 R` is a reference: in objects it is, in content streams three values.
  private let hasReferences: Bool
  private(set) var at = 0
  /// Whether something was read that is no value.
  private(set) var isDamaged = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, hasReferences: Bool, from start: Int = 0) {
    self.bytes = bytes
    self.hasReferences = hasReferences
    at = start
  }

  /// The only value in some bytes; nil where they are damaged.
  static func value(in bytes: UnsafeBufferPointer<UInt8>) -> PDFValue? {
    var scanner = PDFScanner(bytes, hasReferences: true)
    let value = scanner.value()
    return scanner.isDamaged ? nil : value
  }

  /// The next value; nil where none begins here.
  mutating func value() -> PDFValue? { value(depth: 0) }

  /// The next byte behind space and comments; nil at the end.
  mutating func peek() -> UInt8? {
    skipSpace()
    return at < bytes.count ? bytes[at] : nil
  }

  /// Passes a byte that belongs to nothing.
  mutating func skipDamage() {
    isDamaged = true
    at += 1
  }

  /// The letters of a word.
  mutating func word() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = at
    while at < bytes.count, Self.isRegular(bytes[at]) { at += 1 }
    return bytes[start..<at]
  }

  /// Passes a word where it comes next, and says whether it did.
  mutating func pass(_ word: StaticString) -> Bool {
    _ = peek()
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count, end == bytes.count || !Self.isRegular(bytes[end]),
      word.withUTF8Buffer({ bytes[at..<end].elementsEqual($0) })
    else { return false }
    at = end
    return true
  }

  /// Passes the bytes of an inline image up to the `EI` that ends it.
  mutating func skipInlineImage() {
    while at + 2 < bytes.count {
      at += 1
      let isEnd =
        Self.isSpace(bytes[at - 1]) && bytes[at] == UInt8(ascii: "E") && bytes[at + 1] == UInt8(ascii: "I")
        && (at + 2 >= bytes.count || Self.isSpace(bytes[at + 2]))
      if isEnd { return }
    }
    at = bytes.count
  }

  private mutating func value(depth: Int) -> PDFValue? {
    guard depth < Self.deepest, let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "<"):
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "<") { return dictionary(depth) }
      return .string(hexadecimal())
    case let byte where Self.isNumberStart(byte): return number()
    case let byte where Self.isRegular(byte): return Self.meaning(of: word())
    default: return nil
    }
  }

  private static func meaning(of word: Slice<UnsafeBufferPointer<UInt8>>) -> PDFValue {
    if word.elementsEqual("true".utf8) { return .boolean(true) }
    if word.elementsEqual("false".utf8) { return .boolean(false) }
    return word.elementsEqual("null".utf8) ? .null : .other
  }

  private mutating func array(_ depth: Int) -> PDFValue? {
    at += 1
    var items: [PDFValue] = []
    while let byte = peek() {
      if byte == UInt8(ascii: "]") {
        at += 1
        return .array(items)
      }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func dictionary(_ depth: Int) -> PDFValue? {
    at += 2
    var dictionary = PDFDictionary()
    dictionary.entries.reserveCapacity(Self.usualCount)
    while let byte = peek(), at + 1 < bytes.count {
      if byte == UInt8(ascii: ">"), bytes[at + 1] == UInt8(ascii: ">") {
        at += 2
        return .dictionary(dictionary)
      }
      guard case .name(let key)? = value(depth: depth + 1), let value = value(depth: depth + 1) else { return nil }
      dictionary.entries.append(PDFDictionary.Entry(key: key, value: value))
    }
    return nil
  }

  private mutating func name() -> String {
    at += 1
    let letters = word()
    guard letters.contains(UInt8(ascii: "#")) else { return String(decoding: letters, as: UTF8.self) }
    var (name, rest): ([UInt8], Slice<UnsafeBufferPointer<UInt8>>) = ([], letters)
    while let letter = rest.popFirst() {
      if letter == UInt8(ascii: "#"), let high = rest.first.flatMap(Self.hexDigit),
        let low = rest.dropFirst().first.flatMap(Self.hexDigit)
      {
        name.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        name.append(letter)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func number() -> PDFValue {
    let isNegative = bytes[at] == UInt8(ascii: "-")
    // Whatever is longer than this has no more digits than a number can hold.
    let limit = 100_000_000_000_000
    var (digits, decimals, isWhole) = (0, 1.0, true)
    let start = at
    while at < bytes.count, Self.isRegular(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits < limit {
          digits = digits * 10 + Int(bytes[at] - 48)
          if !isWhole { decimals *= 10 }
        }
      case UInt8(ascii: "."): isWhole = false
      default: break
      }
      at += 1
    }
    guard isWhole else { return .real((isNegative ? -Double(digits) : Double(digits)) / decimals) }
    if hasReferences, bytes[start] >= 48, let generation = generation() {
      // Objects of another generation are none of ours.
      return generation == 0 ? .reference(digits) : .null
    }
    return .integer(isNegative ? -digits : digits)
  }

  /// The generation of a reference, where it and `R` come next; they are passed then.
  private mutating func generation() -> Int? {
    var (next, generation) = (at, 0)
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    let start = next
    while next < bytes.count, next < start + 5, (48...57).contains(bytes[next]) {
      generation = generation * 10 + Int(bytes[next] - 48)
      next += 1
    }
    guard next > start else { return nil }
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "R"),
      next + 1 == bytes.count || !Self.isRegular(bytes[next + 1])
    else { return nil }
    at = next + 1
    return generation
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

  private mutating func skipSpace() {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      } else if Self.isSpace(bytes[at]) {
        at += 1
      } else {
        return
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  static func isNumberStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  static func isRegular(_ byte: UInt8) -> Bool {
    if isSpace(byte) { return false }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      return false
    default: return true
    }
  }
}
