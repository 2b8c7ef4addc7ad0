internal import ReportCore

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

/// What every request for work begins with.
struct WorkHead: WireFields {
  static var blank: WorkHead { WorkHead(request: .blank, options: .blank, definition: .blank) }
  var request: RequestHead
  var options: OptionValues
  var definition: ReportDefinition

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try request.visit(&visitor)
    try visitor.field("options", &options, "Every option that has a value, by name.")
    try visitor.field("definition", &definition, "What the pipeline file declares.")
  }
}

/// What a request about the figures of a month begins with.
struct MonthHead: WireFields {
  static var blank: MonthHead { MonthHead(work: .blank, month: .first, dataset: .blank) }
  var work: WorkHead
  var month: Month
  var dataset: DatasetMessage

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try work.visit(&visitor)
    try visitor.field("month", &month, "The month of the report.")
    try visitor.field("dataset", &dataset, "Everything that was loaded, to the month of the report.")
  }
}
