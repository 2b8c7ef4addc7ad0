/// The values of one filter, and the spellings of its column met before.
struct FilterValues {
  private let filter: RowFilter
  /// The number of the value that a spelling is, counted from 1; 0 for none of them.
  private let known = ByteMap()
  /// For each such number, whether it was met.
  private let met: NumberTable<Bool>

  init(_ filter: RowFilter) {
    self.filter = filter
    met = NumberTable(repeating: false, count: filter.values.count + 1)
  }

  /// Whether each value was met.
  var metValues: [Bool] { Array(met.values.dropFirst()) }

  /// Whether rows with such a field are counted.
  func passes(_ field: Row.Field) -> Bool {
    let value = known.view.value(field.start, field.count) ?? look(at: field)
    met[Int(value)] = true
    return (value > 0) == filter.counts
  }

  /// Leaves a 1 only at those rows that pass.
  func sift(_ run: RowRun, _ column: Int, _ passing: UnsafeMutablePointer<UInt8>) {
    let (met, counts) = (met.base, filter.counts)
    var (view, ends) = (known.view, run.ends)
    var row = 0
    while row < run.count {
      let field = run.field(column, ends)
      var value: Int32
      if let found = view.value(field.start, field.count) {
        value = found
      } else {
        value = look(at: field)
        view = known.view
      }
      met[Int(value)] = true
      passing[row] &= (value > 0) == counts ? 1 : 0
      ends += run.columnCount
      row &+= 1
    }
  }

  @inline(never)
  private func look(at field: Row.Field) -> Int32 {
    let value = Int32(filter.index(of: field.text).map { $0 + 1 } ?? 0)
    known.remember(field.start, field.count, value)
    return value
  }
}
