import Synchronization
import Testing

@testable import ReportPipeline

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3, 50])
  func resultsAreInTheOrderOfTheValues(jobs: Int) async {
    let results = await Parallel.map(Array(0..<20), jobs: jobs) { value in
      for _ in 0..<(value % 3) { await Task.yield() }
      return value * value
    }
    #expect(results == (0..<20).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 3])
  func noMoreAreWorkedOnThanAsked(jobs: Int) async {
    let counts = Mutex((now: 0, most: 0))
    _ = await Parallel.map(Array(0..<20), jobs: jobs) { _ in
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      await Task.yield()
      counts.withLock { $0.now -= 1 }
    }
    #expect(counts.withLock { $0.most } <= jobs)
  }

  @Test func nothingToDoGivesNothing() async {
    #expect(await Parallel.map([Int](), jobs: 4) { $0 }.isEmpty)
    #expect(await Parallel.map([Int](), jobs: 4, first: { $0 }, then: { $0 }).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 50])
  func resultsOfTwoStepsAreInTheOrderOfTheValues(jobs: Int) async {
    var begun: [Int] = []
    let results = await Parallel.map(
      Array(0..<20), jobs: jobs,
      first: { value in
        begun.append(value)
        return value + 1
      }, then: { $0 * $0 })
    #expect(begun == Array(0..<20))
    #expect(results == (1...20).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 3])
  func noMoreAreBegunAndNotEndedThanAsked(jobs: Int) async {
    let counts = Mutex((now: 0, most: 0))
    _ = await Parallel.map(
      Array(0..<20), jobs: jobs,
      first: { _ in
        counts.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
      }, then: { counts.withLock { $0.now -= 1 } })
    #expect(counts.withLock { $0.most } <= jobs)
  }
}
