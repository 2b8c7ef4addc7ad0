internal import CYAML
internal import ReportCore

/// One event of libyaml, copied.
struct YAMLEvent {
  enum Kind {
    case scalar(String)
    case listStart, mappingStart, alias
    /// The end of a list, a mapping, the document or the stream.
    case end
  }

  let kind: Kind
  let place: Place
  /// Whether the node has an anchor or a tag.
  let isAnchored: Bool
}

/// Owns a parser of libyaml and the bytes that it reads.
final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let source: String

  init(_ source: Source) throws(Problems) {
    self.source = source.name
    parser = .allocate(capacity: 1)
    bytes = .allocate(capacity: max(1, source.bytes.count))
    _ = bytes.update(fromContentsOf: source.bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      throw Problems(Problem(.software, "libyaml could not be started"))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, source.bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// Passes the start of the stream and of its document.
  func expectStart() throws(Problems) {
    _ = try event()
    let (type, place, _) = try event()
    if type == YAML_STREAM_END_EVENT { throw Problems(nothing(place)) }
  }

  /// Passes the end of the document; another document is a problem.
  func expectEnd() throws(Problems) {
    _ = try event()
    let (type, place, _) = try event()
    if type != YAML_STREAM_END_EVENT { throw Problems(secondDocument(place)) }
  }

  func next() throws(Problems) -> YAMLEvent {
    let (type, place, scalar) = try event()
    let kind: YAMLEvent.Kind =
      switch type {
      case YAML_SCALAR_EVENT: .scalar(scalar.text)
      case YAML_SEQUENCE_START_EVENT: .listStart
      case YAML_MAPPING_START_EVENT: .mappingStart
      case YAML_ALIAS_EVENT: .alias
      default: .end
      }
    return YAMLEvent(kind: kind, place: place, isAnchored: scalar.isAnchored)
  }

  private func event() throws(Problems) -> (yaml_event_type_t, Place, (text: String, isAnchored: Bool)) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw Problems(failure()) }
    defer { yaml_event_delete(&event) }
    let place = Place(source, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    return (event.type, place, Self.content(of: event))
  }

  private static func content(of event: yaml_event_t) -> (text: String, isAnchored: Bool) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return (String(decoding: bytes, as: UTF8.self), scalar.anchor != nil || scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      return ("", event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      return ("", event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil)
    default:
      return ("", false)
    }
  }

  private func failure() -> Problem {
    let state = parser.pointee
    let text = state.problem.map { String(cString: $0) } ?? "this is not YAML"
    let line = Int(state.problem_mark.line) + 1
    let column = Int(state.problem_mark.column) + 1
    return Problem(
      .configuration, "not valid YAML: \(text)", at: Place(source, line: line, column: column),
      hints: ["check indentation and quotes here and on the line before"])
  }

  private func nothing(_ place: Place) -> Problem {
    Problem(
      .configuration, "“\(source)” is empty", at: Place(source),
      hints: ["“nollrapport init FOLDER” writes a file to start from"])
  }

  private func secondDocument(_ place: Place) -> Problem {
    Problem(.configuration, "a second document begins here", at: place, hints: ["keep one document in a file"])
  }
}
