import ReportCore

/// What stated totals of counts are made of: members for a month, months for a longer period.
struct PartsOfTotals {
  struct Sum {
    let value: Rational
    let decimals: Int
    /// The parts with their places, in English.
    let parts: String
  }

  private struct Key: Hashable {
    var measure: String
    var month: Month
  }

  private let definition: ReportDefinition
  private var cells: [Key: [Observation]] = [:]
  /// The members of each measure with their first months.
  private var members: [String: [String: Month]] = [:]

  init(_ input: ValidationInput) {
    definition = input.definition
    for observation in input.dataset.observations {
      guard let month = observation.period.month, let member = observation.member else { continue }
      cells[Key(measure: observation.measure, month: month), default: []].append(observation)
      let first = members[observation.measure, default: [:]][member] ?? month
      members[observation.measure, default: [:]][member] = min(first, month)
    }
  }

  /// The sum of the parts of a stated count; nil where a part is not known, or the total has none.
  func sum(of stated: Observation) -> Sum? {
    guard definition.measure(stated.measure)?.isRate == false, stated.cell.value != nil else { return nil }
    var parts: [Observation] = []
    for month in stated.period.months {
      guard let known = self.parts(of: stated, month) else { return nil }
      parts += known
    }
    return parts.isEmpty ? nil : Sum(parts, isMonth: stated.period.month != nil)
  }

  /// The members' cells of a month; nil where one is not known.
  private func parts(of stated: Observation, _ month: Month) -> [Observation]? {
    let all = cells[Key(measure: stated.measure, month: month)] ?? []
    if let member = stated.member {
      let own = all.filter { $0.member == member && $0.cell.value != nil }
      return own.isEmpty ? nil : own
    }
    let known = all.filter { $0.cell.value != nil }
    let breakdown = definition.breakdown(of: stated.measure)
    let expected = members[stated.measure, default: [:]].filter { member, first in
      breakdown?.member(member)?.exists(in: month) ?? (first <= month)
    }
    return Set(known.compactMap(\.member)).isSuperset(of: expected.keys) ? known : nil
  }
}

extension PartsOfTotals.Sum {
  fileprivate init(_ parts: [Observation], isMonth: Bool) {
    let values = parts.compactMap(\.cell.value)
    value = values.map(\.rational).reduce(.zero, +)
    decimals = values.map(\.scale).max() ?? 0
    let named = parts.map { part in
      let name = isMonth ? part.member ?? part.measure : part.period.description
      return "\(name) \(part.cell.value.map(\.description) ?? "") (\(part.place))"
    }
    self.parts = named.prefix(12).joined(separator: ", ") + (named.count > 12 ? " and \(named.count - 12) more" : "")
  }
}
