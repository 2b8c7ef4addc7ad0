internal import ReportCore

/// The schemas of a message's types, each once, by name.
struct SchemaBook {
  private var names: Set<String> = []
  private var definitions: [(name: String, schema: JSONText)] = []

  init() {}

  /// A reference to a type, which is described where the book does not hold it yet.
  mutating func reference(_ name: String, _ describe: (inout SchemaBook) -> JSONText) -> JSONText {
    if names.insert(name).inserted {
      let schema = describe(&self)
      definitions.append((name, schema))
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// The schema file of a message.
  func file(title: String, root: JSONText) -> String {
    let types = definitions.sorted { $0.name < $1.name }.map { ($0.name, $0.schema) }
    let file = JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
      ("allOf", .list([root])), ("$defs", .object(types)),
    ])
    return file.text() + "\n"
  }
}
