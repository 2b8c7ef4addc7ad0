/// A simplex tableau of whole numbers over one common denominator, so that every step is exact.
///
/// Each entry is the tableau's times the determinant of the basis, which keeps it whole: integer pivoting (Edmonds 1967, Bareiss
/// 1968). Entering columns are chosen by the largest gain, and by Bland's rule (1977) while nothing is gained, so that it ends.
struct IntegerTableau {
  /// A number grew beyond 64 bits; nothing is known then.
  struct Overflow: Error {}

  enum Extreme {
    case unbounded
    /// The value of each unknown times the denominator.
    case vertex(numerators: [Int], denominator: Int)
  }

  private let columnCount: Int
  /// A row an equation, its right-hand side last.
  private var rows: [[Int]]
  /// The unknown that each row gives; nil while it is artificial.
  private var basis: [Int?]
  private var denominator = 1

  /// The tableau at a vertex of what solves the equations (their right-hand sides last) with nothing negative; nil where nothing does.
  init?(_ equations: [[Int]], columnCount: Int) throws(Overflow) {
    self.columnCount = columnCount
    rows = equations.map { row in (row.last ?? 0) < 0 ? row.map { -$0 } : row }
    basis = rows.map { _ in nil }
    while let column = columnTowardsSolution, let row = leavingRow(column) { try pivot(row, column) }
    for row in rows.indices where basis[row] == nil && rows[row][columnCount] != 0 { return nil }
    try dropArtificialRows()
  }

  /// Moves to a vertex where the sum of the unknowns, each times its factor, is greatest.
  mutating func maximise(_ factors: [Int: Int]) throws(Overflow) -> Extreme {
    var gainless = 0
    while let column = gainingColumn(try gains(factors), byBland: gainless > Self.patience) {
      guard let row = leavingRow(column) else { return .unbounded }
      gainless = rows[row][columnCount] == 0 ? gainless + 1 : 0
      try pivot(row, column)
    }
    var numerators = [Int](repeating: 0, count: columnCount)
    for (row, unknown) in basis.enumerated() {
      if let unknown { numerators[unknown] = rows[row][columnCount] }
    }
    return .vertex(numerators: numerators, denominator: denominator)
  }

  /// How many steps without a gain before the rule that cannot turn in circles.
  private static let patience = 20

  /// The first column that lessens what the artificial unknowns still hold.
  private var columnTowardsSolution: Int? {
    let artificial = rows.indices.filter { basis[$0] == nil }
    guard artificial.contains(where: { rows[$0][columnCount] > 0 }) else { return nil }
    return (0..<columnCount).first { column in
      artificial.reduce(Int128(0)) { $0 + Int128(rows[$1][column]) } > 0
    }
  }

  /// What a unit of each column would add to the sum, times the denominator.
  private func gains(_ factors: [Int: Int]) throws(Overflow) -> [Int] {
    var gains = [Int](repeating: 0, count: columnCount)
    for (unknown, factor) in factors { gains[unknown] = try product(factor, denominator) }
    for (row, unknown) in basis.enumerated() {
      guard let factor = unknown.flatMap({ factors[$0] }) else { continue }
      for column in 0..<columnCount where rows[row][column] != 0 {
        gains[column] = try difference(gains[column], product(factor, rows[row][column]))
      }
    }
    return gains
  }

  private func gainingColumn(_ gains: [Int], byBland: Bool) -> Int? {
    if byBland { return gains.firstIndex { $0 > 0 } }
    let best = gains.indices.max { gains[$0] < gains[$1] }
    return best.flatMap { gains[$0] > 0 ? $0 : nil }
  }

  /// The row that first reaches zero as a column grows; nil where none does. Artificial ones go first, then those of the least unknown.
  private func leavingRow(_ column: Int) -> Int? {
    var best: Int?
    for row in rows.indices where rows[row][column] > 0 {
      guard let known = best else {
        best = row
        continue
      }
      let one = rows[row][columnCount].multipliedFullWidth(by: rows[known][column])
      let other = rows[known][columnCount].multipliedFullWidth(by: rows[row][column])
      if (one.high, one.low) < (other.high, other.low) || (one == other && basis[row] ?? -1 < basis[known] ?? -1) {
        best = row
      }
    }
    return best
  }

  /// Lets the column's unknown take the row's place. The pivot is above zero.
  private mutating func pivot(_ row: Int, _ column: Int) throws(Overflow) {
    let pivotRow = rows[row]
    let pivot = pivotRow[column]
    for other in rows.indices where other != row {
      let factor = rows[other][column]
      if factor == 0, pivot == denominator { continue }
      for index in 0...columnCount {
        let (entry, above) = (rows[other][index], pivotRow[index])
        if entry == 0, factor == 0 || above == 0 { continue }
        let whole = try difference(product(entry, pivot), product(factor, above))
        rows[other][index] = denominator == 1 ? whole : whole / denominator
      }
    }
    basis[row] = column
    denominator = pivot
  }

  /// Replaces artificial unknowns, which are zero by now, and drops equations that follow from the others.
  private mutating func dropArtificialRows() throws(Overflow) {
    while let row = basis.firstIndex(where: { $0 == nil }) {
      guard let column = rows[row].prefix(columnCount).firstIndex(where: { $0 != 0 }) else {
        rows.remove(at: row)
        basis.remove(at: row)
        continue
      }
      if rows[row][column] < 0 { rows[row] = rows[row].map { -$0 } }
      try pivot(row, column)
    }
  }

  private func product(_ left: Int, _ right: Int) throws(Overflow) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw Overflow() }
    return product
  }

  private func difference(_ left: Int, _ right: Int) throws(Overflow) -> Int {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    if overflow { throw Overflow() }
    return difference
  }
}
