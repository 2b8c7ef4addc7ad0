public import ReportCore

/// Sets measures against their targets.
public struct TargetAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "target",
    summary: "Gives the targets as figures, and the distance to them where the period's figure is known.")

  public init(options: Options) throws(Problems) {}

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    for target in input.definition.targets {
      guard let measure = input.definition.measure(target.measure) else { continue }
      try analysis.add(goal(target, measure))
      for period in outcomes(target, input.month) {
        if let distance = distance(target, measure, period, input.analysis) { try analysis.add(distance) }
      }
    }
    return analysis
  }

  private func goal(_ target: Target, _ measure: Measure) -> Fact {
    Fact(
      FactName(target.measure, target.period, .target), .number(target.value.rational), unit: measure.unit,
      decimals: target.value.scale, status: .exact, derivation: target.explanation,
      places: [target.place].compactMap { $0 })
  }

  /// The target's own period and, while it lasts, the part of it that has passed, where that is more than a single month.
  private func outcomes(_ target: Target, _ month: Month) -> [Period] {
    guard let passed = Period(target.period.first, through: min(target.period.last, month)) else {
      return [target.period]
    }
    let counts = passed.monthCount > 1 && passed != target.period
    return [target.period] + (counts ? [passed] : [])
  }

  /// Nil where no aggregate treats the measure at all.
  private func distance(_ target: Target, _ measure: Measure, _ period: Period, _ analysis: Analysis) -> Fact? {
    guard let value = analysis.fact(FactName(measure.id, period, .value)) else { return nil }
    let quantity: Quantity =
      switch value.quantity {
      case .number(let number): .number(number - target.value.rational)
      case .interval(let low, let high):
        .interval(low: low - target.value.rational, high: high - target.value.rational)
      case .absent: value.quantity
      }
    return Fact(
      FactName(measure.id, period, .targetDistance), quantity, unit: measure.unit,
      decimals: max(value.decimals, target.value.scale), status: value.status, standing: value.standing,
      numerator: value.quantity.number, denominator: target.value.rational, places: value.places)
  }
}
