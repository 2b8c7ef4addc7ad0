import ReportCore

/// What one of those who count has counted so far.
struct CountTables {
  /// By series and month.
  private let rows = NumberTable(repeating: 0, count: 0)
  /// In units of 10⁻⁹.
  private let sums = NumberTable<Int128>(repeating: 0, count: 0)
  /// By series: the most decimals of a summand.
  private let scales = NumberTable(repeating: 0, count: 0)
  /// By month: whether there was a readable row, counted or not.
  let coverage = NumberTable(repeating: false, count: MonthNumber.count)
  private let hasSums: Bool

  init(_ settings: RecordSettings) {
    if case .sum = settings.amount { hasSums = true } else { hasSums = false }
  }

  /// Makes room for so many series.
  func reserve(series count: Int) {
    rows.grow(to: count * MonthNumber.count)
    if hasSums { sums.grow(to: count * MonthNumber.count) }
    scales.grow(to: count)
  }

  @inline(__always)
  func cover(_ month: Int) { coverage[month] = true }

  @inline(__always)
  func addRow(_ series: Int, _ month: Int) { rows[series &* MonthNumber.count &+ month] &+= 1 }

  func add(_ value: ExactDecimal, _ series: Int, _ month: Int) {
    let unit = (0..<9 - value.scale).reduce(Int128(1)) { power, _ in power * 10 }
    sums[series * MonthNumber.count + month] += Int128(value.coefficient) * unit
    scales[series] = max(scales[series], value.scale)
  }

  /// Puts what was counted into a tally.
  func fill(_ tally: inout Tally) {
    tally.rows = rows.values
    tally.sums = sums.values
    tally.scales = scales.values
    tally.coverage = coverage.values
  }
}
