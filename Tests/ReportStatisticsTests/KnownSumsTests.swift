import ReportStatistics
import ReportTestSupport
import Testing

@Suite struct KnownSumsTests {
  @Test func oneUnknownInASumIsGivenAway() throws {
    let sums = KnownSums(least: [0], sums: [sum([0], 4)])
    #expect(try sums.ranges(of: [[KnownSums.Term(0)]]) == [PossibleRange(low: 4, high: 4)])
  }

  @Test func twoUnknownsShareTheirSum() throws {
    let sums = KnownSums(least: [1, 0], sums: [sum([0, 1], 7)])
    #expect(
      try sums.ranges(of: [[KnownSums.Term(0)], [KnownSums.Term(1)], [KnownSums.Term(0), KnownSums.Term(1)]])
        == [PossibleRange(low: 1, high: 7), PossibleRange(low: 0, high: 6), PossibleRange(low: 7, high: 7)])
  }

  @Test func whatNoSumBoundsHasNoUpperEnd() throws {
    let sums = KnownSums(least: [1, 1], sums: [])
    let ranges = try sums.ranges(of: [[KnownSums.Term(0)]])
    #expect(ranges == [PossibleRange(low: 1, high: nil)])
    #expect(ranges.allSatisfy { $0.isAtLeast(1000) })
  }

  /// The published example of a two-way table with hidden cells and all margins shown: rows 20 and 10, columns 15 and 15.
  @Test func aRectangleMovesAsOne() throws {
    // a b | 20    c d | 10    a c | 15    b d | 15
    let sums = KnownSums(
      least: [0, 0, 0, 0], sums: [sum([0, 1], 20), sum([2, 3], 10), sum([0, 2], 15), sum([1, 3], 15)])
    #expect(
      try sums.ranges(of: (0..<4).map { [KnownSums.Term($0)] })
        == [
          PossibleRange(low: 5, high: 15), PossibleRange(low: 5, high: 15), PossibleRange(low: 0, high: 10),
          PossibleRange(low: 0, high: 10),
        ])
  }

  @Test func sumsThatNoNumbersFitAreAContradiction() {
    let sums = KnownSums(least: [0, 0], sums: [sum([0, 1], 7), sum([0, 1], 8)])
    #expect(throws: KnownSums.Failure.contradiction) { try sums.ranges(of: [[KnownSums.Term(0)]]) }
    let negative = KnownSums(least: [3, 3], sums: [sum([0, 1], 5)])
    #expect(throws: KnownSums.Failure.contradiction) { try negative.ranges(of: [[KnownSums.Term(0)]]) }
  }

  @Test func numbersTooLargeAreNotProved() {
    let huge = Int.max / 2
    let sums = KnownSums(
      least: [0, 0, 0],
      sums: [
        KnownSums.Sum([KnownSums.Term(0, times: huge), KnownSums.Term(1, times: 3)], total: huge),
        KnownSums.Sum([KnownSums.Term(0, times: 5), KnownSums.Term(1, times: huge)], total: huge),
      ])
    #expect(throws: KnownSums.Failure.unproved) { try sums.ranges(of: [[KnownSums.Term(1)]]) }
  }

  /// Three overlapping pairs with odd sums have a fractional vertex; whole numbers reach less far.
  @Test func onlyWholeNumbersCount() throws {
    let slack = [3, 4, 5]
    let pairs = [[0, 1], [1, 2], [0, 2]]
    let sums = KnownSums(
      least: [0, 0, 0, 0, 0, 0], sums: zip(pairs, slack).map { pair, slack in sum(pair + [slack], 1) })
    let ranges = try sums.ranges(of: [[KnownSums.Term(0), KnownSums.Term(1), KnownSums.Term(2)]])
    #expect(ranges == [PossibleRange(low: 0, high: 1)])
  }

  @Test(arguments: 0..<60)
  func agreesWithTryingEveryNumber(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let count = Int.random(in: 2...5, using: &random)
    let truth = (0..<count).map { _ in Int.random(in: 0...4, using: &random) }
    let subsets = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (0..<count).filter { _ in Bool.random(using: &random) }
    }
    let bounded = [Array(0..<count)] + subsets.filter { !$0.isEmpty }
    let sums = KnownSums(
      least: [Int](repeating: 0, count: count),
      sums: bounded.map { subset in sum(subset, subset.reduce(0) { $0 + truth[$1] }) })
    let all = solutions(sums, count)
    let ranges = try sums.ranges(of: (0..<count).map { [KnownSums.Term($0)] })
    for unknown in 0..<count {
      let values = all.map { $0[unknown] }
      #expect(ranges[unknown] == PossibleRange(low: values.min() ?? -1, high: values.max()))
    }
  }

  private func sum(_ unknowns: [Int], _ total: Int) -> KnownSums.Sum {
    KnownSums.Sum(unknowns.map { KnownSums.Term($0) }, total: total)
  }

  private func solutions(_ sums: KnownSums, _ count: Int) -> [[Int]] {
    let most = sums.sums[0].total
    var found: [[Int]] = [[]]
    for _ in 0..<count { found = found.flatMap { head in (0...most).map { head + [$0] } } }
    return found.filter { numbers in
      sums.sums.allSatisfy { sum in
        sum.terms.reduce(0) { $0 + $1.factor * numbers[$1.unknown] } == sum.total
      }
    }
  }
}
