internal import ReportCore

// The values that have no fields: each is one JSON text, number, truth value or list.

extension String: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> String { try node.text() }
  func write(to writer: inout JSONWriter) { writer.text(self) }
  static func schema(in book: inout SchemaBook) -> JSONText { .object([("type", .string("string"))]) }
}

extension Bool: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> Bool {
    switch node.kind {
    case .yes: return true
    case .no: return false
    default: throw WireFault("is neither true nor false")
    }
  }

  func write(to writer: inout JSONWriter) { writer.raw(self ? "true" : "false") }
  static func schema(in book: inout SchemaBook) -> JSONText { .object([("type", .string("boolean"))]) }
}

extension Int: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> Int {
    guard node.kind == .number, let number = node.value(whole) else { throw WireFault("is not a whole number") }
    return number
  }

  /// A whole number of JSON, which has no zeros before it; nil for another or one that is too large.
  private static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var number = 0
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = tens.subtractingReportingOverflow(Int(digit))
      guard digit < 10, !isTooLarge, !isBeyond else { return nil }
      number = sum
    }
    return isNegative ? number : number == .min ? nil : -number
  }

  func write(to writer: inout JSONWriter) { writer.number(String(self)) }
  static func schema(in book: inout SchemaBook) -> JSONText { .object([("type", .string("integer"))]) }
}

extension Double: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> Double {
    guard node.kind == .number, let number = Double(try node.lexeme()), abs(number) <= 1e15 else {
      throw WireFault("is not a number within ±10¹⁵")
    }
    return number
  }

  func write(to writer: inout JSONWriter) { if isFinite { writer.number(description) } else { writer.raw("null") } }
  static func schema(in book: inout SchemaBook) -> JSONText { .object([("type", .string("number"))]) }
}

extension Array: WireValue where Element: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> [Element] {
    let items = try node.items()
    var elements: [Element] = []
    elements.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      do { elements.append(try Element.read(item)) } catch { throw error.inside(String(index)) }
    }
    return elements
  }

  func write(to writer: inout JSONWriter) {
    writer.byte(UInt8(ascii: "["))
    for (index, element) in enumerated() {
      if index > 0 { writer.byte(UInt8(ascii: ",")) }
      element.write(to: &writer)
    }
    writer.byte(UInt8(ascii: "]"))
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("type", .string("array")), ("items", Element.schema(in: &book))])
  }
}

/// A value or null within a list.
extension Optional: WireValue where Wrapped: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> Wrapped? { node.kind == .null ? nil : try Wrapped.read(node) }

  func write(to writer: inout JSONWriter) {
    if let value = self { value.write(to: &writer) } else { writer.raw("null") }
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("anyOf", .list([Wrapped.schema(in: &book), .object([("type", .string("null"))])]))])
  }
}

extension Dictionary: WireValue where Key == String, Value: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> [String: Value] {
    var result: [String: Value] = [:]
    for (name, value) in try node.members() where result[name] == nil {
      do { result[name] = try Value.read(value) } catch { throw error.inside(name) }
    }
    return result
  }

  func write(to writer: inout JSONWriter) {
    writer.byte(UInt8(ascii: "{"))
    for (index, entry) in sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { writer.byte(UInt8(ascii: ",")) }
      writer.text(entry.key)
      writer.byte(UInt8(ascii: ":"))
      entry.value.write(to: &writer)
    }
    writer.byte(UInt8(ascii: "}"))
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("type", .string("object")), ("additionalProperties", Value.schema(in: &book))])
  }
}

/// A value that is one of a few words.
protocol WireWord: WireValue, CaseIterable, RawRepresentable<String> {}

extension WireWord {
  static func read(_ node: JSONNode) throws(WireFault) -> Self {
    let text = try node.text()
    if let word = Self(rawValue: text) { return word }
    throw WireFault(
      "is “\(text)”, which is not one of its words", hints: NearMiss.hint(for: text, in: allCases.map(\.rawValue)))
  }

