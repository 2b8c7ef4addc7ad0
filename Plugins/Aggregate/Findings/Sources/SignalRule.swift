internal import ReportCore

/// Whether the month stands out from how the series varies.
struct SignalRule: FindingRule {
  private let figures: ReportFigures

  init(_ figures: ReportFigures) { self.figures = figures }

  func told(_ measure: Measure) -> [Told] {
    figures.analysis.controls.filter { $0.series.measure == measure.id }.compactMap { told($0, measure) }
  }

  /// A member without a signal is not spoken of.
  private func told(_ control: ControlAnalysis, _ measure: Measure) -> Told? {
    let member = control.series.member
    let value = figures.value(measure.id, member: member, figures.month)
    guard value.quantity.number != nil, let phase = control.phases.last(where: { $0.months.contains(figures.month) })
    else { return nil }
    var parts = [Insight.Part("value", value.name)]
    guard let signal = strongest(control) else {
      guard member == nil else { return nil }
      let limits = self.limits(measure, member, phase)
      guard let upper = limits.upper else { return nil }
      parts += (limits.lower.map { [Insight.Part("lower", $0)] } ?? []) + [Insight.Part("upper", upper)]
      let form = limits.lower == nil ? "within-upper" : "within"
      return Told(
        Insight(.signal, form, measure: measure.id, Period(figures.month), parts: parts, notes: notes(phase)),
        strength: 0)
    }
    let (limit, centre) = (limits(measure, member, phase), centre(measure, member, phase))
    let side = signal.isAbove ? "above" : "below"
    switch signal.rule {
    case "outside":
      guard let crossed = signal.isAbove ? limit.upper : limit.lower else { return nil }
      parts.append(Insight.Part("limit", crossed))
    default:
      guard let centre else { return nil }
      parts.append(Insight.Part("centre", centre))
    }
    let movement: Movement = signal.isAbove ? .rose : .fell
    return Told(
      Insight(
        .signal, "\(signal.rule)-\(side)", measure: measure.id, member: member, Period(figures.month), parts: parts,
        isGood: movement.isGood(measure.direction), notes: notes(phase)),
      strength: member == nil ? 99 : 90)
  }

  private func strongest(_ control: ControlAnalysis) -> ControlAnalysis.Signal? {
    let order = ["outside", "shift", "trend", "near-limit"]
    let now = control.signals.filter { $0.month == figures.month }
    return order.lazy.compactMap { rule in now.first { $0.rule == rule } }.first
  }

  private func limits(
    _ measure: Measure, _ member: String?, _ phase: ControlAnalysis.Phase
  ) -> (lower: FactName?, upper: FactName?) {
    func name(_ figure: Figure) -> FactName? {
      [phase.months, Period(figures.month)].map { FactName(measure.id, member: member, $0, figure) }
        .first { figures.analysis.fact($0)?.quantity.number != nil }
    }
    return (name(.lowerLimit), name(.upperLimit))
  }

  private func centre(_ measure: Measure, _ member: String?, _ phase: ControlAnalysis.Phase) -> FactName? {
    let name = FactName(measure.id, member: member, phase.months, .centreLine)
    return figures.analysis.fact(name) == nil ? nil : name
  }

  private func notes(_ phase: ControlAnalysis.Phase) -> [String] { phase.isPreliminary ? ["preliminary"] : [] }
}
