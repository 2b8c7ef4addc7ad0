import ReportCore
import ReportTestSupport

/// The figures of the sample data as the aggregates before this one make them.
struct ComputedFigures {
  var analysis = Analysis()

  static let volumes = [2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 7, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 8]

  init(_ data: SampleData, withVolumes: Bool, periods: [String]) throws {
    let start = try SampleReport.month("2018-01")
    let members = SampleData.offices.map { (Optional($0.id), $0.values) } + [(nil, SampleData.totals)]
    for (member, values) in members {
      let points = values.enumerated().map { index, value in
        Series.Point(month: start.advanced(by: index), quantity: .number(Rational(value)), status: .exact)
      }
      try add(Series(Series.Name("office-faults", member: member), unit: .count, points: points), periods)
    }
    let rates = zip(SampleData.rates, Self.volumes).enumerated().map { index, pair in
      Series.Point(
        month: start.advanced(by: index), quantity: .number(Rational(pair.0)),
        status: withVolumes ? .exact : .published, numerator: withVolumes ? Rational(pair.0 * pair.1) : nil,
        denominator: withVolumes ? Rational(pair.1 * 1_000_000) : nil)
    }
    try add(Series(Series.Name("faults-per-million"), unit: .rate(per: 1_000_000), points: rates), periods)
    guard withVolumes else { return }
    let points = Self.volumes.enumerated().map { index, value in
      Series.Point(month: start.advanced(by: index), quantity: .number(Rational(value * 1_000_000)), status: .exact)
    }
    try analysis.add(Series(Series.Name("deliveries"), unit: .count, points: points))
  }

  private mutating func add(_ series: Series, _ periods: [String]) throws {
    try analysis.add(series)
    for point in series.points { if let fact = series.fact(point.month) { try analysis.add(fact) } }
    for text in periods {
      let asked = try SampleData.period(text)
      for period in [asked, asked.lastYear] {
        if let fact = sum(series, period) { try analysis.add(fact) }
      }
    }
  }

  private func sum(_ series: Series, _ period: Period) -> Fact? {
    let points = period.months.compactMap { series.point($0) }
    guard points.count == period.monthCount else { return nil }
    let name = FactName(series.name.measure, member: series.name.member, period, .value)
    guard case .rate(let per) = series.unit else {
      let total = points.compactMap(\.quantity.number).reduce(.zero, +)
      return Fact(name, .number(total), unit: series.unit, status: .exact)
    }
    let above = points.compactMap(\.numerator).reduce(.zero, +)
    let below = points.compactMap(\.denominator).reduce(.zero, +)
    return (above * Rational(per)).divided(by: below).map {
      Fact(name, .number($0), unit: series.unit, status: .exact, numerator: above, denominator: below)
    }
  }
}
