internal import ReportCore

struct DescribeRequest: WireObject {
  static let schemaName = "DescribeRequest"
  static let summary = "Asks a program what it is."
  static let blank = DescribeRequest()
  var head = RequestHead(version: 1, verb: "describe")

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) { try head.visit(&visitor) }
}

struct LoadRequest: WireObject {
  static let schemaName = "LoadRequest"
  static let summary = "Asks a loader for the cells of one source."
  static var blank: LoadRequest { LoadRequest(head: .blank, source: nil) }
  var head: WorkHead
  var source: SourceMessage?

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field(optional: "source", &source, "The file; left out where the pipeline file names none.")
  }
}

/// A file that a loader is to read.
struct SourceMessage: WireObject, Hashable {
  static let schemaName = "Source"
  static let summary = "A file to read: a copy that the engine has checked and will remove."
  static let blank = SourceMessage(name: "", path: "")
  var name: String
  var path: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("name", &name, "Its name as the pipeline file gives it: what places are to say.")
    try visitor.field("path", &path, "Where the copy is.")
  }
}

struct ValidateRequest: WireObject {
  static let schemaName = "ValidateRequest"
  static let summary = "Asks a validator what is wrong."
  static var blank: ValidateRequest { ValidateRequest(head: .blank, analysis: nil, commentaries: []) }
  var head: MonthHead
  var analysis: AnalysisMessage?
  var commentaries: [CommentaryText]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field(optional: "analysis", &analysis, "Series and facts, where the validator runs after aggregation.")
    try visitor.field(
      "commentaries", &commentaries, usually: [], "Texts about the figures, where the validator runs after aggregation."
    )
  }
}

struct AggregateRequest: WireObject {
  static let schemaName = "AggregateRequest"
  static let summary = "Asks an aggregator for more series and facts."
  static var blank: AggregateRequest { AggregateRequest(head: .blank, analysis: .blank, periods: []) }
  var head: MonthHead
  var analysis: AnalysisMessage
  var periods: [Period]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("analysis", &analysis, "What earlier aggregators found.")
    try visitor.field(
      "periods", &periods, usually: [], "Periods beyond the usual ones that commentary and targets name.")
  }
}

struct RenderRequest: WireObject {
  static let schemaName = "RenderRequest"
  static let summary = "Asks a renderer for blocks."
  static var blank: RenderRequest {
    RenderRequest(head: .blank, analysis: .blank, language: .swedish, checks: [], commentary: nil)
  }
  var head: MonthHead
  var analysis: AnalysisMessage
  var language: Language
  var checks: [CheckResult]
  var commentary: CommentaryMessage?

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("analysis", &analysis, "All series and facts.")
    try visitor.field("language", &language, "The language of the report.")
    try visitor.field("checks", &checks, usually: [], "Every check that ran, in order.")
    try visitor.field(optional: "commentary", &commentary, "The commentary of the month, where there is one.")
  }
}
