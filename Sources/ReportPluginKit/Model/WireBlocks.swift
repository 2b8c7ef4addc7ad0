internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Inline: WireVariants {
  static let schemaName = "Inline"
  static let summary = "A run of text with one meaning."
  static let tag: StaticString = "inline"

  static let variants: [WireVariant<Inline>] = [
    WireVariant("text", "Plain text.", TextFields.self) { inline in
      if case .text(let text) = inline { TextFields(text: text) } else { nil }
    } make: {
      .text($0.text)
    },
    WireVariant("strong", "Text that stands out.", TextFields.self) { inline in
      if case .strong(let text) = inline { TextFields(text: text) } else { nil }
    } make: {
      .strong($0.text)
    },
    WireVariant("emphasis", "Text said with emphasis.", TextFields.self) { inline in
      if case .emphasis(let text) = inline { TextFields(text: text) } else { nil }
    } make: {
      .emphasis($0.text)
    },
    WireVariant("value", "A number that stands for a fact.", FactTextFields.self) { inline in
      if case .value(let text, let fact) = inline { FactTextFields(text: text, fact: fact) } else { nil }
    } make: {
      .value($0.text, fact: $0.fact)
    },
    WireVariant("verdict", "A word that says good or bad, in its colour.", VerdictFields.self) { inline in
      if case .verdict(let text, let isGood) = inline { VerdictFields(text: text, isGood: isGood) } else { nil }
    } make: {
      .verdict($0.text, isGood: $0.isGood)
    },
    WireVariant("link", "A link to an address.", LinkFields.self) { inline in
      if case .link(let text, let uri) = inline { LinkFields(text: text, uri: uri) } else { nil }
    } make: {
      .link($0.text, uri: $0.uri)
    },
    WireVariant("reference", "A link to a figure, table or heading of the report.", ReferenceFields.self) { inline in
      if case .reference(let text, let id) = inline { ReferenceFields(text: text, id: id) } else { nil }
    } make: {
      .reference($0.text, id: $0.id)
    },
  ]
}

private struct TextFields: WireFields {
  static let blank = TextFields(text: "")
  var text: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "The text.")
  }
}

private struct FactTextFields: WireFields {
  static let blank = FactTextFields(text: "", fact: "")
  var text: String
  var fact: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "The number as it is printed.")
    try visitor.field("fact", &fact, "The fact's name: measure/member@period.figure.")
  }
}

private struct VerdictFields: WireFields {
  static let blank = VerdictFields(text: "", isGood: false)
  var text: String
  var isGood: Bool

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "The word.")
    try visitor.field("good", &isGood, "Whether it is good.")
  }
}

private struct LinkFields: WireFields {
  static let blank = LinkFields(text: "", uri: "")
  var text: String
  var uri: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "The text.")
    try visitor.field("uri", &uri, "The address: http, https or mailto.")
    guard Visitor.isReading else { return }
    let isAllowed = ["https://", "http://", "mailto:"].contains { uri.hasPrefix($0) }
    if !isAllowed { throw WireFault("is no address of http, https or mailto").inside("uri") }
  }
}

private struct ReferenceFields: WireFields {
  static let blank = ReferenceFields(text: "", id: Identifier(text: ""))
  var text: String
  var id: String { identifier.text }
  private var identifier: Identifier

  init(text: String, id: String) { self.init(text: text, id: Identifier(text: id)) }

  private init(text: String, id: Identifier) {
    self.text = text
    identifier = id
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, usually: "", "The text; left out where the engine is to write “figure 1”.")
    try visitor.field("id", &identifier, "What it leads to.")
  }
}

/// The name of a block, which is the name of its files: lower-case letters, digits and hyphens.
struct Identifier: WireText, Hashable {
  var text: String

  init(text: String) { self.text = text }

  init?(wireText: String) {
    let bytes = wireText.utf8
    let isFit = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isFit, (1...80).contains(bytes.count), bytes.first != 45 else { return nil }
    text = wireText
  }

  var wireText: String { text }
  static var form: String { "a name of lower-case letters, digits and hyphens" }
  static var pattern: String { "^[a-z0-9][a-z0-9-]{0,79}$" }
}

extension Block.ListItem: WireObject {
  static let schemaName = "ListItem"
  static let summary = "One item of a list."
  static var blank: Block.ListItem { Block.ListItem([]) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("blocks", &blocks, "Paragraphs and lists.")
    guard Visitor.isReading else { return }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph, .list: continue
      default: throw WireFault("is neither a paragraph nor a list").inside(String(index)).inside("blocks")
      }
    }
  }
}

extension KeyFigure: WireObject {
  static let schemaName = "KeyFigure"
  static let summary = "One large number with what it is compared to."
  static var blank: KeyFigure { KeyFigure(measure: "", period: "", number: "", fact: nil, unit: "", lines: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &measure, "What is measured.")
    try visitor.field("period", &period, "When: “in November”.")
    try visitor.field("number", &number, "The number as it is printed, or a dash.")
    try visitor.field(optional: "fact", &fact, "The name of the fact that it shows.")
    try visitor.field("unit", &unit, "What is counted.")
    try visitor.field("lines", &lines, usually: [], "Up to three lines below.")
    if Visitor.isReading, lines.count > 3 { throw WireFault("has \(lines.count) lines, not up to 3").inside("lines") }
  }
}

extension KeyFigure.Line: WireObject {
  static let schemaName = "KeyFigureLine"
  static let summary = "A line below a large number."
  static var blank: KeyFigure.Line { KeyFigure.Line([]) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &inlines, "The text.")
    try visitor.field(
      "secondary", &isSecondary, usually: false, "Whether it is set in the secondary colour. Usually false.")
    try visitor.field(
      "strong", &isStrong, usually: false, "Whether it is set semibold, as a difference is. Usually false.")
  }
}
