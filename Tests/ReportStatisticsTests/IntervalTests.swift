import ReportStatistics
import Testing

@Suite struct CountIntervalTests {
  @Test(arguments: [
    (0.0, 0.0, 3.688879), (1, 0.025318, 5.571643), (2, 0.242209, 7.224688), (3, 0.618672, 8.767273),
    (4, 1.089865, 10.241589), (5, 1.623486, 11.668332), (8, 3.453832, 15.763189), (10, 4.795389, 18.390356),
    (14, 7.65393, 23.489621), (20, 12.21652, 30.888378), (24, 15.377253, 35.710098), (31, 21.062996, 44.002026),
    (45, 32.823309, 60.21354), (56, 42.301798, 72.720658), (77, 60.767196, 96.236789), (114, 94.035942, 136.948824),
    (289, 256.637638, 324.313811), (416, 376.979838, 457.96217), (417, 377.931809, 459.010141),
    (508, 464.779301, 554.158203), (1642, 1563.53048, 1723.387925),
  ])
  func garwoodIsExact(_ count: Double, _ low: Double, _ high: Double) {
    let interval = CountInterval.garwood(count, confidence: 0.95)
    #expect(abs(interval.low - low) < 1e-5 && abs(interval.high - high) < 1e-5)
  }

  @Test(arguments: [
    (0.0, 0.0, 3.668012), (1, 0.013072, 5.563756), (5, 1.611348, 11.668164), (20, 12.211429, 30.88988),
    (77, 60.764993, 96.23803), (508, 464.778551, 554.158806), (1642, 1563.53008, 1723.388279),
  ])
  func byarIsClose(_ count: Double, _ low: Double, _ high: Double) {
    let interval = CountInterval.byar(count, confidence: 0.95)
    #expect(abs(interval.low - low) < 1e-5 && abs(interval.high - high) < 1e-5)
  }

  @Test(arguments: [
    (0.0, 0.0, 6.907755), (5, 0.739372, 16.454745), (31, 16.590537, 52.358163), (77, 52.702676, 108.161994),
    (416, 355.809506, 482.963957),
  ])
  func garwoodTakesTheConfidence(_ count: Double, _ low: Double, _ high: Double) {
    let interval = CountInterval.garwood(count, confidence: 0.998)
    #expect(abs(interval.low - low) < 1e-5 && abs(interval.high - high) < 1e-5)
  }

  @Test func widenedIntervalIsAsWideAsMonthsVary() {
    let interval = CountInterval.widened(1642, by: 2.947773, confidence: 0.95).scaled(by: 1.0 / 41)
    #expect(abs(interval.low - 34.34) < 0.005 && abs(interval.high - 45.76) < 0.005)
    #expect(CountInterval.widened(2, by: 5, confidence: 0.95).low == 0)
    #expect(CountInterval.widened(0, by: 5, confidence: 0.95) == Interval(0, 0))
  }

  @Test func yearIsBoundedByItsCount() {
    let interval = CountInterval.garwood(1642, confidence: 0.95).scaled(by: 1.0 / 41)
    #expect(abs(interval.low - 38.13) < 0.005 && abs(interval.high - 42.03) < 0.005)
    let textbook = CountInterval.garwood(14, confidence: 0.95).scaled(by: 1.0 / 400)
    #expect(abs(textbook.low - 0.019135) < 5e-7 && abs(textbook.high - 0.058724) < 5e-7)
  }

  @Test func hugeCountsAreAsGoodByTheApproximation() {
    let (exact, quick) = (
      CountInterval.garwood(999_999, confidence: 0.95), CountInterval.byar(999_999, confidence: 0.95)
    )
    #expect(isClose(exact.low, quick.low, within: 1e-9) && isClose(exact.high, quick.high, within: 1e-9))
    #expect(CountInterval.garwood(1e15, confidence: 0.95).contains(1e15))
  }

  @Test(arguments: [(114.0, 2.0, 47.018, 68.474), (154, 7, 18.663, 25.762), (136, 8, 14.263, 20.109)])
  func rateIntervalIsTheCountsOverTheExposure(_ count: Double, _ exposure: Double, _ low: Double, _ high: Double) {
    let interval = CountInterval.garwood(count, confidence: 0.95).scaled(by: 1 / exposure)
    #expect(abs(interval.low - low) < 5e-4 && abs(interval.high - high) < 5e-4)
  }
}

@Suite struct RateRatioTests {
  @Test(arguments: [
    (417.0, 289.0, 1.4429, 1.2389, 1.6823, 1.65e-6), (191, 141, 1.355, 1.084, 1.696, 0.0071),
    (103, 40, 2.575, 1.771, 3.809, 1.4e-7), (53, 44, 1.205, 0.792, 1.839, 0.417), (70, 64, 1.094, 0.768, 1.560, 0.666),
  ])
  func comparesTwoPeriods(
    _ later: Double, _ earlier: Double, _ ratio: Double, _ low: Double, _ high: Double, _ p: Double
  ) throws {
    let test = try #require(RateRatio(later: later, earlier: earlier, confidence: 0.95))
    #expect(abs(test.ratio - ratio) < 5e-4 && isClose(test.pValue, p, within: 0.02))
    #expect(abs(test.interval.low - low) < 1e-3 && abs(test.interval.high - high) < 1e-3)
    #expect(test.isClear == (p < 0.05))
  }

  @Test func exposuresDivideTheRatio() throws {
    let test = try #require(
      RateRatio(later: 417, laterExposure: 47, earlier: 289, earlierExposure: 25, confidence: 0.95))
    #expect(abs(test.ratio - 0.7675) < 5e-5)
    #expect(abs(test.interval.low - 0.6590) < 1e-4 && abs(test.interval.high - 0.8948) < 1e-4)
  }

  @Test func hugeCountsAreComparedAlike() throws {
    let exact = try #require(RateRatio(later: 999_999, earlier: 998_000, confidence: 0.95))
    let quick = try #require(RateRatio(later: 1_000_001, earlier: 1_000_000, confidence: 0.95))
    #expect(isClose(exact.interval.high / exact.ratio, quick.interval.high / quick.ratio, within: 1e-5))
    #expect(quick.pValue > 0.99 && isClose(exact.pValue, 0.1574, within: 0.01))
    #expect(try #require(RateRatio(later: 1e15, earlier: 2e15, confidence: 0.95)).isClear)
  }

  @Test func zeroBaseHasNoUpperEnd() throws {
    let test = try #require(RateRatio(later: 18, earlier: 0, confidence: 0.95))
    #expect(test.ratio == .infinity && test.interval.high == .infinity && test.interval.low > 1)
    #expect(RateRatio(later: 0, earlier: 0, confidence: 0.95) == nil)
  }
}

@Suite struct RoundedChangeTests {
  @Test(arguments: [(45.0, 57.0, -22.6, -19.5), (40, 35, 11.3, 17.4), (30, 31, -6.3, 0.0)])
  func roundingLeavesAnInterval(_ later: Double, _ earlier: Double, _ low: Double, _ high: Double) throws {
    let change = try #require(
      RoundedChange.percent(later: later, laterHalfWidth: 0.5, earlier: earlier, earlierHalfWidth: 0.5))
    #expect(abs(change.low - low) < 0.051 && abs(change.high - high) < 0.051)
  }

  @Test func aBaseThatMayBeZeroGivesNothing() {
    #expect(RoundedChange.percent(later: 3, laterHalfWidth: 0.5, earlier: 0, earlierHalfWidth: 0.5) == nil)
  }
}
