import ReportCore

/// Makes the data that may be seen: hidden counts without their values, and sums stated where their parts are hidden.
struct Hiding {
  private let measure: Measure
  private let table: CountTable
  private let hidden: Set<CountTable.Entry.Name>
  private let rule: SuppressionRule
  /// Rates that are this count over another, or another over this count, which give it away.
  private let rates: Set<String>
  private let entries: [CountTable.Entry.Name: CountTable.Entry]
  /// Periods in which something is hidden, whose earlier versions are hidden as well.
  private let months: Set<Month>

  init(
    _ measure: Measure, _ table: CountTable, _ hidden: Set<CountTable.Entry.Name>, _ rule: SuppressionRule,
    _ definition: ReportDefinition
  ) {
    self.measure = measure
    self.table = table
    self.hidden = hidden
    self.rule = rule
    let related = definition.measures.filter { $0.numerator == measure.id || $0.exposure == measure.id }
    rates = Set(related.map(\.id))
    entries = Dictionary(table.entries.map { ($0.name, $0) }) { first, _ in first }
    months = Set(hidden.flatMap { $0.period.monthCount == 1 ? Array($0.period.months) : [] })
  }

  func hide(in dataset: Dataset) -> Dataset {
    var result = dataset
    result.observations = dataset.observations.map(shown)
    result.stated = dataset.stated.map(shown) + sums(beside: dataset)
    result.revisions = dataset.revisions.map(shown)
    return result
  }

  private func shown(_ observation: Observation) -> Observation {
    guard observation.measure == measure.id || rates.contains(observation.measure) else { return observation }
    var shown = observation
    if isHidden(observation.member, observation.period) {
      shown.cell = .absent(.suppressed)
      shown.exposure = nil
      shown.marks = []
    } else if observation.measure == measure.id, let value = stated(observation) {
      shown.cell = .value(value)
    }
    if case .revised(let was, let place) = observation.standing, hidesEarlier(was, observation.period) {
      shown.standing = .revised(from: .absent(.suppressed), at: place)
    }
    return shown
  }

  private func shown(_ revision: Revision) -> Revision {
    guard revision.measure == measure.id || rates.contains(revision.measure) else { return revision }
    var shown = revision
    if isHidden(revision.member, revision.period) { shown.isNow = .absent(.suppressed) }
    if hidesEarlier(revision.was, revision.period) { shown.was = .absent(.suppressed) }
    return shown
  }

  /// Whether the figure is hidden, or is not in the table and has a part that is.
  private func isHidden(_ member: String?, _ period: Period) -> Bool {
    let name = CountTable.Entry.Name(member: member, period: period)
    if entries[name] != nil { return hidden.contains(name) }
    return hidden.contains { other in
      (member == nil || other.member == member) && other.period.first <= period.last
        && period.first <= other.period.last
    }
  }

  /// Whether a value that was replaced would tell of one that is hidden, or is small itself.
  private func hidesEarlier(_ was: Cell, _ period: Period) -> Bool {
    if period.months.contains(where: months.contains) { return true }
    guard let value = was.value?.rational else { return false }
    return value < Rational(rule.threshold) && (rule.hidesZero || !value.isZero)
  }

  /// The sum of the parts, where a source states a total of them that someone has let pass as it is.
  private func stated(_ observation: Observation) -> ExactDecimal? {
    let entry = entries[CountTable.Entry.Name(member: observation.member, period: observation.period)]
    guard let entry, entry.parts.count > 1 else { return nil }
    return entry.value.map { ExactDecimal($0) }
  }

  /// Sums that are shown and can no longer be computed, as if their source stated them.
  private func sums(beside dataset: Dataset) -> [Observation] {
    let known = Set(
      (dataset.observations + dataset.stated).filter { $0.measure == measure.id }
        .map { CountTable.Entry.Name(member: $0.member, period: $0.period) })
    let place = dataset.observations.first { $0.measure == measure.id }?.place
    let hiddenParts = Set(table.entries.filter { $0.parts.count == 1 && hidden.contains($0.name) }.flatMap(\.parts))
    return table.entries.compactMap { entry in
      guard let value = entry.value, entry.parts.count > 1, !hidden.contains(entry.name), !known.contains(entry.name),
        entry.parts.contains(where: hiddenParts.contains)
      else { return nil }
      return Observation(
        measure: measure.id, member: entry.name.member, period: entry.name.period, cell: .value(ExactDecimal(value)),
        place: Place(place?.source ?? measure.id))
    }
  }
}
