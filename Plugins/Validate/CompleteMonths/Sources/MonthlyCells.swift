import ReportCore

/// The monthly cells of one measure and member.
struct MonthlyCells {
  let measure: Measure
  let member: Member?
  /// In the order of the sources.
  let cells: [(month: Month, observation: Observation)]
  /// The months that should have a value: from the first one known to the report's month, within the member's dates.
  let expected: [Month]

  /// What the series is called in a message.
  var name: LocalizedText {
    guard let member else { return measure.names.indefinite }
    return cells.last.map { member.name(in: $0.month) } ?? LocalizedText(member.id)
  }

  /// Of every declared measure and each of its members, where there is any cell.
  static func all(in input: ValidationInput) -> [MonthlyCells] {
    struct Key: Hashable {
      var measure: String
      var member: String?
    }
    var grouped: [Key: [(month: Month, observation: Observation)]] = [:]
    var order: [Key] = []
    for observation in input.dataset.observations {
      guard let month = observation.period.month else { continue }
      let key = Key(measure: observation.measure, member: observation.member)
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append((month, observation))
    }
    return order.compactMap { key in
      guard let measure = input.definition.measure(key.measure), let cells = grouped[key] else { return nil }
      let breakdown = input.definition.breakdown(of: key.measure)
      let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
      let member = key.member.flatMap { id in
        breakdown?.member(id) ?? found.first { $0.id == id } ?? Member(id: id, names: [])
      }
      return MonthlyCells(measure, member, cells, through: input.month)
    }
  }

  private init(
    _ measure: Measure, _ member: Member?, _ cells: [(month: Month, observation: Observation)], through last: Month
  ) {
    self.measure = measure
    self.member = member
    self.cells = cells
    let first = cells.map(\.month).min() ?? last
    expected = first <= last ? (first...last).filter { month in member?.exists(in: month) ?? true } : []
  }
}
