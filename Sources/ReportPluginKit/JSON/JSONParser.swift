/// Takes JSON apart into tokens.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private var tokens: [JSONDocument.Token] = []

  /// The tokens of part of a text, which are about so many.
  static func tokens(
    of bytes: [UInt8], _ range: Range<Int>, about count: Int
  ) throws(JSONFault) -> [JSONDocument.Token] {
    guard range.upperBound <= JSONDocument.sizeLimit else {
      throw JSONFault("the text is too long", at: range.lowerBound)
    }
    return try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in
      var parser = JSONParser(bytes, range)
      parser.tokens.reserveCapacity(count)
      try parser.parse()
      return parser.tokens
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  private mutating func parse() throws(JSONFault) {
    try value(depth: 0)
    skipSpace()
    if position < end { throw JSONFault("more follows the value", at: position) }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    skipSpace()
    guard position < end else { throw JSONFault("the text ends too early", at: position) }
    switch bytes[position] {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try list(depth: depth)
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw JSONFault("no value begins so", at: position)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    let index = try open(.object, depth)
    if closes(UInt8(ascii: "}")) { return close(index) }
    while true {
      skipSpace()
      guard position < end else { throw JSONFault("the text ends too early", at: position) }
      guard bytes[position] == UInt8(ascii: "\"") else {
        throw JSONFault("a name in quotes must stand here", at: position)
      }
      try text()
      skipSpace()
      try expect(UInt8(ascii: ":"), "a colon must follow the name")
      try value(depth: depth + 1)
      skipSpace()
      if closes(UInt8(ascii: "}")) { return close(index) }
      try expect(UInt8(ascii: ","), "a comma or a closing brace must follow the value")
    }
  }

  private mutating func list(depth: Int) throws(JSONFault) {
    let index = try open(.list, depth)
    if closes(UInt8(ascii: "]")) { return close(index) }
    while true {
      try value(depth: depth + 1)
      skipSpace()
      if closes(UInt8(ascii: "]")) { return close(index) }
      try expect(UInt8(ascii: ","), "a comma or a closing bracket must follow the value")
    }
  }

  private mutating func open(_ kind: JSONDocument.Kind, _ depth: Int) throws(JSONFault) -> Int {
    guard depth < JSONDocument.depthLimit else { throw JSONFault("the values are nested too deeply", at: position) }
    append(kind, from: position, to: position)
    position += 1
    return tokens.count - 1
  }

  private mutating func close(_ index: Int) {
    tokens[index].end = Int32(truncatingIfNeeded: position)
    tokens[index].next = Int32(truncatingIfNeeded: tokens.count)
  }

  /// Whether the bracket stands here; then it is read.
  private mutating func closes(_ bracket: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == bracket else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws(JSONFault) {
    guard position < end else { throw JSONFault("the text ends too early", at: position) }
    guard bytes[position] == byte else { throw JSONFault(message, at: position) }
    position += 1
  }

  private mutating func text() throws(JSONFault) {
    position += 1
    let start = position
    var hasEscapes = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        append(.text, from: start, to: position)
        tokens[tokens.count - 1].hasEscapes = hasEscapes
        position += 1
        return
      }
      if byte < 0x20 { throw JSONFault("a control character must be escaped", at: position) }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else {
        position += 1
      }
    }
    throw JSONFault("the text ends too early", at: position)
  }

  private mutating func escape() throws(JSONFault) {
    guard position + 1 < end else { throw JSONFault("the text ends too early", at: position) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      guard position + 5 < end else { throw JSONFault("the text ends too early", at: position) }
      let digits = bytes[(position + 2)...(position + 5)]
      guard digits.allSatisfy({ JSONParser.hexadecimal($0) != nil }) else {
        throw JSONFault("four hexadecimal digits must follow \\u", at: position)
      }
      position += 6
    default: throw JSONFault("there is no such escape", at: position)
    }
  }

  private mutating func word(_ word: StaticString, _ kind: JSONDocument.Kind) throws(JSONFault) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < end, bytes[position] == word.utf8Start[index] else {
        throw JSONFault("no value begins so", at: start)
      }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func number() throws(JSONFault) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    let isPadded = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    guard whole > 0, !isPadded else { throw JSONFault("this is not a number", at: start) }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw JSONFault("this is not a number", at: start) }
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw JSONFault("this is not a number", at: start) }
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func append(_ kind: JSONDocument.Kind, from start: Int, to end: Int) {
    tokens.append(
      JSONDocument.Token(
        kind: kind, hasEscapes: false, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        next: Int32(truncatingIfNeeded: tokens.count + 1)))
  }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
