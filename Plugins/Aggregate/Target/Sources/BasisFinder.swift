internal import ReportCore

/// Finds what the months to come can be measured by: counts by months; rates by known volumes, a declared share, or equal months.
struct BasisFinder {
  let measure: Measure
  let passed: Period
  let rest: Period
  let series: Series
  let settings: TargetSettings
  let input: AggregationInput

  /// The figure of the part that has passed; for rates the bounds where only those are known.
  var soFar: Fact? {
    let value = figure(.value)
    return value?.quantity.absence == nil ? value : figure(.decisionBounds) ?? value
  }

  /// Facts of longer periods are aggregates' work; a single month stands in the series.
  private func figure(_ figure: Figure) -> Fact? {
    input.analysis.fact(FactName(measure.id, passed, figure))
      ?? (figure == .value ? passed.month.flatMap { series.fact($0) } : nil)
  }

  var found: (RemainingMonths.Basis, LocalizedText?) {
    guard case .rate(let per) = measure.unit else { return counts }
    if let soFar, let events = soFar.numerator, let exposure = soFar.denominator, exposure > .zero,
      soFar.quantity.number != nil
    {
      return volumes(events, exposure, per)
    }
    if let share = settings.shareLeft, let (low, high) = rateSoFar {
      return (.share(low: low, high: high, share), shareWords(share))
    }
    if settings.assumesEqualMonths { return equalMonths }
    return (.unknown(because: unknown), nil)
  }

  private var counts: (RemainingMonths.Basis, LocalizedText?) {
    guard let events = soFar?.quantity.number else { return (.unknown(because: unknownSum), nil) }
    return (
      .volumes(
        events: events, exposure: Rational(passed.monthCount), remaining: Rational(rest.monthCount)), nil
    )
  }

  private func volumes(
    _ events: Rational, _ exposure: Rational, _ per: Int
  ) -> (RemainingMonths.Basis, LocalizedText?) {
    if let expected = settings.remainingExposure {
      let volume = expected * Rational(per)
      return (.volumes(events: events, exposure: exposure, remaining: volume), volumeWords(volume))
    }
    if let share = settings.shareLeft, share < Rational(1),
      let remaining = (exposure * share).divided(by: Rational(1) - share)
    {
      return (.volumes(events: events, exposure: exposure, remaining: remaining), shareWords(share))
    }
    guard settings.assumesEqualMonths,
      let remaining = (exposure * Rational(rest.monthCount)).divided(by: Rational(passed.monthCount))
    else { return (.unknown(because: unknown), nil) }
    return (.volumes(events: events, exposure: exposure, remaining: remaining), averageWords)
  }

  /// The rate that a source states for the months so far, else the mean of the months, all of which weigh the same.
  private var equalMonths: (RemainingMonths.Basis, LocalizedText?) {
    guard let share = Rational(rest.monthCount).divided(by: Rational(passed.monthCount + rest.monthCount)) else {
      return (.unknown(because: unknown), nil)
    }
    if let number = figure(.value)?.quantity.number {
      return (.share(low: number, high: number, share), equalWords)
    }
    let months = passed.months.compactMap { series.number($0) }
    guard months.count == passed.monthCount,
      let mean = months.reduce(.zero, +).divided(by: Rational(months.count))
    else { return (.unknown(because: unknownSum), nil) }
    return (.share(low: mean, high: mean, share), equalWords)
  }

  private var rateSoFar: (low: Rational, high: Rational)? {
    switch soFar?.quantity {
    case .number(let number)?: (number, number)
    case .interval(let low, let high)?: (low, high)
    case .absent?, nil: nil
    }
  }

  private var exposure: Measure? { measure.exposure.flatMap { input.definition.measure($0) } }

  private func volumeWords(_ volume: Rational) -> LocalizedText {
    func words(_ language: Language) -> (String, String) {
      let noun = exposure?.unitPlural[language] ?? (language == .swedish ? "enheter" : "units")
      return ("\(NumberFormat(language).number(volume))\u{A0}\(noun)", MonthNames(language).words(rest))
    }
    let (swedish, english) = (words(.swedish), words(.english))
    return LocalizedText(sv: "\(swedish.1) får \(swedish.0)", en: "\(english.1) has \(english.0)")
  }

  private func shareWords(_ share: Rational) -> LocalizedText {
    func percent(_ language: Language) -> String {
      let hundredfold = share * Rational(100)
      return NumberFormat(language).percent(hundredfold, decimals: hundredfold.isWhole ? 0 : 1)
    }
    let (swedish, english) = (MonthNames(.swedish).words(rest), MonthNames(.english).words(rest))
    return LocalizedText(
      sv: "\(swedish) har \(percent(.swedish)) av hela periodens volym",
      en: "\(english) has \(percent(.english)) of the whole period's volume")
  }

  private var equalWords: LocalizedText {
    LocalizedText(sv: "alla månader väger lika", en: "all months weigh the same")
  }

  private var averageWords: LocalizedText {
    LocalizedText(
      sv: "återstående månader har samma volym som hittills i genomsnitt",
      en: "the remaining months have the average volume so far")
  }

  private var unknown: LocalizedText {
    LocalizedText(
      sv: "det är inte känt hur stor del av volymen som återstår",
      en: "it is not known how much of the volume is still to come")
  }

  private var unknownSum: LocalizedText {
    LocalizedText(sv: "utfallet hittills är inte känt", en: "the figure so far is not known")
  }
}
