/// Fills in the fields of a value from an object, in whatever order they stand; fields that nobody asks for are ignored.
struct WireReader: WireVisitor {
  static let isReading = true

  private let node: JSONNode
  /// The token after the object.
  private let end: Int
  /// The key that follows the field read last: where the next one stands if the order is that of the schema.
  private var cursor: Int

  /// Throws where the node is not an object.
  init(_ node: JSONNode) throws(WireFault) {
    guard node.kind == .object else { throw WireFault("is not an object") }
    self.node = node
    end = node.next
    cursor = node.index + 1
  }

  mutating func field<Value: WireValue>(
    _ name: StaticString, _ value: inout Value, _ help: StaticString
  ) throws(WireFault) {
    guard let found = find(name) else { throw WireFault("lacks “\(name)”", hints: ["\(help)"]) }
    value = try read(found, name)
  }

  mutating func field<Value: WireValue>(
    optional name: StaticString, _ value: inout Value?, _ help: StaticString
  ) throws(WireFault) {
    value = nil
    if let found = find(name), found.kind != .null { value = try read(found, name) }
  }

  mutating func field<Value: WireValue & Equatable>(
    _ name: StaticString, _ value: inout Value, usually usual: Value, _ help: StaticString
  ) throws(WireFault) {
    value = usual
    if let found = find(name), found.kind != .null { value = try read(found, name) }
  }

  private func read<Value: WireValue>(_ node: JSONNode, _ name: StaticString) throws(WireFault) -> Value {
    do { return try Value.read(node) } catch { throw error.inside("\(name)") }
  }

  private mutating func find(_ name: StaticString) -> JSONNode? {
    let document = node.document
    if cursor < end, document.isKey(cursor, name) { return value(at: cursor + 1) }
    var key = node.index + 1
    while key < end {
      if document.isKey(key, name) { return value(at: key + 1) }
      key = Int(document.tokens[key + 1].next)
    }
    return nil
  }

  private mutating func value(at index: Int) -> JSONNode {
    let value = node.node(at: index)
    cursor = value.next
    return value
  }
}