  func write(to writer: inout JSONWriter) { writer.text(rawValue) }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("enum", .list(allCases.map { .string($0.rawValue) }))])
  }
}

/// A value that has a text form of its own, such as a month.
protocol WireText: WireValue {
  init?(wireText: String)
  /// The value of a text's bytes, where it can be made of them; nil else.
  init?(wireBytes: UnsafeBufferPointer<UInt8>)
  var wireText: String { get }
  /// What it looks like, as a message and the schema say it: `a month such as 2019-11`.
  static var form: String { get }
  /// A regular expression that its texts match.
  static var pattern: String { get }
  /// Whether a JSON number is taken for its text as well.
  static var canBeNumber: Bool { get }
}

extension WireText where Self: CustomStringConvertible {
  var wireText: String { description }
}

extension WireText {
  static var canBeNumber: Bool { false }

  init?(wireBytes: UnsafeBufferPointer<UInt8>) { return nil }

  static func read(_ node: JSONNode) throws(WireFault) -> Self {
    if node.kind == .text || canBeNumber, let value = node.value(Self.init(wireBytes:)) { return value }
    let text = canBeNumber ? try node.lexeme() : try node.text()
    guard let value = Self(wireText: text) else { throw WireFault("is “\(text)”, not \(form)") }
    return value
  }

  func write(to writer: inout JSONWriter) { writer.text(wireText) }

  static func schema(in book: inout SchemaBook) -> JSONText {
    let types: JSONText = canBeNumber ? .list([.string("string"), .string("number")]) : .string("string")
    return .object([("type", types), ("pattern", .string(pattern)), ("description", .string(form))])
  }
}

extension Month: WireText {
  init?(wireText text: String) { self.init(text) }
  init?(wireBytes bytes: UnsafeBufferPointer<UInt8>) { self.init(utf8: bytes) }
  static var form: String { "a month such as 2019-11" }
  static var pattern: String { "^[0-9]{4}-[0-9]{2}$" }
}

extension Period: WireText {
  init?(wireText text: String) { self.init(text) }
  init?(wireBytes bytes: UnsafeBufferPointer<UInt8>) { self.init(utf8: bytes) }
  static var form: String { "a month, a year or a run of months: 2019-11, 2019 or 2019-01/2019-09" }
  static var pattern: String { "^[0-9]{4}(-[0-9]{2}(/[0-9]{4}-[0-9]{2})?)?$" }
}

extension CalendarDate: WireText {
  init?(wireText text: String) { self.init(text) }
  static var form: String { "a day such as 2019-12-06" }
  static var pattern: String { "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
}

extension ExactDecimal: WireText {
  init?(wireText text: String) { self.init(text) }
  init?(wireBytes bytes: UnsafeBufferPointer<UInt8>) { self.init(utf8: bytes) }
  static var form: String { "a number such as 36 or 36.50, with as many decimals as the source has, at most 9" }
  static var pattern: String { "^[-+]?[0-9]+(\\.[0-9]{1,9})?$" }
  static var canBeNumber: Bool { true }
}

extension Rational: WireText {
  /// `417/289`, `30` or `0.5`.
  init?(wireText text: String) {
    if let decimal = ExactDecimal(text) {
      self = decimal.rational
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = Int128(parts[0]), let bottom = Int128(parts[1]), bottom > 0, top > .min else {
      return nil
    }
    self.init(top, over: bottom)
  }

  static var form: String { "an exact number: 30, 0.5 or 417/289" }
  static var pattern: String { "^[-+]?[0-9]+(\\.[0-9]{1,9}|/[0-9]+)?$" }
  static var canBeNumber: Bool { true }
}

extension Absence: WireWord {}
extension Language: WireWord {}
extension Problem.Severity: WireWord {}
extension PluginManifest.Stage: WireWord {}
