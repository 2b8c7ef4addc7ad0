import ReportCore

/// Which entries of a table to hide: the small ones, and for each of them the cheapest move that keeps it uncertain.
///
/// Every hidden entry is changed by a move through hidden entries alone, so its range is at least as wide as the rule asks. Moves are
/// chosen one after the other, then anew while that costs less, each given what the others hide.
struct CellChoice {
  /// The entries that are small, or hidden by their source.
  let small: [Int]
  /// All that must be hidden, by its name.
  let hidden: Set<CountTable.Entry.Name>

  init(_ table: CountTable, _ rule: SuppressionRule) {
    let costs = Self.costs(table, rule)
    small = table.entries.indices.filter { index in
      let entry = table.entries[index]
      return entry.isHiddenBySource || entry.value.map(rule.hides) ?? false
    }
    var search = MoveSearch(table, rule, costs: costs)
    var uses = table.entries.map { _ in 0 }
    for index in small { uses[index] += 1 }
    var moves: [Int: Move] = [:]
    var least = Int.max
    for _ in 0..<Self.roundLimit {
      let before = moves
      for index in small {
        for touched in moves[index]?.entries ?? [] { uses[touched] -= 1 }
        moves[index] = search.cheapest(for: index, isHidden: uses.map { $0 > 0 })
        for touched in moves[index]?.entries ?? [] { uses[touched] += 1 }
      }
      let cost = uses.indices.reduce(0) { $0 + (uses[$1] > 0 ? costs[$1] ?? 0 : 0) }
      if cost >= least {
        if cost > least { moves = before }
        break
      }
      least = cost
    }
    let all = moves.values.reduce(into: Set(small)) { $0.formUnion($1.entries) }
    hidden = Set(all.map { table.entries[$0].name })
  }

  /// How often moves are chosen anew at most.
  private static let roundLimit = 10

  /// What is lost with each entry: few rather than many, small rather than large, months of members rather than sums, other months
  /// rather than the report's; nil for a zero that must be shown.
  private static func costs(_ table: CountTable, _ rule: SuppressionRule) -> [Int?] {
    let largest = max(1, table.parts.compactMap(\.value).max() ?? 1)
    return table.entries.map { entry in
      if entry.value == 0, !rule.hidesZero { return nil }
      guard let value = entry.value else { return 0 }
      let isSum = entry.parts.count > 1
      let isTotal = isSum && entry.name.member == nil
      let weight = (isTotal ? 20 : 1) * (entry.name.period.month == nil ? 3 : 1)
      let isCurrent = entry.name.period.last == table.month
      return (100 + min(100, 100 * value / largest)) * weight * (isCurrent ? 2 : 1)
    }
  }
}
