internal import ReportCore

extension ReportDefinition: WireObject {
  static let schemaName = "Definition"
  static let summary = "What the pipeline file declares of the report's figures and words."
  static var blank: ReportDefinition {
    let empty = LocalizedText("")
    return ReportDefinition(id: "", title: empty, organisation: empty, market: empty)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The name of the report's folder.")
    try visitor.field("title", &title, "The report's title.")
    try visitor.field("organisation", &organisation, "Whose data it is.")
    try visitor.field("market", &market, "The market.")
    try visitor.field(optional: "published", &published, "The day of publication.")
    try visitor.field("language", &language, "The report's own language.")
    try visitor.field("measures", &measures, "What is counted every month, and the rates of it.")
    try visitor.field("breakdowns", &breakdowns, usually: [], "The parts into which measures are split.")
    try visitor.field("targets", &targets, usually: [], "What measures should come to.")
    try visitor.field("events", &events, usually: [], "What a reader of the charts should know of.")
    try visitor.field("footnotes", &footnotes, usually: [], "The meaning of marks behind values.")
  }
}

/// Which way is good, as a word.
private enum DirectionWord: String, WireWord {
  case lower, higher, neither

  init(_ direction: Measure.Direction) {
    self =
      switch direction {
      case .lowerIsBetter: .lower
      case .higherIsBetter: .higher
      case .neither: .neither
      }
  }

  var direction: Measure.Direction {
    switch self {
    case .lower: .lowerIsBetter
    case .higher: .higherIsBetter
    case .neither: .neither
    }
  }
}

extension Measure: WireObject {
  static let schemaName = "Measure"
  static let summary = "Something that is counted every month, or a rate of it."
  static var blank: Measure {
    let empty = LocalizedText("")
    return Measure(
      id: "", kind: .count, direction: .neither,
      names: Names(indefinite: empty, definite: empty, short: empty, description: empty),
      unitSingular: empty, unitPlural: empty)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The name used in files.")
    var per: Int? = if case .rate(let per) = kind { per } else { nil }
    try visitor.field(
      optional: "per", &per, "Of a rate: per how many of the exposure, such as 1000000. Left out for counts.")
    try visitor.field(optional: "counts", &numerator, "Of a rate: the counted measure above the line.")
    try visitor.field(optional: "exposure", &exposure, "Of a rate: the measure below the line.")
    var better = DirectionWord(direction)
    try visitor.field("better", &better, "Which way is good.")
    try visitor.field(optional: "breakdown", &breakdown, "The breakdown by which it is split.")
    try visitor.field("names", &names, "Its wording.")
    try visitor.field("singular", &unitSingular, "The thing counted, in the singular.")
    try visitor.field("plural", &unitPlural, "The thing counted, in the plural.")
    guard Visitor.isReading else { return }
    kind = per.map { .rate(per: max(1, $0)) } ?? .count
    direction = better.direction
  }
}

extension Measure.Names: WireObject {
  static let schemaName = "MeasureNames"
  static let summary = "The wording of a measure."
  static var blank: Measure.Names {
    let empty = LocalizedText("")
    return Measure.Names(indefinite: empty, definite: empty, short: empty, description: empty)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("indefinite", &indefinite, "As a heading.")
    try visitor.field("definite", &definite, "As the subject of a sentence.")
    try visitor.field("short", &short, "In a narrow place.")
    try visitor.field("description", &description, "What is covered.")
  }
}

extension Breakdown: WireObject {
  static let schemaName = "Breakdown"
  static let summary = "The parts into which a measure is split."
  static var blank: Breakdown {
    let empty = LocalizedText("")
    return Breakdown(id: "", singular: empty, plural: empty, definitePlural: empty, members: [])
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The name used in files.")
    try visitor.field("singular", &singular, "One part.")
    try visitor.field("plural", &plural, "Several parts.")
    try visitor.field("definitePlural", &definitePlural, "All of the parts, as a subject.")
    try visitor.field("members", &members, usually: [], "In the order in which charts and tables show them.")
  }
}

extension Target: WireObject {
  static let schemaName = "Target"
  static let summary =
    "What a measure should come to in a period: at most where lower is better, at least where higher is."
  static var blank: Target {
    Target(measure: "", period: Period(.first), value: ExactDecimal(0), label: LocalizedText(""))
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &measure, "The id of the measure.")
    try visitor.field("period", &period, "The period.")
    try visitor.field("value", &value, "The value.")
    try visitor.field("label", &label, "The label at its line.")
    try visitor.field(optional: "explanation", &explanation, "How it was set.")
    try visitor.field(optional: "place", &place, "Where it is declared.")
  }
}

extension Event: WireObject {
  static let schemaName = "Event"
  static let summary = "Something that happened and that a reader of the charts should know."
  static var blank: Event { Event(period: Period(.first), kind: .note, text: LocalizedText("")) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("period", &period, "When it was.")
    var isBreak = kind == .break
    try visitor.field(
      "break", &isBreak, usually: false, "Whether values before and after cannot be compared. Usually false.")
    try visitor.field("text", &text, "What happened.")
    try visitor.field("measures", &measures, usually: [], "The measures that it concerns; left out for all.")
    if Visitor.isReading { kind = isBreak ? .break : .note }
  }
}

extension Footnote: WireObject {
  static let schemaName = "Footnote"
  static let summary = "The meaning of a mark behind a value."
  static var blank: Footnote { Footnote(mark: "", text: LocalizedText("")) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("mark", &mark, "The mark, such as *.")
    try visitor.field("text", &text, "What it means.")
  }
}
