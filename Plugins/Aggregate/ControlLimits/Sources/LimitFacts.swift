internal import ReportCore

/// The centre lines and limits as facts, so that the labels of a chart can be traced.
struct LimitFacts {
  let control: ControlAnalysis
  let series: Series

  var facts: [Fact] {
    control.phases.flatMap { phase in
      let centre = fact(phase.months, .centreLine, phase.centre, phase)
      let isLevel = Set(phase.lower).count == 1 && Set(phase.upper).count == 1
      if isLevel, let low = phase.lower.first ?? nil, let high = phase.upper.first ?? nil {
        return [centre] + ends(phase.months, low, high, phase)
      }
      let months = zip(phase.months.months, zip(phase.lower, phase.upper)).flatMap { month, limits -> [Fact] in
        guard let low = limits.0, let high = limits.1 else { return [] }
        return ends(Period(month), low, high, phase)
      }
      return [centre] + months
    }
  }

  /// Both limits; a lower one below zero says nothing of things that are counted and is left out.
  private func ends(_ period: Period, _ low: Double, _ high: Double, _ phase: ControlAnalysis.Phase) -> [Fact] {
    (low > 0 ? [fact(period, .lowerLimit, low, phase)] : []) + [fact(period, .upperLimit, high, phase)]
  }

  private func fact(
    _ period: Period, _ figure: Figure, _ value: Double, _ phase: ControlAnalysis.Phase
  ) -> Fact {
    Fact(
      FactName(series.name.measure, member: series.name.member, period, figure),
      .number(Rational(approximating: value)), unit: series.unit, decimals: series.decimals + 1,
      status: .assumed(assumption(phase)))
  }

  private func assumption(_ phase: ControlAnalysis.Phase) -> LocalizedText {
    let (swedish, english) = (MonthNames(.swedish).words(phase.baseline), MonthNames(.english).words(phase.baseline))
    return LocalizedText(
      sv: "gränserna är räknade på \(swedish), \(phase.baselineCount) värden",
      en: "the limits are computed from \(english), \(phase.baselineCount) values")
  }
}
