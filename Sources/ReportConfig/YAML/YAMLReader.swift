internal import CYAML
public import ReportCore

/// Reads YAML into nodes that know their line and column, and refuses what a report never needs.
///
/// Anchors, aliases, tags, several documents, repeated keys, keys that are not text, nesting deeper than `depthLimit` and files larger than
/// `sizeLimit` are problems: they are how a small file becomes a huge one, or one that says something else than it seems to.
public struct YAMLReader: Sendable {
  /// The largest file, in bytes.
  public static let sizeLimit = 1_000_000
  /// The deepest nesting.
  public static let depthLimit = 32

  public init() {}

  /// The one document of a source. Throws a `Problem` of kind configuration with the place where it is not sound.
  public func node(of source: Source) throws(Problems) -> ConfigurationNode {
    guard source.bytes.count <= Self.sizeLimit else { throw Problems(tooLarge(source)) }
    guard String(validating: source.bytes, as: UTF8.self) != nil else { throw Problems(notUTF8(source)) }
    let parser = try YAMLParser(source)
    try parser.expectStart()
    let first = try parser.next()
    guard let node = try YAMLTree(parser, source: source.name).node(first, depth: 0) else {
      throw Problems(empty(source))
    }
    try parser.expectEnd()
    return node
  }
}

/// Builds nodes from events.
private struct YAMLTree {
  private let parser: YAMLParser
  private let source: String

  init(_ parser: YAMLParser, source: String) {
    self.parser = parser
    self.source = source
  }

  /// The node that begins with an event; nil where the event ends something.
  func node(_ event: YAMLEvent, depth: Int) throws(Problems) -> ConfigurationNode? {
    guard depth <= YAMLReader.depthLimit else { throw Problems(tooDeep(event.place)) }
    if event.isAnchored { throw Problems(anchored(event.place)) }
    switch event.kind {
    case .scalar(let text): return ConfigurationNode(.scalar(text), at: event.place)
    case .listStart: return try list(at: event.place, depth)
    case .mappingStart: return try mapping(at: event.place, depth)
    case .alias: throw Problems(anchored(event.place))
    case .end: return nil
    }
  }

  private func list(at place: Place, _ depth: Int) throws(Problems) -> ConfigurationNode {
    var items: [ConfigurationNode] = []
    while let item = try node(parser.next(), depth: depth + 1) { items.append(item) }
    return ConfigurationNode(.list(items), at: place)
  }

  private func mapping(at place: Place, _ depth: Int) throws(Problems) -> ConfigurationNode {
    var entries: [ConfigurationNode.Entry] = []
    var keys: Set<String> = []
    while let key = try node(parser.next(), depth: depth + 1) {
      guard let name = key.scalar else { throw Problems(keyIsNoText(key.place)) }
      guard keys.insert(name).inserted else { throw Problems(repeated(name, key.place)) }
      guard let value = try node(parser.next(), depth: depth + 1) else { throw Problems(keyIsNoText(key.place)) }
      entries.append(ConfigurationNode.Entry(key: name, keyPlace: key.place, value: value))
    }
    return ConfigurationNode(.mapping(entries), at: place)
  }
}

private func tooLarge(_ source: Source) -> Problem {
  Problem(
    .configuration, "“\(source.name)” has \(source.bytes.count) bytes; at most \(YAMLReader.sizeLimit) are read",
    at: Place(source.name), hints: ["keep data in CSV files"])
}

private func notUTF8(_ source: Source) -> Problem {
  Problem(
    .configuration, "“\(source.name)” is not text in UTF-8", at: Place(source.name), hints: ["save the file as UTF-8"])
}

private func empty(_ source: Source) -> Problem {
  Problem(
    .configuration, "“\(source.name)” is empty", at: Place(source.name),
    hints: ["“nollrapport init FOLDER” writes a file to start from"])
}

private func tooDeep(_ place: Place) -> Problem {
  Problem(
    .configuration, "the nesting is deeper than \(YAMLReader.depthLimit) levels", at: place,
    hints: ["look for a bracket that is not closed"])
}

private func anchored(_ place: Place) -> Problem {
  Problem(
    .configuration, "anchors, aliases and tags are not allowed", at: place,
    hints: ["write the value out; quote a text that begins with &, * or !"])
}

private func keyIsNoText(_ place: Place) -> Problem { Problem(.configuration, "a key must be a text", at: place) }

private func repeated(_ name: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(name)” stands here a second time", at: place, hints: ["keep one of the two"])
}
