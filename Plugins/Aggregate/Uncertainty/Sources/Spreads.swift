internal import ReportCore
internal import ReportStatistics

/// How much each series varies, and the intervals of its values.
struct Spreads {
  /// The dispersion of every series that has one, as facts over the months that it is known of.
  private(set) var facts: [Fact] = []
  /// σ_z of every series, in standard deviations.
  private var deviations: [Series.Name: Double] = [:]
  private let settings: UncertaintySettings
  private let month: Month

  init(_ series: [Series], _ settings: UncertaintySettings, month: Month) {
    self.settings = settings
    self.month = month
    for series in series {
      let months = series.points.filter { $0.month <= month }.map(\.counted)
      facts += Self.dispersion(series, months)
      let limits = RateLimits(
        counts: months.map { $0?.count }, exposures: months.map { $0?.exposure }, method: .laney)
      deviations[series.name] = limits?.spread
    }
  }

  private static func dispersion(_ series: Series, _ months: [(count: Double, exposure: Double)?]) -> [Fact] {
    let known = months.compactMap { $0 }
    let indices = months.indices.filter { months[$0] != nil }
    guard let first = indices.first, let last = indices.last,
      let period = Period(series.points[first].month, through: series.points[last].month),
      let test = Dispersion(counts: known.map(\.count), exposures: known.map(\.exposure))
    else { return [] }
    func fact(_ figure: Figure, _ value: Double, decimals: Int) -> Fact {
      Fact(
        FactName(series.name.measure, member: series.name.member, period, figure),
        .number(Rational(approximating: value)), unit: .ratio, decimals: decimals, status: .exact,
        derivation: LocalizedText(
          sv: "Pearsons X² över frihetsgraderna, \(known.count) månader",
          en: "Pearson's X² over its degrees of freedom, \(known.count) months"))
    }
    return [fact(.dispersion, test.ratio, decimals: 2), fact(.dispersionPValue, test.pValue, decimals: 3)]
  }

  /// The interval of a count, or of a rate whose count is known: of longer periods and of the months of this and last year.
  func intervals(of value: Fact) -> [Fact] {
    guard value.name.period.monthCount > 1 || value.name.period.last.year >= month.year - 1,
      let (count, scale) = value.counted
    else { return [] }
    let spread = deviations[Series.Name(value.name.measure, member: value.name.member)] ?? 1
    let isWidened = settings.widens && spread > 1
    let interval =
      isWidened
      ? CountInterval.widened(count, by: spread, confidence: settings.confidence) : settings.interval(count)
    return [
      Fact(
        FactName(value.name.measure, member: value.name.member, value.name.period, .interval),
        .interval(
          low: Rational(approximating: interval.low * scale), high: Rational(approximating: interval.high * scale)),
        unit: value.unit, decimals: value.decimals + 1,
        status: .assumed(isWidened ? settings.widenedAssumption : settings.assumption),
        standing: value.standing, numerator: value.numerator, denominator: value.denominator, places: value.places)
    ]
  }
}

extension Series.Point {
  /// The count of a month and its exposure, 1 for counts; nil where they are not known exactly.
  fileprivate var counted: (count: Double, exposure: Double)? {
    guard status == .exact, let number = quantity.number, !number.isNegative else { return nil }
    guard let numerator, let denominator else { return (number.approximation, 1) }
    return denominator > .zero ? (numerator.approximation, denominator.approximation) : nil
  }
}

extension Fact {
  /// The count behind a value that was computed, and what a count of one is in the value's unit.
  fileprivate var counted: (count: Double, scale: Double)? {
    guard status == .exact, let number = quantity.number, !number.isNegative else { return nil }
    switch unit {
    case .count: return (number.approximation, 1)
    case .rate(let per):
      guard let numerator, let denominator, denominator > .zero else { return nil }
      return (numerator.approximation, Double(per) / denominator.approximation)
    case .percent, .percentagePoints, .ratio: return nil
    }
  }
}
