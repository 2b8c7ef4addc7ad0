import ReportCore

/// The rate of a longer period: Σ counts / Σ exposures, never the mean of monthly rates.
struct PeriodRate {
  private let series: Series
  private let input: AggregationInput
  private let allowsEqualWeights: Bool

  init(_ series: Series, _ input: AggregationInput, allowsEqualWeights: Bool) {
    self.series = series
    self.input = input
    self.allowsEqualWeights = allowsEqualWeights
  }

  /// The weighted rate where every month has its exposure; else the figure that the source states; else, where it was asked for, the mean in
  /// which all months weigh the same; else why there is none.
  func fact(_ period: Period) -> Fact {
    if let fact = weighted(period) ?? stated(period) ?? equallyWeighted(period) { return fact }
    if period.last > input.month { return absent(period, .notYet, because: nil) }
    let unknown = period.months.filter { series.number($0) == nil }
    return absent(period, .missing, because: unknown.isEmpty ? missingExposure : missingMonths(unknown))
  }

  private func weighted(_ period: Period) -> Fact? {
    let points = period.months.compactMap { series.point($0) }
    guard let rates = rates(of: points, period), let rate = try? Rate.pooled(rates, of: series.name.measure) else {
      return nil
    }
    return Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), .number(rate.value), unit: series.unit,
      decimals: series.decimals, status: points.allSatisfy { $0.status == .exact } ? .exact : .published,
      standing: points.map(\.standing).reduce(.final) { $0.worse($1) }, numerator: rate.numerator,
      denominator: rate.denominator,
      derivation: weighting, places: points.compactMap(\.place))
  }

  /// The rates of all months of the period; nil where one is missing.
  private func rates(of points: [Series.Point], _ period: Period) -> [Rate]? {
    guard case .rate(let per) = series.unit, period.last <= input.month else { return nil }
    let rates = points.compactMap { point -> Rate? in
      guard let number = point.quantity.number else { return nil }
      guard let events = point.numerator, let exposure = point.denominator else {
        return Rate(stated: number, per: per)
      }
      return Rate(events: events, exposure: exposure, per: per) ?? Rate(stated: number, per: per, exposure: exposure)
    }
    return rates.count == period.monthCount ? rates : nil
  }

  /// Only where it was asked for: the figure says what it assumes, and is marked wherever it is shown.
  private func equallyWeighted(_ period: Period) -> Fact? {
    let points = period.months.compactMap { series.point($0) }
    guard allowsEqualWeights, let rates = rates(of: points, period), let mean = Rate.equalWeightMean(rates) else {
      return nil
    }
    return Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), .number(mean.rate.value),
      unit: series.unit, decimals: series.decimals, status: mean.status,
      standing: points.map(\.standing).reduce(.final) { $0.worse($1) },
      derivation: LocalizedText(sv: "medelvärde av månaderna", en: "mean of the months"),
      places: points.compactMap(\.place))
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
