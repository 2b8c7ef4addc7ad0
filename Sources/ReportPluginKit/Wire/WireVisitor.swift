/// Is shown each field of a value in turn: to write it, to read it, or to describe it.
protocol WireVisitor {
  /// Whether fields are filled in, so that what was put together from them must be taken apart afterwards.
  static var isReading: Bool { get }

  /// A field that must be there.
  mutating func field<Value: WireValue>(
    _ name: StaticString, _ value: inout Value, _ help: StaticString
  ) throws(WireFault)

  /// A field that is left out, or null, where there is no value.
  mutating func field<Value: WireValue>(
    optional name: StaticString, _ value: inout Value?, _ help: StaticString
  ) throws(WireFault)

  /// A field that is left out where it has its usual value.
  mutating func field<Value: WireValue & Equatable>(
    _ name: StaticString, _ value: inout Value, usually usual: Value, _ help: StaticString
  ) throws(WireFault)
}
