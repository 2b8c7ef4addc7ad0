internal import ReportCore

/// A dataset in a request: its cells within the message, or on the lines that follow it.
struct DatasetMessage: WireObject {
  static let schemaName = "Dataset"
  static let summary = "Everything loaded, before judgement."
  static var blank: DatasetMessage { DatasetMessage(Dataset()) }
  var dataset: Dataset
  /// Whether the cells follow as lines.
  var areLines = false

  init(_ dataset: Dataset) { self.dataset = dataset }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("members", &dataset.foundMembers, usually: [:], "Members found and not declared, by breakdown.")
    try visitor.field("revisions", &dataset.revisions, usually: [], "The cells that a later source replaced.")
    try visitor.field(
      "lines", &areLines, usually: false,
      "Whether the cells are not here but follow as lines, one ObservationLine each, then {\"end\": count}. Usually false."
    )
    if areLines && !Visitor.isReading { return }
    try visitor.field("observations", &dataset.observations, usually: [], "Monthly cells.")
    try visitor.field("stated", &dataset.stated, usually: [], "What the source itself states of them: totals, years.")
  }
}

/// A cell on a line of its own.
struct ObservationLine: WireObject {
  static let schemaName = "ObservationLine"
  static let summary = "A cell on a line of its own."
  static var blank: ObservationLine { ObservationLine(observation: .blank, isStated: false) }
  var observation: Observation
  var isStated: Bool

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try observation.visit(&visitor)
    try visitor.field(
      "stated", &isStated, usually: false, "Whether it is a figure that the source states of others. Usually false.")
  }
}

/// The last line, which says how many came before it.
struct EndLine: WireObject {
  static let schemaName = "EndLine"
  static let summary = "The last line, which says how many came before it."
  static let blank = EndLine(count: 0)
  var count: Int

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("end", &count, "How many lines came before.")
  }
}

/// Series, facts and judgements.
struct AnalysisMessage: WireObject {
  static let schemaName = "Analysis"
  static let summary = "Series, facts and judgements of series."
  static var blank: AnalysisMessage {
    AnalysisMessage(series: [], facts: [], controls: [], insights: [])
  }
  var series: [Series]
  var facts: [Fact]
  var controls: [ControlAnalysis]
  var insights: [Insight]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("series", &series, usually: [], "Lines over months.")
    try visitor.field("facts", &facts, usually: [], "Named numbers.")
    try visitor.field("controls", &controls, usually: [], "How series vary.")
    try visitor.field("insights", &insights, usually: [], "What the report has to tell, the heaviest first.")
  }
}

extension AnalysisMessage {
  init(_ analysis: Analysis) {
    self.init(
      series: analysis.series, facts: analysis.facts, controls: analysis.controls, insights: analysis.insights)
  }

  /// What `later` adds to `earlier`, from which it was made by adding.
  init(added later: Analysis, to earlier: Analysis) {
    self.init(
      series: Array(later.series.dropFirst(earlier.series.count)),
      facts: Array(later.facts.dropFirst(earlier.facts.count)),
      controls: Array(later.controls.dropFirst(earlier.controls.count)), insights: Self.added(later, to: earlier))
  }

  /// The insights of `later` that `earlier` does not have; they stand by weight, not in the order in which they were added.
  private static func added(_ later: Analysis, to earlier: Analysis) -> [Insight] {
    var known: [Insight: Int] = [:]
    for insight in earlier.insights { known[insight, default: 0] += 1 }
    return later.insights.filter { insight in
      guard let count = known[insight], count > 0 else { return true }
      known[insight] = count - 1
      return false
    }
  }

  /// The analysis with all of these. Throws where a name is taken.
  func added(to analysis: Analysis) throws(Problems) -> Analysis {
    var result = analysis
    for series in series { try result.add(series) }
    for fact in facts { try result.add(fact) }
    for control in controls { try result.add(control) }
    for insight in insights { result.add(insight) }
    return result
  }
}
