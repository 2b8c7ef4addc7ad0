/// Unknown whole numbers of which some sums are known: what a table says of the counts that it hides.
///
/// The range of a hidden count is found by two linear programs over all the sums that are shown, solved exactly; this is table auditing
/// (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). Only whole numbers count as proof: where a program
/// has a fractional optimum, branch and bound looks for whole ones.
public struct KnownSums: Hashable, Sendable {
  /// A number of times an unknown.
  public struct Term: Hashable, Sendable {
    public var unknown: Int
    public var factor: Int

    public init(_ unknown: Int, times factor: Int = 1) {
      self.unknown = unknown
      self.factor = factor
    }
  }

  /// A sum of unknowns that is known.
  public struct Sum: Hashable, Sendable {
    public var terms: [Term]
    public var total: Int

    public init(_ terms: [Term], total: Int) {
      self.terms = terms
      self.total = total
    }
  }

  public enum Failure: Error, Hashable, Sendable {
    /// No whole numbers fit the sums.
    case contradiction
    /// Numbers grew too large to be computed exactly, or no whole numbers were found in the time allowed.
    case unproved
  }

  /// The least that each unknown can be.
  public var least: [Int]
  public var sums: [Sum]

  public init(least: [Int], sums: [Sum]) {
    self.least = least
    self.sums = sums
  }

  /// From where to where each of the combinations can lie, each apart from the others.
  ///
  /// Costs two linear programs a combination; each begins where the one before ended.
  public func ranges(of combinations: [[Term]]) throws(Failure) -> [PossibleRange] {
    guard var tableau = try tableau(adding: []) else { throw .contradiction }
    var ranges: [PossibleRange] = []
    for terms in combinations {
      var steps = Self.stepLimit
      let base = terms.reduce(0) { $0 + $1.factor * least[$1.unknown] }
      let high = try greatest(terms, &tableau, [], &steps)
      let low = try greatest(terms.map { Term($0.unknown, times: -$0.factor) }, &tableau, [], &steps)
      guard case .value(let less)? = low, let high else { throw .unproved }
      ranges.append(PossibleRange(low: base - less, high: high.value.map { base + $0 }))
    }
    return ranges
  }

  /// How many linear programs one combination may cost.
  private static let stepLimit = 60

  /// The greatest value of a combination above that of the least numbers, or that there is none.
  private enum Greatest {
    case unbounded
    case value(Int)

    var value: Int? { if case .value(let value) = self { value } else { nil } }
  }

  /// Holds an unknown at or below, or at or above, a number more than its least.
  private struct Bound {
    var unknown: Int
    var number: Int
    var isUpper: Bool
  }

  /// The greatest value at whole numbers; nil where none were found in the steps allowed.
  private func greatest(
    _ terms: [Term], _ tableau: inout IntegerTableau, _ bounds: [Bound], _ steps: inout Int
  ) throws(Failure) -> Greatest? {
    steps -= 1
    guard steps >= 0 else { return nil }
    switch try maximise(terms, &tableau) {
    case .unbounded: return .unbounded
    case .vertex(let numerators, let denominator):
      guard let broken = least.indices.first(where: { numerators[$0] % denominator != 0 }) else {
        return .value(terms.reduce(0) { $0 + $1.factor * (numerators[$1.unknown] / denominator) })
      }
      let floor = numerators[broken] / denominator
      var best: Int?
      for bound in [
        Bound(unknown: broken, number: floor, isUpper: true), Bound(unknown: broken, number: floor + 1, isUpper: false),
      ] {
        guard var branch = try self.tableau(adding: bounds + [bound]) else { continue }
        guard let found = try greatest(terms, &branch, bounds + [bound], &steps) else { continue }
        guard let value = found.value else { return .unbounded }
        best = max(best ?? value, value)
      }
      return best.map { .value($0) }
    }
  }

  private func maximise(_ terms: [Term], _ tableau: inout IntegerTableau) throws(Failure) -> IntegerTableau.Extreme {
    var factors: [Int: Int] = [:]
    for term in terms { factors[term.unknown, default: 0] += term.factor }
    do throws(IntegerTableau.Overflow) {
      return try tableau.maximise(factors)
    } catch {
      throw .unproved
    }
  }

  /// The equations in how much each unknown lies above its least, with a column more for each bound.
  private func tableau(adding bounds: [Bound]) throws(Failure) -> IntegerTableau? {
    let columns = least.count + bounds.count
    var equations = sums.map { sum in
      var row = [Int](repeating: 0, count: columns + 1)
      for term in sum.terms { row[term.unknown] += term.factor }
      row[columns] = sum.total - sum.terms.reduce(0) { $0 + $1.factor * least[$1.unknown] }
      return row
    }
    for (index, bound) in bounds.enumerated() {
      var row = [Int](repeating: 0, count: columns + 1)
      row[bound.unknown] = 1
      row[least.count + index] = bound.isUpper ? 1 : -1
      row[columns] = bound.number
      equations.append(row)
    }
    do throws(IntegerTableau.Overflow) {
      return try IntegerTableau(equations, columnCount: columns)
    } catch {
      throw .unproved
    }
  }
}
