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
  }
}
