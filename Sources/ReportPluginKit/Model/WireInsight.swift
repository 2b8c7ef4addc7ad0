internal import ReportCore

extension Insight.Rule: WireWord {}

extension Insight: WireObject {
  static let schemaName = "Insight"
  static let summary =
    "Something that the report has to tell: the rule that chose it, and the facts that its sentence names."
  static var blank: Insight { Insight(.month, "known", measure: "", Period(.first)) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("rule", &rule, "What makes it worth telling.")
    try visitor.field("form", &form, "Which sentence of the rule it is, such as lowest of record.")
    try visitor.field("measure", &measure, "The id of the measure.")
    try visitor.field(optional: "member", &member, "The id of the member; left out for the whole.")
    try visitor.field("period", &period, "The period.")
    try visitor.field("parts", &parts, usually: [], "The facts that the sentence names, in its order.")
    try visitor.field("members", &members, usually: [], "The ids of the members that the sentence lists.")
    try visitor.field(optional: "since", &since, "The first month of what it looks back on.")
    try visitor.field(optional: "good", &isGood, "Whether it is good news; left out where it is neither.")
    try visitor.field("notes", &notes, usually: [], "Clauses that follow the sentence, by name.")
    try visitor.field("weight", &weight, usually: 0, "The heavier of two is told first. Usually 0.")
    try visitor.field(
      "title", &isTitle, usually: false, "Whether it can be the title of charts and report. Usually false.")
    guard Visitor.isReading, !rule.forms.contains(form) else { return }
    throw WireFault(
      "is “\(form)”, which is not a form of “\(rule.rawValue)”", hints: NearMiss.hint(for: form, in: rule.forms)
    ).inside("form")
  }
}

extension Insight.Part: WireObject {
  static let schemaName = "InsightPart"
  static let summary = "A fact and the place that it has in the sentence."
  static var blank: Insight.Part { Insight.Part("", .blank) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("role", &role, "The place, such as value or earlier.")
    try fact.visit(&visitor)
  }
}
