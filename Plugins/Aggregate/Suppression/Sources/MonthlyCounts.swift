import ReportCore

/// The cells of one measure by member and month, and what is stated of them.
struct MonthlyCounts {
  /// In the order of the pipeline file, then those found in sources; only nil where the measure is not split.
  let members: [String?]
  /// The first month in which anything is known.
  let first: Month?
  /// What is given of all members, or of longer times; nil where the source hides it.
  let stated: [CountTable.Entry.Name: Int?]
  private let cells: [CountTable.Entry.Name: Int?]
  private let dates: [String: Member]

  var hasMembers: Bool { members != [nil] }

  init(_ measure: Measure, _ input: AggregationInput) throws(Problems) {
    var problems: [Problem] = []
    func counts(_ observations: [Observation]) -> [CountTable.Entry.Name: Int?] {
      var counts: [CountTable.Entry.Name: Int?] = [:]
      for observation in observations where observation.measure == measure.id {
        let name = CountTable.Entry.Name(member: observation.member, period: observation.period)
        switch observation.cell {
        case .value(let value):
          if value.rational.isWhole, let whole = Int(exactly: value.rational.numerator) {
            counts[name] = .some(whole)
          } else {
            problems.append(notWhole(observation, value))
          }
        case .absent(.suppressed): counts[name] = .some(nil)
        case .absent: break
        }
      }
      return counts
    }
    var monthly = counts(input.dataset.observations)
    var stated = counts(input.dataset.stated)
    try Problems.throwing(problems)
    let present = Set(monthly.keys.compactMap(\.member))
    if !present.isEmpty {
      for name in monthly.keys where name.member == nil { stated[name] = monthly.removeValue(forKey: name) }
    }
    let breakdown = input.definition.breakdown(of: measure.id)
    let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
    let declared = breakdown?.members ?? []
    let all = declared + found.filter { member in !declared.contains { $0.id == member.id } }
    members = present.isEmpty ? [nil] : all.map(\.id).filter(present.contains)
    first = (Array(monthly.keys) + stated.keys.filter { $0.period.month != nil }).map(\.period.first).min()
    dates = Dictionary(all.map { ($0.id, Self.beginning($0, monthly)) }) { first, _ in first }
    cells = monthly
    self.stated = stated
  }

  /// Whether a member can have a count in a month.
  func exists(_ member: String?, _ month: Month) -> Bool {
    guard let member = member.flatMap({ dates[$0] }) else { return true }
    return member.exists(in: month) || cells[CountTable.Entry.Name(member: member.id, period: Period(month))] != nil
  }

  func part(_ member: String?, _ month: Month) -> CountTable.Part {
    let cell = cells[CountTable.Entry.Name(member: member, period: Period(month))]
    return CountTable.Part(
      member: member, period: Period(month), value: cell ?? nil, isHiddenBySource: cell == .some(.none))
  }

  /// A member that nobody declared begins with its first value.
  private static func beginning(_ member: Member, _ cells: [CountTable.Entry.Name: Int?]) -> Member {
    guard !member.isDeclared else { return member }
    var member = member
    member.from = cells.keys.filter { $0.member == member.id }.map(\.period.first).min()
    return member
  }
}

private func notWhole(_ observation: Observation, _ value: ExactDecimal) -> Problem {
  Problem(
    .data, "“\(observation.measure)” of \(observation.period) is \(value), which is not a whole count",
    at: observation.place, hints: ["only whole counts can be protected"])
}

extension CountTable.Entry.Name: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.period.first, left.period.last, left.member ?? "") < (
      right.period.first, right.period.last, right.member ?? ""
    )
  }

  /// Whether it is a member's figure of the same time.
  func isPart(of whole: Self) -> Bool { whole.member == nil && member != nil && period == whole.period }
}
