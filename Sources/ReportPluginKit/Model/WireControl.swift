internal import ReportCore

extension ControlAnalysis.Method: WireWord {}

extension ControlAnalysis: WireObject {
  static let schemaName = "Control"
  static let summary =
    "Whether a series varies as it always does: limits of common variation, and the months that stand out."
  static var blank: ControlAnalysis {
    ControlAnalysis(
      series: Series.Name(""), method: .individualValues, phases: [], signals: [], hasRunSignal: false, dispersion: nil)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &series.measure, "The measure of the series judged.")
    try visitor.field(optional: "member", &series.member, "Its member; left out for the whole.")
    try visitor.field("method", &method, "How the limits were computed.")
    try visitor.field("phases", &phases, "In order of time; empty where there are too few values for limits.")
    try visitor.field("signals", &signals, usually: [], "The months that a rule marks, in order of time.")
    try visitor.field(
      "runs", &hasRunSignal, usually: false,
      "Whether the last phase as a whole has runs that are too long. Usually false.")
    try visitor.field(optional: "dispersion", &dispersion, "The test that chose the method, where one did.")
  }
}

extension ControlAnalysis.Phase: WireObject {
  static let schemaName = "ControlPhase"
  static let summary = "A run of months judged by the same limits."
  static var blank: ControlAnalysis.Phase {
    ControlAnalysis.Phase(
      months: Period(.first), baseline: Period(.first), baselineCount: 0, centre: 0, lower: [], upper: [], reason: nil)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("months", &months, "The months.")
    try visitor.field("baseline", &baseline, "The months from which the limits were computed.")
    try visitor.field("baselineCount", &baselineCount, "The number of values in the baseline.")
    try visitor.field("centre", &centre, "The centre line.")
    try visitor.field("lower", &lower, "The lower limit, one a month; null where it is not known.")
    try visitor.field("upper", &upper, "The upper limit, one a month; null where it is not known.")
    try visitor.field(optional: "reason", &reason, "Why the phase begins, where it is not the first.")
    guard Visitor.isReading else { return }
    try Self.require(lower.count, months.monthCount, "lower")
    try Self.require(upper.count, months.monthCount, "upper")
  }

  private static func require(_ count: Int, _ months: Int, _ name: String) throws(WireFault) {
    if count != months { throw WireFault("has \(count) limits for \(months) months").inside(name) }
  }
}

extension ControlAnalysis.Signal: WireObject {
  static let schemaName = "ControlSignal"
  static let summary = "A month that a rule marks."
  static var blank: ControlAnalysis.Signal { ControlAnalysis.Signal(rule: "", month: .first, isAbove: false) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("rule", &rule, "The rule: outside, shift, trend or near-limit.")
    try visitor.field("month", &month, "The month.")
    try visitor.field("above", &isAbove, "Whether it lies above the centre line.")
  }
}

extension ControlAnalysis.DispersionTest: WireObject {
  static let schemaName = "DispersionTest"
  static let summary = "Whether counts vary more than Poisson counts do."
  static var blank: ControlAnalysis.DispersionTest { ControlAnalysis.DispersionTest(ratio: 1, pValue: 1) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("ratio", &ratio, "The test's statistic over its degrees of freedom; 1 for Poisson counts.")
    try visitor.field("pValue", &pValue, "The p value.")
  }
}
