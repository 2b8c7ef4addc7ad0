import ReportCore

/// Finds the cheapest move that keeps an entry uncertain, given what is hidden already.
///
/// The moves tried for a count are those of the hypercube method (Giessing and Repsilber 2002): itself alone; with another member of its
/// month; with another month of its member; and with both, as the four corners of a rectangle, which leaves sums over members and over
/// longer times as they are.
struct MoveSearch {
  private let table: CountTable
  private let rule: SuppressionRule
  /// What hiding each entry costs; nil where it must be shown.
  private let costs: [Int?]
  /// The parts by period and then by member.
  private let columns: [[Int]]
  private let columnOfPart: [Int]
  private let rowOfPart: [[Int]]
  private let partAt: [Corner: Int]
  private var net: [Int]

  private struct Corner: Hashable {
    let member: String?
    let column: Int
  }

  init(_ table: CountTable, _ rule: SuppressionRule, costs: [Int?]) {
    self.table = table
    self.rule = rule
    self.costs = costs
    var numbers: [Period: Int] = [:]
    var columns: [[Int]] = []
    var columnOfPart: [Int] = []
    var rows: [String?: [Int]] = [:]
    var partAt: [Corner: Int] = [:]
    for (index, part) in table.parts.enumerated() {
      let column = numbers[part.period] ?? columns.count
      if numbers[part.period] == nil { columns.append([]) }
      numbers[part.period] = column
      columns[column].append(index)
      columnOfPart.append(column)
      rows[part.member, default: []].append(index)
      partAt[Corner(member: part.member, column: column)] = index
    }
    self.columns = columns
    self.columnOfPart = columnOfPart
    self.partAt = partAt
    rowOfPart = table.parts.map { rows[$0.member] ?? [] }
    net = table.entries.map { _ in 0 }
  }

  /// The cheapest move that changes the entry, of those that go far enough; the first of equals.
  mutating func cheapest(for entry: Int, isHidden: [Bool]) -> Move? {
    var best: (cost: Int, changes: [Move.Change])?
    func offer(_ changes: [Move.Change]) {
      guard reach(changes) >= rule.width, let cost = cost(changes, entry, isHidden, below: best?.cost) else { return }
      best = (cost, changes)
    }
    for part in table.entries[entry].parts {
      let up = Move.Change(part: part, isGrowth: true)
      offer([up])
      let beside = columns[columnOfPart[part]].filter { $0 != part }.map { Move.Change(part: $0, isGrowth: false) }
      for other in beside { offer([up, other]) }
      for later in rowOfPart[part] where later != part {
        let across = Move.Change(part: later, isGrowth: false)
        offer([up, across])
        for other in beside {
          let corner = Corner(member: table.parts[other.part].member, column: columnOfPart[later])
          guard let opposite = partAt[corner] else { continue }
          offer([up, other, across, Move.Change(part: opposite, isGrowth: true)])
        }
      }
    }
    return best.map { Move(changes: $0.changes, entries: touched($0.changes)) }
  }

  /// How far the counts can go along the changes, there and back, before one falls below its least.
  private func reach(_ changes: [Move.Change]) -> Int {
    func least(_ isGrowth: Bool) -> Int {
      changes.lazy.filter { $0.isGrowth == isGrowth }.map { room(of: $0.part) }.min() ?? Int.max / 4
    }
    return least(true) + least(false)
  }

  private func room(of part: Int) -> Int { table.parts[part].value.map { max(0, $0 - rule.least) } ?? 0 }

  /// What the changes would hide beyond what is hidden; nil where that is no less than `limit`, leaves the entry as it is, or may not be.
  private mutating func cost(_ changes: [Move.Change], _ entry: Int, _ isHidden: [Bool], below limit: Int?) -> Int? {
    for change in changes {
      for index in table.entriesOfPart[change.part] { net[index] += change.isGrowth ? 1 : -1 }
    }
    var sum: Int? = net[entry] == 0 ? nil : 0
    for change in changes {
      for index in table.entriesOfPart[change.part] where net[index] != 0 {
        net[index] = 0
        if isHidden[index] { continue }
        sum = sum.flatMap { sum in costs[index].map { sum + $0 } }
      }
    }
    return sum.flatMap { sum in limit.map { sum < $0 } ?? true ? sum : nil }
  }

  private func touched(_ changes: [Move.Change]) -> [Int] {
    var net: [Int: Int] = [:]
    for change in changes {
      for index in table.entriesOfPart[change.part] { net[index, default: 0] += change.isGrowth ? 1 : -1 }
    }
    return net.filter { $0.value != 0 }.keys.sorted()
  }
}
