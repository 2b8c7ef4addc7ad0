internal import ReportCore

/// The change since the same period last year: of the whole, and of the member that changed most.
struct ChangeRule: FindingRule {
  private let figures: ReportFigures
  /// In per cent.
  private let smallest: Rational

  init(_ figures: ReportFigures, smallest: Rational) {
    self.figures = figures
    self.smallest = smallest
  }

  func told(_ measure: Measure) -> [Told] {
    [told(measure, nil), largest(measure).flatMap { told(measure, $0) }].compactMap { $0 }
  }

  private func told(_ measure: Measure, _ member: String?) -> Told? {
    guard let comparison = comparison(measure, member), let difference = comparison.difference,
      let form = form(comparison, difference)
    else { return nil }
    let parts =
      [Insight.Part("value", comparison.current.name), Insight.Part("earlier", comparison.earlier.name)]
      + (form == "rose" || form == "fell" ? comparison.change.map { [Insight.Part("change", $0.name)] } ?? [] : [])
    let period = comparison.current.name.period
    let isSaid = !["unchanged", "roughly", "steady"].contains(form)
    let insight = Insight(
      .change, form, measure: measure.id, member: member, period, parts: parts,
      isGood: isSaid ? comparison.isGood : nil, notes: isSaid ? test(comparison) : [])
    let size = comparison.change?.quantity.number.map { Int($0.magnitude.approximation.rounded()) } ?? 10
    return Told(insight, strength: member == nil ? max(size, 50) : min(size, 49))
  }

  /// The year so far where it is known, else the month.
  private func comparison(_ measure: Measure, _ member: String?) -> YearComparison? {
    let periods = [Period(yearToDate: figures.month), Period(figures.month)]
    return periods.map { figures.comparison(measure, member: member, $0) }.first {
      $0.current.quantity.number != nil && $0.earlier.quantity.number != nil && $0.difference != nil
    }
  }

  private func form(_ comparison: YearComparison, _ difference: Fact) -> String? {
    guard let size = difference.quantity.number, let movement = comparison.movement else { return nil }
    let way = movement == .rose ? "rose" : "fell"
    if movement == .unchanged { return "unchanged" }
    if isUndecided(comparison, size) { return "roughly" }
    if comparison.measure.isRate, !isExact(comparison) { return "rate-\(way)" }
    guard let change = comparison.change?.quantity.number else { return "count-\(way)" }
    return change.magnitude < smallest ? "steady" : way
  }

  private func isExact(_ comparison: YearComparison) -> Bool {
    comparison.current.status == .exact && comparison.earlier.status == .exact
  }

  /// Whether what was rounded away could turn the change round, by its computed bounds or by the digits shown.
  private func isUndecided(_ comparison: YearComparison, _ difference: Rational) -> Bool {
    let name = comparison.current.name
    let bounds = figures.known(name.measure, member: name.member, name.period, .changeBounds)
    if case .interval(let low, let high)? = bounds?.quantity { return low <= .zero && .zero <= high }
    guard comparison.measure.isRate, !isExact(comparison) else { return false }
    let decimals = max(comparison.current.decimals, comparison.earlier.decimals)
    let unit = ExactDecimal(coefficient: 1, scale: decimals)?.rational ?? Rational(1)
    return difference.magnitude <= unit
  }

  /// What the exact test of the two periods says, where it was made.
  private func test(_ comparison: YearComparison) -> [String] {
    let name = comparison.current.name
    func known(_ figure: Figure) -> Quantity? {
      figures.known(name.measure, member: name.member, name.period, figure)?.quantity
    }
    guard case .interval(let low, let high)? = known(.ratioInterval), let p = known(.ratioPValue)?.number,
      isOfCounts(comparison, known(.ratio)?.number)
    else { return [] }
    guard p < Rational(1, over: 20), Rational(1) < low || high < Rational(1) else { return ["unclear"] }
    return variesMore(name) ? ["clear-if-independent"] : ["clear"]
  }

  /// Whether the ratio that was tested is that of the two figures, and not of their rates by some exposure.
  private func isOfCounts(_ comparison: YearComparison, _ tested: Rational?) -> Bool {
    guard let tested, let now = comparison.current.quantity.number, let before = comparison.earlier.quantity.number,
      let ratio = now.divided(by: before)
    else { return false }
    return (tested - ratio).magnitude < Rational(1, over: 1_000_000)
  }

  /// Whether the series was found to vary more than chance alone lets counts vary.
  private func variesMore(_ name: FactName) -> Bool {
    let spreads = figures.analysis.facts.filter {
      $0.name.measure == name.measure && $0.name.member == name.member && $0.name.figure == .dispersion
    }
    return spreads.contains { $0.quantity.number.map { $0 > Rational(2) } ?? false }
  }

  /// The member whose difference is largest; nil where one of them is hidden.
  private func largest(_ measure: Measure) -> String? {
    let members = BreakdownMembers(figures, measure)
    guard !members.hidesAny(in: Period(yearToDate: figures.month)), members.ids.count > 1 else { return nil }
    let sizes = members.ids.compactMap { id -> (id: String, size: Rational)? in
      comparison(measure, id)?.difference?.quantity.number.map { (id, $0.magnitude) }
    }
    guard let most = sizes.map(\.size).max(), !most.isZero else { return nil }
    let first = sizes.filter { $0.size == most }
    return first.count == 1 ? first.first?.id : nil
  }
}
