/// Which rows of a run are counted, and in which month: found column by column.
///
/// A loop that does one thing keeps what it needs at hand, and no branch of it depends on whether a row passes: half the time of looking
/// at a row from its beginning to its end.
struct RowSelection {
  /// So many rows are looked at together; what is found of them fits a processor's nearest memory.
  static let limit = 512

  /// Negative where there is no readable date.
  private let months = NumberTable<Int32>(repeating: 0, count: limit)
  /// 1 for each row that all filters let through, else 0.
  private let passing = NumberTable<UInt8>(repeating: 0, count: limit)
  private let rows = NumberTable<Int32>(repeating: 0, count: limit)
  private(set) var count = 0

  /// Looks at a run of at most `limit` rows, up to the first that does not end where it should.
  ///
  /// Returns how many rows come before it. `coverage` learns of every month met.
  mutating func select(
    from run: RowRun, _ columns: ColumnLayout, _ dates: DateReader, _ filters: [FilterValues],
    coverage: NumberTable<Bool>
  ) -> Int {
    var run = run
    run.count = readMonths(of: run, columns.date, dates, coverage.base)
    for (filter, column) in zip(filters, columns.filters) { filter.sift(run, column, passing.base) }
    gather(run.count)
    return run.count
  }

  /// The row of the run that was selected as number `index`, and its month; nil where its date cannot be read.
  @inline(__always)
  subscript(index: Int) -> (row: Int, month: Int?) {
    let row = Int(rows[index])
    let month = Int(months[row])
    return (row, month < 0 ? nil : month)
  }

  private func readMonths(
    of run: RowRun, _ column: Int, _ dates: DateReader, _ coverage: UnsafeMutablePointer<Bool>
  ) -> Int {
    let (months, passing) = (months.base, passing.base)
    var ends = run.ends
    var row = 0
    while row < run.count, run.bytes.load(fromByteOffset: Int(ends[run.columnCount]), as: UInt8.self) == 0x0A {
      let field = run.field(column, ends)
      let month = field.isoMonth ?? dates.month(of: field) ?? -1
      if month >= 0 { coverage[month] = true }
      months[row] = Int32(truncatingIfNeeded: month)
      passing[row] = 1
      ends += run.columnCount
      row &+= 1
    }
    return row
  }

  /// Writes down the rows that pass, without a branch that depends on the data.
  private mutating func gather(_ rowCount: Int) {
    let (rows, passing) = (rows.base, passing.base)
    var (row, count) = (0, 0)
    while row < rowCount {
      rows[count] = Int32(truncatingIfNeeded: row)
      count &+= Int(passing[row])
      row &+= 1
    }
    self.count = count
  }
}
