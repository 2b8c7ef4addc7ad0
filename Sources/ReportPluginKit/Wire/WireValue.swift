internal import ReportCore

/// A value that travels in messages: it can be written, read and described.
protocol WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> Self
  func write(to writer: inout JSONWriter)
  /// The JSON Schema of its values; types with fields add themselves to the book and give a reference.
  static func schema(in book: inout SchemaBook) -> JSONText
}

/// A value with named fields, which are declared once, in `visit`: that writes it, reads it and describes it.
protocol WireObject: WireValue, WireFields {
  /// The name of its schema, such as `Observation`.
  static var schemaName: String { get }
  /// What it is, a sentence.
  static var summary: String { get }
}

/// Named fields, of an object or of one kind of it.
protocol WireFields {
  /// What reading starts from.
  static var blank: Self { get }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault)
}

extension WireObject {
  static func read(_ node: JSONNode) throws(WireFault) -> Self {
    var reader = try WireReader(node)
    var value = blank
    try value.visit(&reader)
    return value
  }

  func write(to writer: inout JSONWriter) {
    var fields = WireWriter(writer.take())
    var copy = self
    fields.begin()
    // A writer throws nothing; a value that cannot be written says so when it is read.
    try? copy.visit(&fields)
    writer = fields.finished()
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    book.reference(schemaName) { book in
      var fields = SchemaVisitor(book)
      var value = blank
      try? value.visit(&fields)
      book = fields.book
      return fields.schema(summary)
    }
  }
}
