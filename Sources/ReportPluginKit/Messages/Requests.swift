internal import ReportCore
internal import ReportDocument

/// What every request begins with.
struct RequestHead: WireFields {
  static let blank = RequestHead(version: 1, verb: "")
  var version: Int
  var verb: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("nollrapport", &version, "The version of the protocol.")
    try visitor.field("request", &verb, "What is asked for.")
  }
}

struct DescribeRequest: WireObject {
  static let schemaName = "DescribeRequest"
  static let summary = "Asks a program what it is."
  static let blank = DescribeRequest()
  var head = RequestHead(version: 1, verb: "describe")

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) { try head.visit(&visitor) }
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

struct LoadRequest: WireObject {
  static let schemaName = "LoadRequest"
  static let summary = "Asks a loader for the cells of one source."
  static var blank: LoadRequest {
    LoadRequest(
      head: .blank, options: OptionValues(node: .init(.mapping([]), at: Place(""))), source: nil, definition: .blank)
  }
  var head: RequestHead
  var options: OptionValues
  var source: SourceMessage?
  var definition: ReportDefinition

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("options", &options, "Every option that has a value, by name.")
    try visitor.field(optional: "source", &source, "The file; left out where the pipeline file names none.")
    try visitor.field("definition", &definition, "What the pipeline file declares.")
  }
}

struct ValidateRequest: WireObject {
  static let schemaName = "ValidateRequest"
  static let summary = "Asks a validator what is wrong."
  static var blank: ValidateRequest {
    ValidateRequest(
      head: .blank, options: LoadRequest.blank.options, month: .first, definition: .blank, dataset: .blank,
      analysis: nil)
  }
  var head: RequestHead
  var options: OptionValues
  var month: Month
  var definition: ReportDefinition
  var dataset: DatasetMessage
  var analysis: AnalysisMessage?

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("options", &options, "Every option that has a value, by name.")
    try visitor.field("month", &month, "The month of the report.")
    try visitor.field("definition", &definition, "What the pipeline file declares.")
    try visitor.field(optional: "analysis", &analysis, "Series and facts, where the validator runs after aggregation.")
    try visitor.field("dataset", &dataset, "Everything that was loaded, to the month of the report.")
  }
}

struct AggregateRequest: WireObject {
  static let schemaName = "AggregateRequest"
  static let summary = "Asks an aggregator for more series and facts."
  static var blank: AggregateRequest {
    AggregateRequest(
      head: .blank, options: LoadRequest.blank.options, month: .first, periods: [], definition: .blank,
      analysis: .blank, dataset: .blank)
  }
  var head: RequestHead
  var options: OptionValues
  var month: Month
  var periods: [Period]
  var definition: ReportDefinition
  var analysis: AnalysisMessage
  var dataset: DatasetMessage

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("options", &options, "Every option that has a value, by name.")
    try visitor.field("month", &month, "The month of the report.")
    try visitor.field(
      "periods", &periods, usually: [], "Periods beyond the usual ones that commentary and targets name.")
    try visitor.field("definition", &definition, "What the pipeline file declares.")
    try visitor.field("analysis", &analysis, "What earlier aggregators found.")
    try visitor.field("dataset", &dataset, "Everything that was loaded, to the month of the report.")
  }
}

struct RenderRequest: WireObject {
  static let schemaName = "RenderRequest"
  static let summary = "Asks a renderer for blocks."
  static var blank: RenderRequest {
    RenderRequest(
      head: .blank, options: LoadRequest.blank.options, month: .first, language: .swedish, definition: .blank,
      analysis: .blank, checks: [], commentary: nil, dataset: .blank)
  }
  var head: RequestHead
  var options: OptionValues
  var month: Month
  var language: Language
  var definition: ReportDefinition
  var analysis: AnalysisMessage
  var checks: [CheckResult]
  var commentary: CommentaryMessage?
  var dataset: DatasetMessage

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try head.visit(&visitor)
    try visitor.field("options", &options, "Every option that has a value, by name.")
    try visitor.field("month", &month, "The month of the report.")
    try visitor.field("language", &language, "The language of the report.")
    try visitor.field("definition", &definition, "What the pipeline file declares.")
    try visitor.field("analysis", &analysis, "All series and facts.")
    try visitor.field("checks", &checks, usually: [], "Every check that ran, in order.")
    try visitor.field(optional: "commentary", &commentary, "The commentary of the month, where there is one.")
    try visitor.field("dataset", &dataset, "Everything that was loaded, to the month of the report.")
  }
}

/// A commentary in Markdown.
struct CommentaryMessage: WireObject, Hashable {
  static let schemaName = "Commentary"
  static let summary = "A commentary in Markdown."
  static let blank = CommentaryMessage(name: "", text: LongText(text: ""))
  var name: String
  var text: LongText

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("name", &name, "The file's name: what places are to say.")
    try visitor.field("text", &text, "Its text.")
  }
}
