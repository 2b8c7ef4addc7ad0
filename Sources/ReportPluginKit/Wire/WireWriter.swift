/// Writes the fields of a value.
struct WireWriter: WireVisitor {
  static let isReading = false

  private var writer: JSONWriter
  private var isFirst = true

  /// Goes on after what has been written.
  init(_ bytes: [UInt8]) { writer = JSONWriter(bytes) }

  /// How many bytes have been written.
  var count: Int { writer.bytes.count }

  mutating func begin() { writer.byte(UInt8(ascii: "{")) }

  mutating func finished() -> JSONWriter {
    writer.byte(UInt8(ascii: "}"))
    return JSONWriter(writer.take())
  }

  mutating func field<Value: WireValue>(_ name: StaticString, _ value: inout Value, _ help: StaticString) {
    writer.name(name, isFirst: isFirst)
    isFirst = false
    value.write(to: &writer)
  }

  mutating func field<Value: WireValue>(optional name: StaticString, _ value: inout Value?, _ help: StaticString) {
    guard var present = value else { return }
    field(name, &present, help)
  }

  mutating func field<Value: WireValue & Equatable>(
    _ name: StaticString, _ value: inout Value, usually usual: Value, _ help: StaticString
  ) {
    if value != usual { field(name, &value, help) }
  }
}
