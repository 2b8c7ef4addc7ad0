import ReportStatistics
import Testing

private typealias Figures = PublishedFigures
private let august = Array(Figures.rates2019.prefix(8))

@Suite struct WeightedMeanBoundsTests {
  @Test(arguments: [
    (1.25, 36.59, 37.84), (1.5, 36.00, 38.30), (2, 35.00, 39.00), (3, 33.50, 39.88), (4, 32.43, 40.47),
  ])
  func largestRatioBoundsTheYearToDate(_ ratio: Double, _ low: Double, _ high: Double) throws {
    let bounds = try #require(WeightedMeanBounds.largestRatio(ratio, august))
    #expect(abs(bounds.low - low) < 0.005 && abs(bounds.high - high) < 0.0051)
  }

  @Test(arguments: [(2.0, 40.83, 53.59), (3, 37.67, 57.10)])
  func largestRatioBoundsTheYear(_ ratio: Double, _ low: Double, _ high: Double) throws {
    let bounds = try #require(WeightedMeanBounds.largestRatio(ratio, Figures.rates2018))
    #expect(abs(bounds.low - low) < 0.005 && abs(bounds.high - high) < 0.005)
  }

  @Test func elevenMonthsAtRatioTwo() throws {
    let bounds = try #require(WeightedMeanBounds.largestRatio(2, Figures.rates2019))
    #expect(abs(bounds.low - 31.62) < 0.005 && abs(bounds.high - 36.59) < 0.005)
  }

  @Test func anyWeightsGiveTheRange() {
    #expect(WeightedMeanBounds.anyWeights(august)?.widened(by: 0.5) == Interval(22.5, 45.5))
    #expect(WeightedMeanBounds.anyWeights([]) == nil && WeightedMeanBounds.largestRatio(2, []) == nil)
  }

  @Test func smallestRatioReachesTheStatedYear() throws {
    let stated = Interval(39.5, 40.5)
    let plain = try #require(WeightedMeanBounds.smallestRatio(reaching: stated, Figures.rates2018))
    let slack = try #require(
      WeightedMeanBounds.smallestRatio(reaching: stated, Figures.rates2018, roundingHalfWidth: 0.5))
    let exact = try #require(WeightedMeanBounds.smallestRatio(reaching: Interval(40, 40), Figures.rates2018))
    #expect(abs(plain - 2.0811) < 5e-5 && abs(slack - 1.9610) < 5e-5 && abs(exact - 2.2113) < 5e-5)
    #expect(WeightedMeanBounds.smallestRatio(reaching: Interval(90, 91), Figures.rates2018) == nil)
    #expect(WeightedMeanBounds.smallestRatio(reaching: Interval(47, 48), Figures.rates2018) == 1)
  }

  @Test func growingVolumesBoundByTheLastMonths() throws {
    let year = try #require(WeightedMeanBounds.nonDecreasing(Figures.rates2018))
    let toAugust = try #require(WeightedMeanBounds.nonDecreasing(august))
    #expect(year.low == 22 && abs(year.high - 566.0 / 12) < 1e-12)
    #expect(toAugust.low == 23 && toAugust.high == 37.25)
    let limited = try #require(WeightedMeanBounds.nonDecreasing(august, ratio: 2))
    #expect(toAugust.low < limited.low && limited.high == 37.25)
  }

  @Test(arguments: [(56.0, 31.0, 1.78), (52, 26, 1.96), (77, 38, 2.00), (45, 17, 2.57)])
  func aPartGivesAFloorOfTheExposure(_ part: Double, _ rate: Double, _ floor: Double) throws {
    let found = try #require(WeightedMeanBounds.exposureFloor(part: part, rate: rate, roundingHalfWidth: 0.5))
    #expect(abs(found - floor) < 0.005)
  }
}

