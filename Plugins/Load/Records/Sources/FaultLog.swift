import ReportCore

/// How many rows were at fault and why, and the first of them.
struct FaultLog: Sendable {
  /// So many are shown one by one.
  static let shownCount = 10

  struct Entry: Sendable {
    var sequence: Int
    var offset: Int
    var problem: Problem
  }

  /// By kind.
  private(set) var counts = [Int](repeating: 0, count: RowFault.Kind.allCases.count)
  /// In the order of the files.
  private(set) var first: [Entry] = []

  var total: Int { counts.reduce(0, +) }

  /// Adds a fault that lies behind those of earlier blocks; the place is worked out only where it will be shown.
  mutating func add(_ fault: RowFault, _ block: RowBlock, at offset: Int) {
    counts[fault.kind.rawValue] += 1
    guard first.count < Self.shownCount else { return }
    let places = BlockPlaces(
      block.bytes, from: block.rows.lowerBound, line: block.firstLine, source: block.columns.source)
    first.append(
      Entry(sequence: block.sequence, offset: offset, problem: fault.problem(at: places.place(of: offset))))
  }

  mutating func merge(_ other: FaultLog) {
    for index in counts.indices { counts[index] += other.counts[index] }
    let all = (first + other.first).sorted { ($0.sequence, $0.offset) < ($1.sequence, $1.offset) }
    first = Array(all.prefix(Self.shownCount))
  }
}
