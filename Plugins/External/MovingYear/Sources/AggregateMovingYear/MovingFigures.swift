internal import ReportCore

/// The figures of the last months of one line.
struct MovingFigures {
  private let line: MonthlyLines.Line
  private let measure: Measure
  private let length: Int

  init(_ line: MonthlyLines.Line, of measure: Measure, length: Int) {
    self.line = line
    self.measure = measure
    self.length = length
  }

  /// A fact for every month from the first that has enough before it, each followed by its change where an earlier one is known.
  var facts: [Fact] {
    guard line.cells.count >= length else { return [] }
    let figures = (0...(line.cells.count - length)).map { figure($0) }
    return figures.enumerated().flatMap { index, fact in
      let earlier = index >= length ? figures[index - length] : nil
      return [fact] + [earlier.flatMap { change(fact, since: $0) }].compactMap { $0 }
    }
  }

  /// The figure of the months from `start` on.
  private func figure(_ start: Int) -> Fact {
    let first = line.first.advanced(by: start)
    let months = Period(first, through: first.advanced(by: length - 1)) ?? Period(first)
    let name = FactName(
      line.name.measure, member: line.name.member, months, MovingYearAggregator.movingYear)
    var fact = Fact(name, .absent(.missing, because: nil), unit: measure.unit, status: .exact, derivation: derivation)
    let cells = line.cells[start..<(start + length)]
    if let gap = cells.firstIndex(where: { !isKnown($0) }) {
      fact.quantity = .absent(.missing, because: missing(line.first.advanced(by: gap), measure))
      return fact
    }
    let values = cells.compactMap { $0?.cell.value?.rational }
    if cells.contains(where: { $0?.standing == .preliminary }) { fact.standing = .preliminary }
    guard measure.isRate else {
      fact.quantity = .number(values.reduce(.zero, +))
      return fact
    }
    let exposures = cells.compactMap { $0?.exposure?.rational }
    let weighted = zip(values, exposures).map { $0 * $1 }.reduce(.zero, +)
    let exposure = exposures.reduce(.zero, +)
    fact.quantity = weighted.divided(by: exposure).map { .number($0) } ?? .absent(.notApplicable, because: nil)
    fact.status = .published
    (fact.numerator, fact.denominator) = (weighted, exposure)
    return fact
  }

  /// Whether a cell has what the figure needs: a value and, of a rate, what stands below the line.
  private func isKnown(_ cell: Observation?) -> Bool {
    cell?.cell.value != nil && (!measure.isRate || cell?.exposure != nil)
  }

  private func change(_ fact: Fact, since earlier: Fact) -> Fact? {
    guard let now = fact.quantity.number, let before = earlier.quantity.number,
      let ratio = ((now - before) * Rational(100)).divided(by: before)
    else { return nil }
    var name = fact.name
    name.figure = MovingYearAggregator.movingYearChange
    return Fact(
      name, .number(ratio), unit: .percent, status: fact.status, standing: fact.standing.worse(earlier.standing),
      isApproximate: measure.isRate, numerator: now, denominator: before)
  }

  private var derivation: LocalizedText {
    measure.isRate
      ? LocalizedText(
        sv: "vägt med underlaget i \(length) månader", en: "weighted by the exposures of \(length) months")
      : LocalizedText(sv: "summan av \(length) månader", en: "the sum of \(length) months")
  }
}

private func missing(_ month: Month, _ measure: Measure) -> LocalizedText {
  measure.isRate
    ? LocalizedText(
      sv: "värde eller underlag saknas för \(month)", en: "the value or its exposure is missing for \(month)")
    : LocalizedText(sv: "värdet för \(month) saknas", en: "the value of \(month) is missing")
}
