import ReportCore

/// One rate, month by month.
struct MonthlyRate {
  private let measure: Measure
  private let month: Month
  private let decimals: Int
  private let published: [Month: Observation]
  private let counts: [Month: Observation]
  private let exposed: [Month: Observation]
  /// Months in which a part of the count is hidden.
  private let hidden: Set<Month>

  init(_ measure: Measure, _ input: AggregationInput, decimals: Int) {
    self.measure = measure
    month = input.month
    self.decimals = decimals
    func byMonth(_ id: String?) -> [Month: Observation] {
      var months: [Month: Observation] = [:]
      for observation in input.dataset.observations where observation.measure == id && observation.member == nil {
        if let month = observation.period.month { months[month] = observation }
      }
      return months
    }
    published = byMonth(measure.id)
    hidden = Self.hiddenMonths(of: measure.numerator, input)
    let whole = byMonth(measure.numerator)
    counts = whole.isEmpty ? Self.sums(of: measure.numerator, hidden, input) : whole
    exposed = byMonth(measure.exposure)
  }

  /// The sums over the members of a count that is loaded by member, in months where every member that exists has a value; where one is
  /// hidden, the total that is stated.
  private static func sums(of id: String?, _ hidden: Set<Month>, _ input: AggregationInput) -> [Month: Observation] {
    guard let id, let breakdown = input.definition.breakdown(of: id) else { return [:] }
    let all = input.dataset.observations.filter { $0.measure == id && $0.member != nil }
    let cells = all.filter { $0.cell.value != nil }
    let members = Set((cells + all.filter { $0.cell == .absent(.suppressed) }).compactMap(\.member))
    var months: [Month: [Observation]] = [:]
    for cell in cells { if let month = cell.period.month { months[month, default: []].append(cell) } }
    var sums = statedTotals(of: id, in: hidden, input)
    for (month, cells) in months {
      let expected = members.filter { breakdown.member($0)?.exists(in: month) ?? true }
      guard Set(cells.compactMap(\.member)).isSuperset(of: expected), var sum = cells.first else { continue }
      let total = cells.compactMap(\.cell.value?.rational).reduce(.zero, +)
      sum.member = nil
      sum.cell = .value(total.rounded(toDecimals: total.isWhole ? 0 : 9))
      sum.standing = cells.map(\.standing).reduce(.final) { $0.worse($1) }
      sum.marks = []
      sums[month] = sum
    }
    return sums
  }

  private static func hiddenMonths(of id: String?, _ input: AggregationInput) -> Set<Month> {
    Set(
      input.dataset.observations.filter { $0.measure == id && $0.cell == .absent(.suppressed) }.compactMap(
        \.period.month))
  }

  private static func statedTotals(
    of id: String, in months: Set<Month>, _ input: AggregationInput
  ) -> [Month: Observation] {
    var totals: [Month: Observation] = [:]
    for total in input.dataset.stated where total.measure == id && total.member == nil && total.cell.value != nil {
      if let month = total.period.month, months.contains(month) { totals[month] = total }
    }
    return totals
  }

  /// From the first month known to the report's month; nil where nothing is known.
  var series: Series? {
    let known = published.keys + counts.keys.filter { exposed[$0] != nil }
    guard let first = known.min(), first <= month else { return nil }
    let points = (first...month).map { computed($0) ?? stated($0) }
    return Series(Series.Name(measure.id), unit: measure.unit, decimals: shownDecimals(points), points: points)
  }

  /// The exposures that stand beside published rates, where they are no source of their own.
  var exposures: Series? {
    guard let id = measure.exposure, exposed.isEmpty, let series else { return nil }
    let points = series.points.compactMap { point -> Series.Point? in
      guard let exposure = point.denominator else { return nil }
      return Series.Point(month: point.month, quantity: .number(exposure), status: .exact, place: point.place)
    }
    return points.isEmpty ? nil : Series(Series.Name(id), unit: .count, points: points)
  }

  /// The rate of counts and exposures, exact.
  private func computed(_ month: Month) -> Series.Point? {
    guard case .rate(let per) = measure.unit, let count = counts[month], let exposure = exposed[month],
      let above = count.cell.value?.rational, let below = exposure.cell.value?.rational,
      let rate = (above * Rational(per)).divided(by: below)
    else { return nil }
    return Series.Point(
      month: month, quantity: .number(rate), status: .exact, standing: count.standing.worse(exposure.standing),
      marks: count.marks, numerator: above, denominator: below, place: count.place)
  }

  /// The rate as its source states it.
  private func stated(_ month: Month) -> Series.Point {
    guard case .rate(let per) = measure.unit, let observation = published[month] else {
      let absence: Absence = hidden.contains(month) ? .suppressed : .missing
      return Series.Point(month: month, quantity: .absent(absence, because: nil), status: .published)
    }
    guard let value = observation.cell.value?.rational else {
      return Series.Point(
        month: month, quantity: .absent(observation.cell.absence ?? .missing, because: nil), status: .published,
        place: observation.place)
    }
    let exposure = observation.exposure?.rational ?? exposed[month]?.cell.value?.rational
    return Series.Point(
      month: month, quantity: .number(value), status: .published, standing: observation.standing,
      marks: observation.marks, numerator: exposure.flatMap { (value * $0).divided(by: Rational(per)) },
      denominator: exposure, place: observation.place)
  }

  /// As many as the source writes; for computed rates as many as are asked for.
  private func shownDecimals(_ points: [Series.Point]) -> Int {
    let scales = points.compactMap { $0.status == .exact ? nil : published[$0.month]?.cell.value?.scale }
    return max(scales.max() ?? 0, points.contains { $0.status == .exact } ? decimals : 0)
  }
}

extension Cell {
  fileprivate var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }
}
