public import ReportCore

private enum KindWord: String, WireWord {
  case text, integer, decimal, choice, measure, month, list, localized
}

extension OptionDeclaration: WireObject {
  static let schemaName = "Option"
  static let summary = "An option that the pipeline file can give."
  static var blank: OptionDeclaration { OptionDeclaration(optional: "", .text, help: "") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var (name, help, required) = (Identifier(text: name), help, isRequired)
    var parts = KindParts(kind)
    var usual = defaultText.map { OptionDefault(text: $0) }
    try visitor.field("name", &name, "The name.")
    try visitor.field("kind", &parts.word, usually: .text, "What it takes. Usually text.")
    try visitor.field(optional: "minimum", &parts.minimum, "Of an integer or decimal: the least.")
    try visitor.field(optional: "maximum", &parts.maximum, "Of an integer or decimal: the most.")
    try visitor.field("choices", &parts.choices, usually: [], "Of a choice: its words.")
    try visitor.field(optional: "default", &usual, "What it is where the file does not give it.")
    try visitor.field("required", &required, usually: false, "Whether the file must give it. Usually false.")
    try visitor.field("help", &help, "What it is for, a sentence.")
    guard Visitor.isReading else { return }
    let kind = try parts.kind
    if required {
      self = OptionDeclaration(required: name.text, kind, help: help)
    } else if let usual {
      self = OptionDeclaration(name.text, kind, default: usual.text, help: help)
      try check(usual.text)
    } else {
      self = OptionDeclaration(optional: name.text, kind, help: help)
    }
  }

  /// Throws where the default does not fit the option itself.
  private func check(_ text: String) throws(WireFault) {
    if case .measure = kind { return }
    let place = Place("manifest")
    let value: ConfigurationNode.Content =
      kind == .list ? .list(text.isEmpty ? [] : [ConfigurationNode(.scalar(text), at: place)]) : .scalar(text)
    let given = ConfigurationNode(
      .mapping([.init(key: name, keyPlace: place, value: ConfigurationNode(value, at: place))]), at: place)
    guard (try? Options(given, declared: [self], plugin: "", measures: [])) != nil else {
      throw WireFault("is “\(text)”, which is not a \(kind.summary)").inside("default")
    }
  }
}

/// The default of an option, as the pipeline file would give it: a text, a number, or a list of texts.
private struct OptionDefault: WireValue, Hashable {
  var text: String

  static func read(_ node: JSONNode) throws(WireFault) -> OptionDefault {
    guard node.kind == .list else { return OptionDefault(text: try node.lexeme()) }
    return OptionDefault(text: try [String].read(node).joined(separator: ", "))
  }

  func write(to writer: inout JSONWriter) { writer.text(text) }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("type", .list([.string("string"), .string("number"), .string("array")]))])
  }
}

/// The kind of an option as fields.
private struct KindParts {
  var word = KindWord.text
  var minimum: Double?
  var maximum: Double?
  var choices: [String] = []

  init(_ kind: OptionDeclaration.Kind) {
    switch kind {
    case .text: word = .text
    case .integer(let range):
      (word, minimum, maximum) = (.integer, Double(range.lowerBound), Double(range.upperBound))
    case .decimal(let range): (word, minimum, maximum) = (.decimal, range.lowerBound, range.upperBound)
    case .choice(let words): (word, choices) = (.choice, words)
    case .measure: word = .measure
    case .month: word = .month
    case .list: word = .list
    case .localized: word = .localized
    }
  }

  var kind: OptionDeclaration.Kind {
    get throws(WireFault) {
      let (least, most) = (minimum ?? -1e9, maximum ?? 1e9)
      guard least <= most else { throw WireFault("is less than “minimum”").inside("maximum") }
      switch word {
      case .text: return .text
      case .integer: return .integer(Int(least)...Int(most))
      case .decimal: return .decimal(least...most)
      case .choice:
        if choices.isEmpty { throw WireFault("lacks “choices”") }
        return .choice(choices)
      case .measure: return .measure
      case .month: return .month
      case .list: return .list
      case .localized: return .localized
      }
    }
  }
}

/// The values of options, by name: texts, numbers, lists of texts, and texts in each language.
public struct OptionValues: Hashable, Sendable {
  static var blank: OptionValues { OptionValues(node: ConfigurationNode(.mapping([]), at: Place("options"))) }

  let node: ConfigurationNode
  private let numbers: Set<String>

  /// The options of a use of a plugin that fit what it declares.
  public init(_ options: Options, declared: [OptionDeclaration]) {
    let place = Place("options")
    let entries = declared.compactMap { option -> ConfigurationNode.Entry? in
      Self.content(option, options, place).map {
        ConfigurationNode.Entry(key: option.name, keyPlace: place, value: ConfigurationNode($0, at: place))
      }
    }
    node = ConfigurationNode(.mapping(entries), at: place)
    numbers = Set(declared.filter { $0.kind.isNumber }.map(\.name))
  }

  init(node: ConfigurationNode) {
    self.node = node
    numbers = []
  }

  private static func content(
    _ option: OptionDeclaration, _ options: Options, _ place: Place
  ) -> ConfigurationNode.Content? {
    switch option.kind {
    case .list:
      return .list(options.list(option.name).map { ConfigurationNode(.scalar($0), at: place) })
    case .localized:
      return options.localized(option.name).map { text in
        .mapping(
          Language.allCases.map { language in
            ConfigurationNode.Entry(
              key: language.code, keyPlace: place, value: ConfigurationNode(.scalar(text[language]), at: place))
          })
      }
    default: return options.optionalText(option.name).map { .scalar($0) }
    }
  }
}

extension OptionDeclaration.Kind {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }
}

extension OptionValues: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> OptionValues {
    let place = Place("options")
    var entries: [ConfigurationNode.Entry] = []
    for (name, value) in try node.members() {
      do {
        entries.append(ConfigurationNode.Entry(key: name, keyPlace: place, value: try configuration(value, place)))
      } catch {
        throw error.inside(name)
      }
    }
    return OptionValues(node: ConfigurationNode(.mapping(entries), at: place))
  }

  private static func configuration(_ node: JSONNode, _ place: Place) throws(WireFault) -> ConfigurationNode {
    switch node.kind {
    case .list:
      var items: [ConfigurationNode] = []
      for item in try node.items() { items.append(try configuration(item, place)) }
      return ConfigurationNode(.list(items), at: place)
    case .object: return try read(node).node
    default: return ConfigurationNode(.scalar(try node.lexeme()), at: place)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.byte(UInt8(ascii: "{"))
    for (index, entry) in node.entries.enumerated() {
      if index > 0 { writer.byte(UInt8(ascii: ",")) }
      writer.text(entry.key)
      writer.byte(UInt8(ascii: ":"))
      if numbers.contains(entry.key), let decimal = entry.value.scalar.flatMap({ ExactDecimal($0) }) {
        writer.number(decimal.description)
      } else {
        Self.write(entry.value, to: &writer)
      }
    }
    writer.byte(UInt8(ascii: "}"))
  }

  private static func write(_ node: ConfigurationNode, to writer: inout JSONWriter) {
    switch node.content {
    case .scalar(let text): writer.text(text)
    case .list(let items): items.compactMap(\.scalar).write(to: &writer)
    case .mapping: OptionValues(node: node).write(to: &writer)
    }
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("type", .string("object"))])
  }
}
