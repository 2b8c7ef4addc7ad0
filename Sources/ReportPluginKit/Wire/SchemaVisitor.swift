internal import ReportCore

/// Describes the fields of a value as a JSON Schema.
struct SchemaVisitor: WireVisitor {
  static let isReading = false

  private(set) var book: SchemaBook
  private var properties: [(String, JSONText)] = []
  private var required: [String] = []

  init(_ book: SchemaBook) { self.book = book }

  mutating func field<Value: WireValue>(_ name: StaticString, _ value: inout Value, _ help: StaticString) {
    add(name, Value.schema(in: &book), help)
    required.append("\(name)")
  }

  mutating func field<Value: WireValue>(optional name: StaticString, _ value: inout Value?, _ help: StaticString) {
    add(name, Value.schema(in: &book), help)
  }

  mutating func field<Value: WireValue & Equatable>(
    _ name: StaticString, _ value: inout Value, usually usual: Value, _ help: StaticString
  ) {
    add(name, Value.schema(in: &book), help)
  }

  /// A field that always has the same value.
  mutating func constant(_ name: StaticString, _ value: String) {
    properties.append(("\(name)", .object([("const", .string(value))])))
    required.append("\(name)")
  }

  /// The schema of an object with the fields seen.
  func schema(_ summary: String) -> JSONText {
    .object([
      ("description", .string(summary)), ("type", .string("object")), ("properties", .object(properties)),
      ("required", .list(required.map { .string($0) })),
    ])
  }

  private mutating func add(_ name: StaticString, _ schema: JSONText, _ help: StaticString) {
    guard case .object(let inner) = schema else { return }
    var text = "\(help)"
    if case .string(let form)? = inner.first(where: { $0.0 == "description" })?.1 { text += " It is \(form)." }
    let members = [("description", JSONText.string(text))] + inner.filter { $0.0 != "description" }
    properties.append(("\(name)", .object(members)))
  }
}
