public import ReportCore

/// Sets measures against their targets, and says what is still needed.
public struct TargetAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "target",
    summary: "Gives the targets as figures, the distance to them, what is still needed, and a forecast.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only measure whose targets are treated; without it every one."),
      OptionDeclaration(
        optional: "remaining-exposure", .decimal(0...1e12),
        help: "The exposure expected in the remaining months, in the unit that the rate is per; an assumption."),
      OptionDeclaration(
        optional: "share-left", .decimal(0...1),
        help: "The share of the period's exposure that the remaining months have; an assumption."),
      OptionDeclaration(
        "assume", .choice(["nothing", "equal-months"]), default: "nothing",
        help: "equal-months lets all months weigh the same where neither exposure nor share is given; an assumption."),
      OptionDeclaration(
        "forecast", .choice(["negative-binomial", "poisson", "none"]), default: "negative-binomial",
        help: "negative-binomial takes into account that the rate so far is itself uncertain."),
      OptionDeclaration("level", .decimal(0.5...0.999), default: "0.95", help: "The level of the forecast's interval."),
    ])

  private let measure: String?
  private let settings: TargetSettings

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    settings = TargetSettings(options)
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    for target in input.definition.targets where measure.map({ $0 == target.measure }) ?? true {
      guard let measure = input.definition.measure(target.measure) else { continue }
      try analysis.add(goal(target, measure))
      for period in outcomes(target, input.month) {
        if let distance = distance(target, measure, period, input.analysis) { try analysis.add(distance) }
      }
      if let remaining = RemainingMonths(target, measure, settings, input) {
        for fact in Outlook(remaining, settings).facts { try analysis.add(fact) }
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

  /// Nil where no aggregate treats the measure at all. Where only bounds of the figure are known, those that decisions are taken on.
  private func distance(_ target: Target, _ measure: Measure, _ period: Period, _ analysis: Analysis) -> Fact? {
    guard var value = analysis.fact(FactName(measure.id, period, .value)) else { return nil }
    if value.quantity.absence != nil, let bounds = analysis.fact(FactName(measure.id, period, .decisionBounds)) {
      value = bounds
    }
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
      numerator: value.quantity.number, denominator: target.value.rational, derivation: value.derivation,
      places: value.places)
  }
}
