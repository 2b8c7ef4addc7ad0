internal import ReportCore

/// A value of several kinds, which its first field names; each kind has fields of its own.
protocol WireVariants: WireValue {
  static var schemaName: String { get }
  static var summary: String { get }
  /// The field that names the kind.
  static var tag: StaticString { get }
  static var variants: [WireVariant<Self>] { get }
}

/// One kind of a value: how it is written, read and described.
struct WireVariant<Value>: Sendable {
  let name: String
  let summary: String
  /// Writes the fields of a value of this kind; false where it is of another.
  let write: @Sendable (Value, inout WireWriter) -> Bool
  let read: @Sendable (inout WireReader) throws(WireFault) -> Value
  let describe: @Sendable (inout SchemaVisitor) -> Void

  /// The kind whose fields are those of `Fields`, which `take` finds in a value and `make` turns into one.
  init<Fields: WireFields & SendableMetatype>(
    _ name: String, _ summary: String, _ fields: Fields.Type, take: @escaping @Sendable (Value) -> Fields?,
    make: @escaping @Sendable (Fields) -> Value
  ) {
    self.name = name
    self.summary = summary
    write = { value, writer in
      guard var fields = take(value) else { return false }
      try? fields.visit(&writer)
      return true
    }
    read = { reader throws(WireFault) in
      var fields = Fields.blank
      try fields.visit(&reader)
      return make(fields)
    }
    describe = { visitor in
      var fields = Fields.blank
      try? fields.visit(&visitor)
    }
  }
}

extension WireVariants {
  static func read(_ node: JSONNode) throws(WireFault) -> Self {
    var reader = try WireReader(node)
    var name = ""
    try reader.field(tag, &name, "The kind.")
    guard let variant = variants.first(where: { $0.name == name }) else {
      throw WireFault(
        "is “\(name)”, which is not one of its kinds", hints: NearMiss.hint(for: name, in: variants.map(\.name))
      )
      .inside("\(tag)")
    }
    return try variant.read(&reader)
  }

  func write(to writer: inout JSONWriter) {
    for variant in Self.variants {
      var fields = WireWriter(writer.take())
      let start = fields.count
      fields.begin()
      var name = variant.name
      fields.field(Self.tag, &name, "")
      let isWritten = variant.write(self, &fields)
      writer = fields.finished()
      if isWritten { return }
      writer.truncate(to: start)
    }
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    book.reference(schemaName) { book in
      var kinds: [JSONText] = []
      for variant in variants {
        var visitor = SchemaVisitor(book)
        visitor.constant(tag, variant.name)
        variant.describe(&visitor)
        book = visitor.book
        kinds.append(visitor.schema(variant.summary))
      }
      return .object([("description", .string(summary)), ("oneOf", .list(kinds))])
    }
  }
}
