import ReportCore

/// The rate of a longer period: Σ counts / Σ exposures, never the mean of monthly rates.
struct PeriodRate {
  private let series: Series
  private let input: AggregationInput

  init(_ series: Series, _ input: AggregationInput) {
    self.series = series
    self.input = input
  }

  /// The weighted rate where every month has its exposure; else the figure that the source states; else why there is none.
  func fact(_ period: Period) -> Fact {
    if let fact = weighted(period) ?? stated(period) { return fact }
    if period.last > input.month { return absent(period, .notYet, because: nil) }
    let unknown = period.months.filter { series.number($0) == nil }
    return absent(period, .missing, because: unknown.isEmpty ? missingExposure : missingMonths(unknown))
  }

  private func weighted(_ period: Period) -> Fact? {
    let points = period.months.compactMap { series.point($0) }
    let numerators = points.compactMap(\.numerator)
    let denominators = points.compactMap(\.denominator)
    guard case .rate(let per) = series.unit, numerators.count == period.monthCount,
      denominators.count == period.monthCount
    else { return nil }
    let (above, below) = (numerators.reduce(.zero, +), denominators.reduce(.zero, +))
    guard let rate = (above * Rational(per)).divided(by: below) else { return nil }
    return Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), .number(rate), unit: series.unit,
      decimals: series.decimals, status: points.allSatisfy { $0.status == .exact } ? .exact : .published,
      standing: points.map(\.standing).reduce(.final) { $0.worse($1) }, numerator: above, denominator: below,
      derivation: weighting, places: points.compactMap(\.place))
  }

  private func stated(_ period: Period) -> Fact? {
    let found = input.dataset.stated.first {
      $0.measure == series.name.measure && $0.member == series.name.member && $0.period == period
    }
    guard let found, let value = found.cell.value else { return nil }
    return Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), .number(value.rational),
      unit: series.unit, decimals: value.scale, status: .published, standing: found.standing, marks: found.marks,
      derivation: LocalizedText(sv: "som källan anger den", en: "as the source states it"), places: [found.place])
  }

  private func absent(_ period: Period, _ absence: Absence, because: LocalizedText?) -> Fact {
    Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), .absent(absence, because: because),
      unit: series.unit, decimals: series.decimals, status: .published)
  }

  private var exposure: Measure? {
    input.definition.measure(series.name.measure)?.exposure.flatMap { input.definition.measure($0) }
  }

  private var weighting: LocalizedText {
    guard let exposure else {
      return LocalizedText(sv: "vägd med månadernas volymer", en: "weighted by the volumes of the months")
    }
    return LocalizedText(
      sv: "vägd med antalet \(exposure.unitPlural.swedish) per månad",
      en: "weighted by the number of \(exposure.unitPlural.english) a month")
  }

  private var missingExposure: LocalizedText {
    guard let exposure else {
      return LocalizedText(sv: "månadernas volymer saknas", en: "the volumes of the months are not known")
    }
    return LocalizedText(
      sv: "antal \(exposure.unitPlural.swedish) per månad saknas",
      en: "the number of \(exposure.unitPlural.english) a month is not known")
  }

  private func missingMonths(_ months: [Month]) -> LocalizedText {
    func words(_ language: Language) -> String {
      months.map { MonthNames(language).withYear($0) }.joined(separator: ", ")
    }
    return LocalizedText(
      sv: "uppgift saknas för \(words(.swedish))", en: "there is no figure for \(words(.english))")
  }
}
