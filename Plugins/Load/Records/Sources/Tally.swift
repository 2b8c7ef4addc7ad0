import ReportCore

/// What was counted, by measure, group of labels and month.
struct Tally: Sendable {
  /// Series of months one after the other: for each group, one of each measure.
  var rows: [Int] = []
  /// Sums in units of 10⁻⁹; empty where rows are counted.
  var sums: [Int128] = []
  /// The most decimals of a summand, by series.
  var scales: [Int] = []
  /// Whether there was any readable row of a month, counted or not.
  var coverage = [Bool](repeating: false, count: MonthNumber.count)
  var rowsCounted = 0
  var rowsFiltered = 0
  var rowsOutside = 0
  var faults = FaultLog()
  /// For each filter, whether each of its values was met.
  var met: [[Bool]]
  var groups: [LabelRegistry.Group] = []

  var rowsRead: Int { rowsCounted + rowsFiltered + rowsOutside + faults.total }

  var seriesCount: Int { scales.count }

  init(_ settings: RecordSettings) { met = settings.filters.map { $0.values.map { _ in false } } }

  /// Puts the number of different ids in the place of the number of rows.
  mutating func replaceRows(with counts: [Int: Int]) {
    for index in rows.indices where rows[index] > 0 { rows[index] = counts[index] ?? 0 }
  }

  mutating func merge(_ other: Tally) {
    rows.add(other.rows, +, blank: 0)
    sums.add(other.sums, +, blank: 0)
    scales.add(other.scales, max, blank: 0)
    for index in coverage.indices where other.coverage[index] { coverage[index] = true }
    for (filter, values) in other.met.enumerated() {
      for (value, isMet) in values.enumerated() where isMet { met[filter][value] = true }
    }
    rowsCounted += other.rowsCounted
    rowsFiltered += other.rowsFiltered
    rowsOutside += other.rowsOutside
    faults.merge(other.faults)
  }
}

extension Array {
  /// Joins each element with the one of the other array, which may be longer or shorter.
  fileprivate mutating func add(_ other: [Element], _ join: (Element, Element) -> Element, blank: Element) {
    if other.count > count { append(contentsOf: repeatElement(blank, count: other.count - count)) }
    for index in other.indices { self[index] = join(self[index], other[index]) }
  }
}
