internal import ReportCore
internal import ReportDocument

/// What every answer begins with: the version, and problems where the work could not be done.
struct AnswerHead: WireFields {
  static let blank = AnswerHead()
  var version = PluginProtocol.versions.upperBound
  var problems: [Problem] = []

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("nollrapport", &version, "The version of the protocol.")
    try visitor.field("problems", &problems, usually: [], "Why the work could not be done; then nothing else is read.")
  }
}

/// An answer that holds only problems.
struct ProblemsAnswer: WireObject {
  static let schemaName = "ProblemsAnswer"
  static let summary = "Why the work could not be done."
  static let blank = ProblemsAnswer(problems: [])
  var version = PluginProtocol.versions.upperBound
  var problems: [Problem]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("nollrapport", &version, "The version of the protocol.")
    try visitor.field("problems", &problems, "Each is shown with the plugin's name, and stops the run.")
  }
}

struct DescribeAnswer: WireObject {
  static let schemaName = "DescribeAnswer"
  static let summary = "What a program says of itself."
  static var blank: DescribeAnswer { DescribeAnswer(manifest: .blank) }
  var head = AnswerHead()
  var manifest: PluginDescription

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("manifest", &manifest, "Name, stage, summary and options.")
  }
}

struct LoadAnswer: WireObject {
  static let schemaName = "LoadAnswer"
  static let summary = "The cells of a source."
  static var blank: LoadAnswer { LoadAnswer(loaded: Loaded(dataset: Dataset()), areLines: false) }
  var head = AnswerHead()
  var loaded: Loaded
  var areLines: Bool

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field(
      "members", &loaded.dataset.foundMembers, usually: [:],
      "Members that the loader itself made of labels that nobody declared, by breakdown. Usually left out: the engine makes them."
    )
    try visitor.field("findings", &loaded.findings, usually: [], "Notes and warnings.")
    try visitor.field(
      "lines", &areLines, usually: false,
      "Whether the cells are not here but follow as lines, one ObservationLine each, then {\"end\": count}. Usually false."
    )
    if areLines && !Visitor.isReading { return }
    try visitor.field(
      "observations", &loaded.dataset.observations, usually: [], "Monthly cells, in the order of the source.")
    try visitor.field(
      "stated", &loaded.dataset.stated, usually: [], "What the source itself states of them: totals, years.")
  }
}

struct ValidateAnswer: WireObject {
  static let schemaName = "ValidateAnswer"
  static let summary = "What was examined and what was found."
  static var blank: ValidateAnswer { ValidateAnswer(result: .blank) }
  var head = AnswerHead()
  var result: CheckResult

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("result", &result, "What was examined and what was found.")
  }
}

struct AggregateAnswer: WireObject {
  static let schemaName = "AggregateAnswer"
  static let summary = "Series, facts and judgements beyond those of the request. Names that are taken stop the run."
  static var blank: AggregateAnswer { AggregateAnswer(added: .blank) }
  var head = AnswerHead()
  var added: AnalysisMessage

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try added.visit(&visitor)
  }
}

struct RenderAnswer: WireObject {
  static let schemaName = "RenderAnswer"
  static let summary = "Blocks, in the order of reading."
  static var blank: RenderAnswer { RenderAnswer(blocks: []) }
  var head = AnswerHead()
  var blocks: [Block]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("blocks", &blocks, "The blocks.")
  }
}
