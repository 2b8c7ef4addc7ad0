internal import ReportCore

/// The JSON Schema of every message, made from the declarations that write and read it.
public enum ProtocolSchemas {
  /// The schema files, by name: what `Documentation/protocol/` holds.
  public static var files: [(name: String, text: String)] {
    [
      file("describe-request", DescribeRequest.self), answer("describe-response", DescribeAnswer.self),
      file("load-request", LoadRequest.self), answer("load-response", LoadAnswer.self),
      file("validate-request", ValidateRequest.self), answer("validate-response", ValidateAnswer.self),
      file("aggregate-request", AggregateRequest.self), answer("aggregate-response", AggregateAnswer.self),
      file("render-request", RenderRequest.self), answer("render-response", RenderAnswer.self),
      file("line", ObservationLine.self), file("end-line", EndLine.self),
    ]
  }

  private static func file<Message: WireObject>(_ name: String, _ type: Message.Type) -> (name: String, text: String) {
    var book = SchemaBook()
    let root = Message.schema(in: &book)
    return ("\(name).schema.json", book.file(title: name, root: root))
  }

  /// An answer is the message, or problems in its place.
  private static func answer<Message: WireObject>(
    _ name: String, _ type: Message.Type
  ) -> (name: String, text: String) {
    var book = SchemaBook()
    let either = [ProblemsAnswer.schema(in: &book), Message.schema(in: &book)]
    return ("\(name).schema.json", book.file(title: name, root: .object([("anyOf", .list(either))])))
  }
}