@Suite struct TargetArithmeticTests {
  @Test(arguments: [(0.25, 33.0), (1.0 / 3, 34.0), (0.4, 34.5), (0.5, 35.0)])
  func shareOfTheYearLeftDecides(_ share: Double, _ needed: Double) throws {
    #expect(isClose(try #require(TargetArithmetic.needed(target: 36, rateSoFar: 37, shareLeft: share)), needed))
  }

  @Test(arguments: [
    (1513.0, 41.0, 28.0, 34.6786), (1693, 47, 22, 35.9545), (1879, 53, 16, 37.8125), (2015, 61, 8, 58.625),
  ])
  func knownVolumesGiveTheNeededRate(_ events: Double, _ exposure: Double, _ rest: Double, _ needed: Double) throws {
    let found = try #require(
      TargetArithmetic.needed(target: 36, events: events, exposure: exposure, remaining: rest))
    #expect(abs(found - needed) < 5e-5)
  }

  @Test(arguments: [(8, 33.5), (9, 34.6667), (10, 36.5), (11, 56.0)])
  func equalMonths(_ months: Int, _ needed: Double) throws {
    let events = Figures.rates2019.prefix(months).reduce(0, +)
    let found = try #require(
      TargetArithmetic.needed(
        target: 36, events: events, exposure: Double(months), remaining: Double(12 - months)))
    #expect(abs(found - needed) < 5e-5)
  }

  @Test func growthBelowTheCountsGrowthRaisesTheRate() throws {
    #expect(abs(try #require(TargetArithmetic.breakEvenGrowth(later: 417, earlier: 289)) - 44.2907) < 5e-5)
    #expect(TargetArithmetic.breakEvenGrowth(later: 18, earlier: 0) == nil)
  }
}

@Suite struct RateForecastTests {
  @Test func forecastStatesItsProbabilities() throws {
    let forecast = try #require(RateForecast(events: 1513, exposure: 41, remaining: 28))
    #expect(abs(forecast.mean - 1033.27) < 0.005)
    let poisson = try #require(RateForecast(events: 1513, exposure: 41, remaining: 28, model: .poisson))
    #expect(abs(poisson.probability(atMost: 971) - 0.0264) < 5e-5)
    #expect(abs(forecast.probability(atMost: 971) - 0.0666) < 5e-5)
    #expect(abs(forecast.rate - 36.9024) < 5e-5)
    let year = forecast.interval(confidence: 0.95)
    #expect(abs(year.low - 35.74) < 0.01 && abs(year.high - 38.10) < 0.01)
    let wide = forecast.interval(confidence: 0.95, widenedBy: 3)
    #expect(wide.low < year.low && wide.high > year.high)
    #expect(forecast.probability(atMost: 971, widenedBy: 3) > forecast.probability(atMost: 971))
    #expect(forecast.probability(atMost: 1100, widenedBy: 3) < forecast.probability(atMost: 1100))
  }

  @Test(arguments: RateForecast.Model.allCases)
  func hugeCountsAreForecastQuicklyAndAlike(_ model: RateForecast.Model) throws {
    let below = try #require(RateForecast(events: 9.9e6, exposure: 99, remaining: 33, model: model))
    let above = try #require(RateForecast(events: 1.01e7, exposure: 101, remaining: 33, model: model))
    let (first, second) = (below.interval(confidence: 0.95), above.interval(confidence: 0.95))
    #expect(isClose(first.low, second.low, within: 1e-3) && isClose(first.high, second.high, within: 1e-3))
    let largest = try #require(RateForecast(events: 1e15, exposure: 1, remaining: 1, model: model))
    #expect(largest.interval(confidence: 0.95).high.isFinite && largest.probability(atMost: 1e15) > 0.4)
  }

  @Test func nothingSoFarForecastsFromZero() throws {
    let forecast = try #require(RateForecast(events: 0, exposure: 3, remaining: 9))
    #expect(forecast.mean == 0 && forecast.interval(confidence: 0.95).low == 0)
    #expect(RateForecast(events: 1, exposure: 0, remaining: 2) == nil)
  }
}
