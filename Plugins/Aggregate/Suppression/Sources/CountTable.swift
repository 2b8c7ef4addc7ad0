import ReportCore

/// The counts of a measure, and every sum of them that the report can show.
struct CountTable {
  /// What the sums are made of: a member's month, or what is stated of a longer time whose months are not known.
  struct Part {
    let member: String?
    let period: Period
    /// Nil where nobody here knows it.
    let value: Int?
    /// Whether its source hides it.
    let isHiddenBySource: Bool
  }

  /// A number that the report can show: of a member or of all, of a month or of a longer time.
  struct Entry: Hashable {
    struct Name: Hashable {
      let member: String?
      let period: Period
    }

    let name: Name
    /// The parts whose sum it is.
    let parts: [Int]
    /// Nil where the report has no number to show.
    let value: Int?
    /// Whether its source hides it.
    let isHiddenBySource: Bool
  }

  private(set) var parts: [Part] = []
  private(set) var entries: [Entry] = []
  /// The entries in which each part is counted.
  private(set) var entriesOfPart: [[Int]] = []
  /// The month of the report.
  let month: Month

  /// The table; nil where nothing is known. Throws for counts that are not whole.
  init?(_ measure: Measure, _ input: AggregationInput) throws(Problems) {
    month = input.month
    let cells = try MonthlyCounts(measure, input)
    guard let first = cells.first else { return nil }
    for member in cells.members {
      for month in first...input.month where cells.exists(member, month) {
        parts.append(cells.part(member, month))
      }
    }
    addUndividedParts(cells, first)
    addEntries(cells, first, periods: input.periods(since: first).filter { $0.last <= input.month })
    entriesOfPart = parts.map { _ in [] }
    for (index, entry) in entries.enumerated() { for part in entry.parts { entriesOfPart[part].append(index) } }
  }

  /// Those of a member, or of all, within a period.
  func parts(_ member: String?, in period: Period, hasMembers: Bool) -> [Int] {
    parts.indices.filter { index in
      let part = parts[index]
      return (member == nil && hasMembers || part.member == member) && period.contains(part.period.first)
        && period.contains(part.period.last)
    }
  }

  /// What is stated of times before the first month, which no months make up.
  private mutating func addUndividedParts(_ cells: MonthlyCounts, _ first: Month) {
    let early = cells.stated.filter { $0.key.period.first < first }.sorted { $0.key < $1.key }
    for (name, value) in early where name.member != nil || !early.contains(where: { $0.key.isPart(of: name) }) {
      let known = parts(name.member, in: name.period, hasMembers: cells.hasMembers).map { parts[$0].value }
      let rest = known.contains(nil) ? nil : value.map { $0 - known.reduce(0) { $0 + ($1 ?? 0) } }
      parts.append(
        Part(member: name.member, period: name.period, value: rest, isHiddenBySource: value == nil))
    }
  }

  private mutating func addEntries(_ cells: MonthlyCounts, _ first: Month, periods: [Period]) {
    let months = (first...month).map { Period($0) }
    var seen: Set<Entry.Name> = []
    let subjects = cells.members + (cells.hasMembers ? [nil] : [])
    let regular = subjects.flatMap { member in (months + periods).map { Entry.Name(member: member, period: $0) } }
    for name in regular + cells.stated.keys.sorted() where seen.insert(name).inserted {
      let within = parts(name.member, in: name.period, hasMembers: cells.hasMembers)
      guard !within.isEmpty else { continue }
      let known = within.compactMap { parts[$0].value }
      let isComplete = name.period.first >= first && known.count == within.count
      let stated = cells.stated[name]
      let value = isComplete ? known.reduce(0, +) : stated.flatMap { $0 }
      let isHidden = value == nil && (stated != nil || isHiddenBySource(within) && name.period.first >= first)
      guard value != nil || isHidden else { continue }
      entries.append(Entry(name: name, parts: within, value: value, isHiddenBySource: isHidden))
    }
  }

  /// Whether a sum is not known because its source hides a part, and none is missing.
  private func isHiddenBySource(_ within: [Int]) -> Bool {
    let unknown = within.filter { parts[$0].value == nil }
    return !unknown.isEmpty && unknown.allSatisfy { parts[$0].isHiddenBySource }
  }
}
