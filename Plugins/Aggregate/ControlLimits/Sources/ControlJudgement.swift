internal import ReportCore
internal import ReportStatistics

/// Computes limits phase by phase and applies the rules.
struct ControlJudgement {
  let series: Series
  let settings: ControlSettings

  /// One month as numbers.
  private struct MonthValue {
    let month: Month
    let value: Double?
    let count: Double?
    let exposure: Double?
  }

  func judge(_ plan: [PhasePlan.Phase]) -> ControlAnalysis {
    let dispersion = dispersionTest(plan.last?.months)
    let method = settings.method ?? chosen(dispersion)
    let phases = plan.compactMap { phase(of: $0, method) }
    return ControlAnalysis(
      series: series.name, method: method, phases: phases,
      signals: phases.flatMap(signals).sorted { ($0.month, $0.rule) < ($1.month, $1.rule) },
      hasRunSignal: settings.testsRuns && phases.last.map(hasRunSignal) == true, dispersion: dispersion)
  }

  /// Exposures decide for rates; without them XmR, which assumes nothing of how counts vary.
  private func chosen(_ dispersion: ControlAnalysis.DispersionTest?) -> ControlAnalysis.Method {
    guard case .rate = series.unit, let dispersion else { return .individualValues }
    return dispersion.pValue < 0.05 ? .laney : .rates
  }

  private func dispersionTest(_ months: Period?) -> ControlAnalysis.DispersionTest? {
    guard let months else { return nil }
    let known = values(in: settings.baseline ?? months).filter { $0.count != nil }
    let exposures = series.unit == .count ? nil : known.compactMap(\.exposure)
    guard exposures.map({ $0.count == known.count }) ?? true,
      let test = Dispersion(counts: known.compactMap(\.count), exposures: exposures)
    else { return nil }
    return ControlAnalysis.DispersionTest(ratio: test.ratio, pValue: test.pValue)
  }

  private func phase(of plan: PhasePlan.Phase, _ method: ControlAnalysis.Method) -> ControlAnalysis.Phase? {
    let baseline = settings.baseline.flatMap { plan.reason == nil ? $0 : nil } ?? plan.months
    let base = values(in: baseline)
    guard let limits = limits(base, method) else { return nil }
    let months = values(in: plan.months).map { limits.of($0) }
    return ControlAnalysis.Phase(
      months: plan.months, baseline: baseline, baselineCount: base.filter { $0.value != nil }.count,
      centre: limits.centre, lower: months.map { $0?.low }, upper: months.map { $0?.high }, reason: plan.reason)
  }

  private func limits(
    _ base: [MonthValue], _ method: ControlAnalysis.Method
  ) -> (centre: Double, of: (MonthValue) -> Interval?)? {
    switch method {
    case .individualValues:
      guard let chart = XmRChart(base.map(\.value), screensRanges: settings.screensRanges) else { return nil }
      return (chart.centre, { _ in Interval(chart.lower, chart.upper) })
    case .counts:
      guard let chart = CountLimits(base.compactMap(\.value)) else { return nil }
      return (chart.centre, { _ in chart.limits })
    case .rates, .laney, .neighbours:
      let kind: RateLimits.Method = method == .rates ? .u : method == .laney ? .laney : .individuals
      guard
        let chart = RateLimits(counts: base.map(\.count), exposures: base.map(\.exposure), method: kind)
      else { return nil }
      return (chart.centre, { $0.exposure.map { chart.limits(exposure: $0) } })
    }
  }

  private func signals(in phase: ControlAnalysis.Phase) -> [ControlAnalysis.Signal] {
    let judged = zip(values(in: phase.months), zip(phase.lower, phase.upper)).compactMap { month, limits in
      if let value = month.value, let low = limits.0, let high = limits.1 {
        (month: month.month, value: value, limits: Interval(low, high))
      } else {
        nil
      }
    }
    return ShewhartRules(rules: settings.rules, runLength: settings.runLength).signals(
      values: judged.map(\.value), centres: judged.map { _ in phase.centre }, limits: judged.map(\.limits)
    ).map {
      ControlAnalysis.Signal(rule: $0.rule.rawValue, month: judged[$0.index].month, isAbove: $0.side == .above)
    }
  }

  private func hasRunSignal(in phase: ControlAnalysis.Phase) -> Bool {
    AnhojRule(values(in: phase.months).compactMap(\.value), centre: phase.centre).isSignal
  }

  /// Every month of the period, known or not; rates are in their own unit, exposures in the unit that they are per.
  private func values(in period: Period) -> [MonthValue] {
    var per = 1.0
    if case .rate(let count) = series.unit { per = Double(count) }
    return period.months.map { month in
      let point = series.point(month)
      let value = point?.quantity.number?.approximation
      guard series.unit != .count else { return MonthValue(month: month, value: value, count: value, exposure: 1) }
      let exposure = point?.denominator.map { $0.approximation / per }.flatMap { $0 > 0 ? $0 : nil }
      return MonthValue(
        month: month, value: value, count: exposure == nil ? nil : point?.numerator?.approximation, exposure: exposure)
    }
  }
}
