internal import ReportCore
internal import ReportStatistics

/// What the remaining months must average, and what the period comes to if it goes on as so far.
struct Outlook {
  private let months: RemainingMonths
  private let settings: TargetSettings

  init(_ months: RemainingMonths, _ settings: TargetSettings) {
    self.months = months
    self.settings = settings
  }

  var facts: [Fact] { [needed] + forecast }

  /// (T (N + n) − C) / n, for a count (T − C) / n, or (T − (1 − s) R) / s.
  private var needed: Fact {
    let quantity: Quantity
    switch months.basis {
    case .volumes(let events, let exposure, let remaining):
      let allowed = (isCount ? target : target * (exposure + remaining)) - events * months.per
      quantity = allowed.divided(by: remaining).map { .number($0) } ?? .absent(.missing, because: nil)
    case .share(let low, let high, let share):
      let (most, least) = (needed(low, share), needed(high, share))
      quantity = low == high ? .number(most) : .interval(low: min(least, most), high: max(least, most))
    case .unknown(let reason): quantity = .absent(.missing, because: reason)
    }
    return fact(.needed, quantity, months.measure.unit, decimals: neededDecimals(quantity), months.assumption)
  }

  private func needed(_ rate: Rational, _ share: Rational) -> Rational {
    (target - (Rational(1) - share) * rate).divided(by: share) ?? .zero
  }

  /// Whole where it is whole, else one more decimal than the target.
  private func neededDecimals(_ quantity: Quantity) -> Int {
    if case .number(let number) = quantity, number.isWhole { return months.target.value.scale }
    return months.target.value.scale + 1
  }

  /// Nothing where counts are not known.
  private var forecast: [Fact] {
    guard let model = settings.model, case .volumes(let events, let exposure, let remaining) = months.basis,
      let forecast = RateForecast(
        events: events.approximation, exposure: exposure.approximation / per, remaining: remaining.approximation / per,
        model: model)
    else { return [] }
    let spread = max(1, deviation ?? 1)
    let scale = isCount ? (exposure + remaining).approximation : 1
    let interval = forecast.interval(confidence: settings.level.rational.approximation, widenedBy: spread)
      .scaled(by: scale)
    let words = assumption(model, spread)
    let decimals = isCount ? 0 : (months.soFar?.decimals ?? 0) + 1
    return [
      fact(
        .forecast, .number(Rational(approximating: forecast.rate * scale)), months.measure.unit, decimals: decimals,
        words),
      fact(
        .forecastInterval,
        .interval(low: Rational(approximating: interval.low), high: Rational(approximating: interval.high)),
        months.measure.unit, decimals: decimals, words),
      fact(
        .forecastProbability, .number(Rational(approximating: 100 * probability(forecast, spread))), .percent,
        decimals: 0, words),
    ]
  }

  /// The probability of reaching the target: at most so many where lower is better, at least so many where higher is.
  private func probability(_ forecast: RateForecast, _ spread: Double) -> Double {
    let whole = isCount ? 1 : forecast.exposure + forecast.remaining
    let budget = target.approximation * whole - forecast.events
    guard months.measure.direction == .higherIsBetter else {
      return forecast.probability(atMost: budget + 1e-9, widenedBy: spread)
    }
    return 1 - forecast.probability(atMost: budget.rounded(.up) - 1, widenedBy: spread)
  }

  /// σ_z of the months up to now: how many times as much they vary as Poisson counts, in standard deviations.
  private var deviation: Double? {
    let points = (months.series?.points ?? []).filter { $0.month <= months.passed.last && $0.status == .exact }
    let pairs = points.map { point -> (Double, Double)? in
      guard let number = point.quantity.number else { return nil }
      if isCount { return (number.approximation, 1) }
      guard let above = point.numerator, let below = point.denominator, below > .zero else { return nil }
      return (above.approximation, below.approximation / per)
    }
    return RateLimits(counts: pairs.map { $0?.0 }, exposures: pairs.map { $0?.1 }, method: .laney)?.spread
  }

  private func assumption(_ model: RateForecast.Model, _ spread: Double) -> LocalizedText {
    func words(_ language: Language) -> (level: String, spread: String) {
      let format = NumberFormat(language)
      let hundredfold = settings.level.rational * Rational(100)
      return (
        format.percent(hundredfold, decimals: hundredfold.isWhole ? 0 : 1),
        format.number(Rational(approximating: spread), decimals: 1)
      )
    }
    let (swedish, english) = (words(.swedish), words(.english))
    let isWidened = spread > 1
    let svKind = model == .poisson ? "Poissonfördelning" : "negativ binomialfördelning"
    let enKind = model == .poisson ? "Poisson" : "negative binomial"
    let svGiven = months.assumption.map { ", \($0.swedish)" } ?? ""
    let enGiven = months.assumption.map { ", \($0.english)" } ?? ""
    return LocalizedText(
      sv: "takten hittills håller i sig\(svGiven) (prognos på nivån \(swedish.level), \(svKind)"
        + (isWidened ? ", vidgad \(swedish.spread) gånger efter hur månaderna varierat)" : ")"),
      en: "the rate so far goes on\(enGiven) (forecast at the \(english.level) level, \(enKind)"
        + (isWidened ? ", widened \(english.spread) times by how months have varied)" : ")"))
  }

  private var per: Double { months.per.approximation }

  private var isCount: Bool { !months.measure.isRate }

  private var target: Rational { months.target.value.rational }

  private func fact(
    _ figure: Figure, _ quantity: Quantity, _ unit: Unit, decimals: Int, _ assumption: LocalizedText?
  ) -> Fact {
    let isBounded = if case .interval = quantity, figure == .needed { true } else { false }
    return Fact(
      FactName(months.measure.id, months.target.period, figure), quantity, unit: unit, decimals: decimals,
      status: assumption.map { .assumed($0) } ?? (isBounded ? .bounded : .exact),
      standing: months.soFar?.standing ?? .final, numerator: months.soFar?.quantity.number,
      denominator: months.target.value.rational, derivation: assumption, places: months.soFar?.places ?? [])
  }
}
