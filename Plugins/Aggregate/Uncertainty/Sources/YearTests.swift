internal import ReportCore
internal import ReportStatistics

/// A value against the same period last year: the exact test where counts are known, else what rounding leaves open.
struct YearTests {
  private let settings: UncertaintySettings
  private let input: AggregationInput

  init(_ settings: UncertaintySettings, _ input: AggregationInput) {
    self.settings = settings
    self.input = input
  }

  /// The facts of a value of a period; none where last year is not known or a break lies between.
  func facts(_ later: Fact) -> [Fact] {
    let name = later.name
    let before = FactName(name.measure, member: name.member, name.period.lastYear, .value)
    guard let earlier = input.analysis.fact(before), later.quantity.number != nil, earlier.quantity.number != nil,
      input.definition.firstBreak(of: name.measure, after: name.period.lastYear.first, through: name.period.last) == nil
    else { return [] }
    let isTested = name.period.monthCount > 1 || name.period.last == input.month
    return changeBounds(later, earlier) + (isTested ? test(later, earlier) + breakEven(later, earlier) : [])
  }

  /// Where the change lies between two rates that their source rounded.
  private func changeBounds(_ later: Fact, _ earlier: Fact) -> [Fact] {
    guard case .rate = later.unit, later.status == .published, earlier.status == .published,
      let now = later.quantity.number, let then = earlier.quantity.number,
      let bounds = RoundedChange.percent(
        later: now.approximation, laterHalfWidth: later.roundingHalfWidth, earlier: then.approximation,
        earlierHalfWidth: earlier.roundingHalfWidth)
    else { return [] }
    return [
      fact(
        later, .changeBounds,
        .interval(low: Rational(approximating: bounds.low), high: Rational(approximating: bounds.high)),
        .percent, 1, .bounded, now, then,
        LocalizedText(sv: "källans avrundning lämnar detta öppet", en: "the source's rounding leaves this open"))
    ]
  }

  private func test(_ later: Fact, _ earlier: Fact) -> [Fact] {
    guard let now = counts(later), let then = counts(earlier),
      let test = RateRatio(
        later: now.count.approximation, laterExposure: now.exposure.approximation, earlier: then.count.approximation,
        earlierExposure: then.exposure.approximation, confidence: settings.confidence)
    else { return [] }
    func ratioFact(_ figure: Figure, _ quantity: Quantity, _ decimals: Int) -> Fact {
      fact(
        later, figure, quantity, .ratio, decimals, .assumed(settings.assumption), now.count, then.count, derivation)
    }
    let p = ratioFact(.ratioPValue, .number(Rational(approximating: test.pValue)), 4)
    guard then.count > .zero else { return [p] }
    let (low, high) = (Rational(approximating: test.interval.low), Rational(approximating: test.interval.high))
    return [
      ratioFact(.ratio, .number(Rational(approximating: test.ratio)), 2),
      ratioFact(.ratioInterval, .interval(low: low, high: high), 2), p,
    ]
  }

  /// The count of a period and its exposure: that of a rate, the declared volume, else 1; nil where they are not known.
  private func counts(_ value: Fact) -> (count: Rational, exposure: Rational)? {
    guard value.status == .exact, let number = value.quantity.number, !number.isNegative else { return nil }
    if case .rate = value.unit {
      guard let numerator = value.numerator, let denominator = value.denominator, denominator > .zero else {
        return nil
      }
      return (numerator, denominator)
    }
    guard let exposure = settings.exposure else { return (number, Rational(1)) }
    let volumes = value.name.period.months.compactMap { input.analysis.series(exposure)?.number($0) }
    let sum = volumes.reduce(.zero, +)
    return volumes.count == value.name.period.monthCount && sum > .zero ? (number, sum) : nil
  }

  /// How much the volume must have grown for a count that changed so much to be no more per volume; only while that is not known.
  private func breakEven(_ later: Fact, _ earlier: Fact) -> [Fact] {
    guard later.unit == .count, settings.exposure == nil, let now = later.quantity.number,
      let then = earlier.quantity.number, then > .zero,
      let growth = ((now - then) * Rational(100)).divided(by: then)
    else { return [] }
    return [
      fact(
        later, .breakEvenGrowth, .number(growth), .percent, 1, later.status, now, then,
        LocalizedText(
          sv: "ökar volymen mer än så har antalet per volym minskat",
          en: "where the volume grows by more, the number per volume has fallen"))
    ]
  }

  private var derivation: LocalizedText {
    let (swedish, english) = (settings.percent(.swedish), settings.percent(.english))
    guard let exposure = settings.exposure.flatMap({ input.definition.measure($0) }) else {
      return LocalizedText(
        sv: "exakt test av två perioder, nivå \(swedish)", en: "exact test of two periods, level \(english)")
    }
    return LocalizedText(
      sv: "exakt test av två perioder räknat per \(exposure.unitSingular.swedish), nivå \(swedish)",
      en: "exact test of two periods per \(exposure.unitSingular.english), level \(english)")
  }

  private func fact(
    _ later: Fact, _ figure: Figure, _ quantity: Quantity, _ unit: Unit, _ decimals: Int, _ status: Status,
    _ numerator: Rational, _ denominator: Rational, _ derivation: LocalizedText
  ) -> Fact {
    Fact(
      FactName(later.name.measure, member: later.name.member, later.name.period, figure), quantity, unit: unit,
      decimals: decimals, status: status, standing: later.standing, numerator: numerator, denominator: denominator,
      derivation: derivation, places: later.places)
  }
}

extension Fact {
  /// How far the value may lie from its printed form.
  fileprivate var roundingHalfWidth: Double {
    ExactDecimal(coefficient: 1, scale: decimals)?.roundingHalfWidth.approximation ?? 0
  }
}
