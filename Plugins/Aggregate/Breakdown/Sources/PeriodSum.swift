import ReportCore

/// The sum of a count over a longer period.
struct PeriodSum {
  private let series: Series
  private let input: AggregationInput

  init(_ series: Series, _ input: AggregationInput) {
    self.series = series
    self.input = input
  }

  /// The sum where every month that can have a value has one; else the figure that the source states; else why there is none.
  func fact(_ period: Period) -> Fact {
    let points = period.months.map { series.point($0) }
    let possible = points.filter { $0?.quantity.absence != .notApplicable }
    let numbers = possible.compactMap { $0?.quantity.number }
    if period.last <= input.month, !possible.isEmpty, numbers.count == possible.count {
      let known = points.compactMap { $0 }
      return fact(
        period, .number(numbers.reduce(.zero, +)), known.allSatisfy { $0.status == .exact } ? .exact : .published,
        known.map(\.standing).reduce(.final) { $0.worse($1) }, known.compactMap(\.place))
    }
    if let stated = stated(period) { return stated }
    return fact(period, .absent(absence(points, possible, period), because: reason(period)), .exact, .final, [])
  }

  private func fact(
    _ period: Period, _ quantity: Quantity, _ status: Status, _ standing: Standing, _ places: [Place]
  ) -> Fact {
    Fact(
      FactName(series.name.measure, member: series.name.member, period, .value), quantity, unit: .count,
      status: status, standing: standing, places: places)
  }

  private func stated(_ period: Period) -> Fact? {
    let found = input.dataset.stated.first {
      $0.measure == series.name.measure && $0.member == series.name.member && $0.period == period
    }
    guard let found, let value = found.cell.value else { return nil }
    var fact = fact(period, .number(value.rational), .published, found.standing, [found.place])
    fact.marks = found.marks
    return fact
  }

  private func absence(_ points: [Series.Point?], _ possible: [Series.Point?], _ period: Period) -> Absence {
    if period.last > input.month { return .notYet }
    if possible.isEmpty { return .notApplicable }
    let unknown = possible.map { $0.map(\.quantity.absence) ?? .missing }
    return unknown.contains(.missing) || !unknown.contains(.suppressed) ? .missing : .suppressed
  }

  /// The months that are missing, where the period has ended.
  private func reason(_ period: Period) -> LocalizedText? {
    let missing = period.months.filter { month in
      guard let point = series.point(month) else { return true }
      return point.quantity.absence == .missing
    }
    guard period.last <= input.month, !missing.isEmpty, missing.count < period.monthCount else { return nil }
    func words(_ language: Language) -> String {
      missing.map { MonthNames(language).withYear($0) }.joined(separator: ", ")
    }
    return LocalizedText(
      sv: "uppgift saknas för \(words(.swedish))", en: "there is no figure for \(words(.english))")
  }
}
