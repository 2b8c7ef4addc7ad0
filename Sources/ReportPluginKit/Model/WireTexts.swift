internal import ReportCore

/// `{"sv": …, "en": …}`, or one text for both languages.
extension LocalizedText: WireValue {
  static func read(_ node: JSONNode) throws(WireFault) -> LocalizedText {
    if node.kind == .text { return LocalizedText(try node.text()) }
    guard node.kind == .object else { throw WireFault("is neither a text nor a text in each language") }
    var reader = try WireReader(node)
    var (swedish, english) = ("", "")
    try reader.field("sv", &swedish, "The text in Swedish.")
    try reader.field("en", &english, "The text in English.")
    return LocalizedText(sv: swedish, en: english)
  }

  func write(to writer: inout JSONWriter) {
    if swedish == english { return writer.text(swedish) }
    writer.raw("{\"sv\":")
    writer.text(swedish)
    writer.raw(",\"en\":")
    writer.text(english)
    writer.raw("}")
  }

  static func schema(in book: inout SchemaBook) -> JSONText {
    book.reference("Wording") { _ in
      let text = JSONText.object([("type", .string("string"))])
      let each = JSONText.object([
        ("type", .string("object")), ("properties", .object([("sv", text), ("en", text)])),
        ("required", .list([.string("sv"), .string("en")])),
      ])
      return .object([
        ("description", .string("A text in Swedish and in English, or one text for both.")),
        ("anyOf", .list([text, each])),
      ])
    }
  }
}

/// A text of many lines, such as a commentary in Markdown.
struct LongText: WireValue, Hashable {
  var text: String

  static func read(_ node: JSONNode) throws(WireFault) -> LongText { LongText(text: try node.longText()) }
  func write(to writer: inout JSONWriter) { writer.text(text) }
  static func schema(in book: inout SchemaBook) -> JSONText { .object([("type", .string("string"))]) }
}

extension Place: WireObject {
  static let schemaName = "Place"
  static let summary =
    "Where something stands in an input: of a text file the line and column, of a spreadsheet the cell."
  static var blank: Place { Place("") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var (source, line, column, cell) = (source, line, column, cell)
    try visitor.field("source", &source, "The file's name, as the request gave it.")
    try visitor.field(optional: "line", &line, "The line, counted from 1.")
    try visitor.field(optional: "column", &column, "The column in characters, counted from 1.")
    try visitor.field(
      optional: "cell", &cell, "The cell of a spreadsheet, such as B7, or a place that is named otherwise.")
    guard Visitor.isReading else { return }
    if let line, line < 1 { throw WireFault("is \(line), not counted from 1").inside("line") }
    if let column, column < 1 { throw WireFault("is \(column), not counted from 1").inside("column") }
    self = Place(source, line: line, column: column, cell: cell)
  }
}

extension Problem.Kind: WireValue {
  private static let words: [(word: String, kind: Problem.Kind)] = [
    ("configuration", .configuration), ("data", .data), ("files", .files), ("software", .software),
  ]

  static func read(_ node: JSONNode) throws(WireFault) -> Problem.Kind {
    let text = try node.text()
    if let found = words.first(where: { $0.word == text }) { return found.kind }
    throw WireFault(
      "is “\(text)”, which is not one of its words", hints: NearMiss.hint(for: text, in: words.map(\.word)))
  }

  func write(to writer: inout JSONWriter) { writer.text(Self.words.first { $0.kind == self }?.word ?? "software") }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("enum", .list(words.map { .string($0.word) }))])
  }
}

extension Problem: WireObject {
  static let schemaName = "Problem"
  static let summary = "Something that stops the run, said so that the reader knows what to do."
  static var blank: Problem { Problem(.data, "") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field(
      "message", &message, "One clause in English that names the offender in quotes and what was expected.")
    try visitor.field(
      "kind", &kind, usually: .data,
      "What is to blame: the configuration, the data, files that cannot be read, or the software. Usually data.")
    try visitor.field(optional: "place", &place, "Where it stands.")
    try visitor.field("hints", &hints, usually: [], "What to try, each a clause in English.")
  }
}

extension Finding: WireObject {
  static let schemaName = "Finding"
  static let summary = "Something noticed, in words that the report can print."
  static var blank: Finding { Finding(check: "", level: .warning, message: LocalizedText("")) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("message", &message, "What was noticed, a clause.")
    try visitor.field("level", &level, usually: .warning, "How much it matters. Usually warning; error stops the run.")
    try visitor.field(optional: "measure", &measure, "The id of the measure that it is about.")
    try visitor.field(optional: "member", &member, "The id of the member that it is about.")
    try visitor.field(optional: "month", &month, "The month that it is about.")
    try visitor.field(optional: "place", &place, "Where it stands.")
    try visitor.field("hints", &hints, usually: [], "What to try, each a clause in English.")
    try visitor.field(
      "check", &check, usually: "", "The check's name. In answers it is left out: it is the plugin's own.")
    try visitor.field(optional: "accepted", &accepted, "Why someone let it pass. In requests only.")
  }
}

extension CheckResult: WireObject {
  static let schemaName = "CheckResult"
  static let summary = "What a check examined and what it found."
  static var blank: CheckResult {
    CheckResult(
      check: "", assurance: LocalizedText(""), examined: 0, examinedSingular: LocalizedText(""),
      examinedPlural: LocalizedText(""), findings: [])
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field(
      "check", &check, usually: "", "The check's name. In answers it is left out: it is the plugin's own.")
    try visitor.field("assurance", &assurance, "What the check makes sure of, a sentence without a full stop.")
    try visitor.field("examined", &examined, "How many things were examined.")
    try visitor.field("singular", &examinedSingular, "One of the things examined: “month”.")
    try visitor.field("plural", &examinedPlural, "Several of them: “months”.")
    try visitor.field("findings", &findings, usually: [], "What was found.")
  }
}
