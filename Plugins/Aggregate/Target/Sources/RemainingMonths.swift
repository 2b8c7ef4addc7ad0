internal import ReportCore

/// The part of a target's period that is still to come, and how much of the whole it is.
struct RemainingMonths {
  /// How the part to come is measured against the part that has passed.
  enum Basis {
    /// Events so far in their exposure, and the exposure to come.
    case volumes(events: Rational, exposure: Rational, remaining: Rational)
    /// The rate so far, a number or the ends of its bounds, and the share of the whole that is to come.
    case share(low: Rational, high: Rational, Rational)
    case unknown(because: LocalizedText)
  }

  let target: Target
  let measure: Measure
  let passed: Period
  let rest: Period
  let basis: Basis
  /// What is assumed of the part to come; nil where nothing is.
  let assumption: LocalizedText?
  /// The figure of the part that has passed.
  let soFar: Fact?
  let series: Series?

  /// Nil where the period has not begun or is over, or no aggregate treats the measure.
  init?(_ target: Target, _ measure: Measure, _ settings: TargetSettings, _ input: AggregationInput) {
    guard target.period.contains(input.month), input.month < target.period.last,
      let passed = Period(target.period.first, through: input.month),
      let rest = Period(input.month.advanced(by: 1), through: target.period.last),
      let series = input.analysis.series(target.measure)
    else { return nil }
    self.target = target
    self.measure = measure
    self.passed = passed
    self.rest = rest
    self.series = series
    let finder = BasisFinder(
      measure: measure, passed: passed, rest: rest, series: series, settings: settings, input: input)
    soFar = finder.soFar
    (basis, assumption) = finder.found
  }

  /// How many of a measure's units the target's unit is per: a million for a rate per million, one for a count.
  var per: Rational {
    if case .rate(let per) = measure.unit { Rational(per) } else { Rational(1) }
  }
}
