/// The figures of a report by what they are about: facts and months of series alike, absent ones with their reason.
public struct ReportFigures: Hashable, Sendable {
  public let definition: ReportDefinition
  public let analysis: Analysis
  /// The month of the report.
  public let month: Month

  public init(definition: ReportDefinition, analysis: Analysis, month: Month) {
    self.definition = definition
    self.analysis = analysis
    self.month = month
  }

  /// The value of a period. Where nothing is known of it, it is missing, or not yet there after the report's month.
  public func value(_ measure: String, member: String? = nil, _ period: Period) -> Fact {
    let name = FactName(measure, member: member, period, .value)
    if let fact = analysis.fact(name) ?? monthly(measure, member, period) { return fact }
    let model = analysis.series(measure, member: member) ?? analysis.series(measure)
    let unit = model?.unit ?? definition.measure(measure)?.unit ?? .count
    return Fact(name, .absent(absence(member, measure, period), because: nil), unit: unit, status: .exact)
  }

  /// The value of a month.
  public func value(_ measure: String, member: String? = nil, _ month: Month) -> Fact {
    value(measure, member: member, Period(month))
  }

  /// The fact of a name: as computed, or made from the months of a series; missing where nothing is known.
  public func fact(_ name: FactName) -> Fact {
    switch name.figure {
    case .value: value(name.measure, member: name.member, name.period)
    case .difference: difference(name.measure, member: name.member, name.period) ?? absent(name)
    default: analysis.fact(name) ?? absent(name)
    }
  }

  private func absent(_ name: FactName) -> Fact {
    Fact(
      name, .absent(absence(name.member, name.measure, name.period), because: nil),
      unit: definition.measure(name.measure)?.unit ?? .count, status: .exact)
  }

  /// A figure that was computed, where it was and is a number or an interval.
  public func known(_ measure: String, member: String? = nil, _ period: Period, _ figure: Figure) -> Fact? {
    let fact = analysis.fact(FactName(measure, member: member, period, figure))
    return fact?.quantity.absence == nil ? fact : nil
  }

  /// The difference from the same period last year: as computed, else from two known numbers without a break between them.
  public func difference(_ measure: String, member: String? = nil, _ period: Period) -> Fact? {
    if let fact = known(measure, member: member, period, .difference) { return fact }
    let current = value(measure, member: member, period)
    let earlier = value(measure, member: member, period.lastYear)
    guard let now = current.quantity.number, let before = earlier.quantity.number,
      breakSinceLastYear(measure, period) == nil
    else { return nil }
    return Fact(
      FactName(measure, member: member, period, .difference), .number(now - before), unit: current.unit,
      decimals: max(current.decimals, earlier.decimals), status: current.status, numerator: now, denominator: before,
      places: current.places + earlier.places)
  }

  /// A figure beside the same figure last year.
  public func comparison(_ measure: Measure, member: String? = nil, _ period: Period) -> YearComparison {
    let earlier = value(measure.id, member: member, period.lastYear)
    let change = known(measure.id, member: member, period, .change)
    let isLargeEnough = earlier.quantity.number.map { $0.magnitude >= YearComparison.smallestBase } ?? false
    var comparison = YearComparison(
      measure: measure, current: value(measure.id, member: member, period), earlier: earlier,
      difference: difference(measure.id, member: member, period), change: isLargeEnough ? change : nil,
      brokenBy: breakSinceLastYear(measure.id, period))
    comparison.changeBounds = known(measure.id, member: member, period, .changeBounds)
    return comparison
  }

  /// The break that keeps a period from being compared with the same period last year, where there is one.
  public func breakSinceLastYear(_ measure: String, _ period: Period) -> Event? {
    definition.firstBreak(of: measure, after: period.lastYear.first, through: period.last)
  }

  /// The first month in which a measure, or one of its members, has a number or an interval.
  public func firstMonth(_ measure: String) -> Month? {
    let months = analysis.series.filter { $0.name.measure == measure }.compactMap { series in
      series.points.first { $0.quantity.absence == nil }?.month
    }
    return months.min()
  }

  /// The last month up to the report's in which a series has a number or an interval.
  public func lastKnown(_ measure: String, member: String? = nil) -> Fact? {
    let series = analysis.series(measure, member: member)
    let last = series?.points.last { $0.month <= month && $0.quantity.absence == nil }
    return last.flatMap { series?.fact($0.month) }
  }

  private func monthly(_ measure: String, _ member: String?, _ period: Period) -> Fact? {
    period.month.flatMap { analysis.series(measure, member: member)?.fact($0) }
  }

  private func absence(_ member: String?, _ measure: String, _ period: Period) -> Absence {
    if period.last > month { return .notYet }
    let declared = member.flatMap { definition.breakdown(of: measure)?.member($0) }
    let exists = declared.map { member in period.months.contains { member.exists(in: $0) } } ?? true
    return exists ? .missing : .notApplicable
  }
}
