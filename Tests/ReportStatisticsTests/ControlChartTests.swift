import ReportStatistics
import Testing

private typealias Figures = PublishedFigures

@Suite struct XmRChartTests {
  @Test(arguments: [
    (Figures.rates2018, 47.166667, 12.454545, 14.042875564152155, 80.29045776918117, 40.689),
    (Figures.rates, 40.956522, 10.545455, 12.910100075687499, 69.00294340257338, 34.452),
    (Figures.totals2018, 34.666667, 12.090909, 2.5099935525467387, 66.8233397807866, 39.501),
    (Figures.totals, 40.173913, 14.272727, 2.2145319989908288, 78.13329408796568, 46.629),
  ])
  func limitsComeFromTheMeanRange(
    _ values: [Double], _ centre: Double, _ range: Double, _ lower: Double, _ upper: Double, _ rangeUpper: Double
  ) throws {
    let chart = try #require(XmRChart(values, screensRanges: false))
    #expect(isClose(chart.centre, centre, within: 1e-7) && isClose(chart.meanRange, range, within: 1e-7))
    #expect(isClose(chart.lower, lower, within: 1e-12) && isClose(chart.upper, upper, within: 1e-12))
    #expect(isClose(chart.rangeUpper, rangeUpper, within: 1e-5))
  }

  @Test func phasesHaveLimitsOfTheirOwn() throws {
    let first = try #require(XmRChart(Array(Figures.rates.prefix(7)), screensRanges: false))
    let second = try #require(XmRChart(Array(Figures.rates.dropFirst(7)), screensRanges: false))
    #expect(isClose(first.lower, 17.8313, within: 1e-5) && isClose(first.upper, 105.5973, within: 1e-5))
    #expect(isClose(second.lower, 12.7261, within: 1e-5) && isClose(second.upper, 51.0239, within: 1e-5))
  }

  @Test func screeningDropsARangeAboveItsLimitOnce() throws {
    let values: [Double] = [10, 11, 10, 11, 10, 11, 10, 11, 60, 10, 11, 10]
    let all = try #require(XmRChart(values, screensRanges: false))
    let screened = try #require(XmRChart(values, screensRanges: true))
    #expect(isClose(all.meanRange, 108.0 / 11) && screened.meanRange == 1)
    #expect(XmRChart(Figures.rates, screensRanges: true) == XmRChart(Figures.rates, screensRanges: false))
  }

  @Test func aMissingMonthBreaksTheRanges() throws {
    let chart = try #require(XmRChart([10, 12, nil, 30, 31], screensRanges: false))
    #expect(chart.centre == 20.75 && chart.meanRange == 1.5)
    #expect(XmRChart([10, nil, 12], screensRanges: false) == nil)
  }

  @Test func constantSeriesHasLimitsOnItsCentre() throws {
    let chart = try #require(XmRChart([5, 5, 5], screensRanges: true))
    #expect(chart.lower == 5 && chart.upper == 5)
    #expect(XmRChart([5], screensRanges: false) == nil)
  }
}

@Suite struct RateLimitsTests {
  @Test func uLimitsFollowTheExposure() throws {
    let limits = try #require(
      RateLimits(counts: Figures.counts2018, exposures: Figures.exposures2018, method: .u))
    #expect(isClose(limits.centre, 1642.0 / 41))
    #expect(isClose(limits.limits(exposure: 2).low, 26.624194, within: 1e-7))
    #expect(isClose(limits.limits(exposure: 7).high, 47.224524, within: 1e-7))
    #expect(outside(limits, of: 12) == [0, 1, 2, 3, 4, 6, 7, 9, 10, 11])
  }

  @Test func laneyWidensByTheMovingRangeOfScores() throws {
    let limits = try #require(
      RateLimits(counts: Figures.counts2018, exposures: Figures.exposures2018, method: .laney))
    #expect(isClose(limits.spread, 2.947773, within: 1e-6))
    #expect(isClose(limits.limits(exposure: 3).low, 7.737857, within: 1e-6))
    #expect(isClose(limits.limits(exposure: 7).high, 61.201245, within: 1e-6))
    #expect(outside(limits, of: 12).isEmpty)
    let all = try #require(RateLimits(counts: Figures.counts, exposures: Figures.exposures, method: .laney))
    #expect(isClose(all.centre, 35.85294117647059) && isClose(all.spread, 3.088901, within: 1e-6))
    #expect(isClose(all.limits(exposure: 2).high, 75.087851, within: 1e-6) && all.limits(exposure: 2).low == 0)
    #expect(outside(all) == [1, 3])
  }

  @Test func frozenBaselineJudgesLaterMonths() throws {
    let limits = try #require(
      RateLimits(counts: Figures.counts2018, exposures: Figures.exposures2018, method: .laney))
    #expect(isClose(limits.limits(exposure: 8).low, 20.262462, within: 1e-6))
    #expect(outside(limits) == [22])
  }

  @Test func individualsUseNeighbouringRates() throws {
    let first = try #require(
      RateLimits(counts: Figures.counts2018, exposures: Figures.exposures2018, method: .individuals))
    #expect(isClose(first.spread, 18.5816, within: 1e-5))
    #expect(isClose(first.limits(exposure: 2).low, 0.63, within: 0.01))
    #expect(isClose(first.limits(exposure: 7).high, 61.12, within: 1e-4))
    let all = try #require(RateLimits(counts: Figures.counts, exposures: Figures.exposures, method: .individuals))
    #expect(isClose(all.spread, 18.3786, within: 1e-5) && outside(all) == [1, 3])
  }

  @Test func zeroCountsGiveZeroLimits() throws {
    let limits = try #require(RateLimits(counts: [0, 0, 0], exposures: [1, 2, 3], method: .laney))
    #expect(limits.limits(exposure: 2) == Interval(0, 0))
    #expect(RateLimits(counts: [1, 2], exposures: [1, 0], method: .u) == nil)
  }

  private func outside(_ limits: RateLimits, of months: Int = 23) -> [Int] {
    (0..<months).filter { !limits.limits(exposure: Figures.exposures[$0]).contains(Figures.rates[$0]) }
  }
}

@Suite struct CountLimitsTests {
  @Test(arguments: [
    (Figures.totals2018, 34.666667, 17.003145, 52.330188, [8, 16, 18]),
    (Figures.totals, 40.173913, 21.159045, 59.188781, [5, 16]),
  ])
  func limitsAreThreeRootsFromTheMean(
    _ counts: [Double], _ centre: Double, _ low: Double, _ high: Double, _ outside: [Int]
  ) throws {
    let chart = try #require(CountLimits(counts))
    #expect(isClose(chart.centre, centre, within: 1e-7))
    #expect(isClose(chart.limits.low, low, within: 1e-6) && isClose(chart.limits.high, high, within: 1e-6))
    #expect(Figures.totals.indices.filter { !chart.limits.contains(Figures.totals[$0]) } == outside)
  }
}

@Suite struct DispersionTests {
  @Test func ratesVaryFarMoreThanPoissonCounts() throws {
    let test = try #require(Dispersion(counts: Figures.counts2018, exposures: Figures.exposures2018))
    #expect(isClose(test.statistic, 373.492, within: 1e-5) && test.degreesOfFreedom == 11)
    #expect(isClose(test.ratio, 33.95, within: 1e-3) && test.pValue < 1e-50)
  }

  @Test(arguments: [
    (Figures.totals, 4.74), (Figures.consumerAgency, 3.77), (Figures.dataAgency, 3.57), (Figures.disputesBoard, 1.59),
    (Figures.financeAgency, 1.04),
  ])
  func ratioIsStatisticOverDegreesOfFreedom(_ counts: [Double], _ ratio: Double) throws {
    #expect(abs(try #require(Dispersion(counts: counts)).ratio - ratio) < 0.005)
  }

  @Test func oneAgencyFitsPoisson() throws {
    #expect(abs(try #require(Dispersion(counts: Figures.financeAgency)).pValue - 0.41) < 0.005)
    #expect(Dispersion(counts: [0, 0]) == nil)
  }
}

@Suite struct RunRuleTests {
  @Test func equalityWithBothBordersIsNoSignal() {
    let rule = AnhojRule(Figures.rates, centre: Figures.rates.reduce(0, +) / 23)
    #expect(rule.runs == [5, 1, 1, 5, 2, 4, 1, 4] && rule.usefulPoints == 23)
    #expect(rule.longest == 5 && rule.longestAllowed == 8 && rule.crossings == 7 && rule.fewestAllowed == 7)
    #expect(!rule.isSignal)
  }

  @Test func pointsOnTheLineDoNotCount() {
    let rule = AnhojRule(Figures.rates, centre: 38)
    #expect(rule.usefulPoints == 21 && rule.longest == 5 && rule.longestAllowed == 7)
    #expect(rule.crossings == 7 && rule.fewestAllowed == 6)
  }

  @Test(arguments: [
    (Figures.rates2018, 5, 7, 3, 3), (Figures.totals2018, 6, 7, 4, 3), (Figures.totals, 6, 8, 9, 7),
  ])
  func runsAndCrossings(_ values: [Double], _ longest: Int, _ allowed: Int, _ crossings: Int, _ fewest: Int) {
    let rule = AnhojRule(values, centre: values.reduce(0, +) / Double(values.count))
    #expect(rule.longest == longest && rule.longestAllowed == allowed)
    #expect(rule.crossings == crossings && rule.fewestAllowed == fewest)
  }

  @Test func constantSeriesHasNoSignal() {
    #expect(!AnhojRule([4, 4, 4, 4], centre: 4).isSignal && !AnhojRule([], centre: 0).isSignal)
  }

  @Test func ratesAreOutsideTwiceAndNearTwice() {
    let found = signals(Figures.rates, runLength: 7)
    #expect(found.filter { $0.rule == .outside }.map(\.index) == [1, 3])
    #expect(found.filter { $0.rule == .nearLimit }.map(\.index) == [2, 4])
    #expect(found.filter { $0.rule == .shift || $0.rule == .trend }.isEmpty)
  }

  @Test func sixInsteadOfSevenFindsAShift() {
    #expect(signals(Figures.totals, runLength: 7).isEmpty)
    let six = signals(Figures.totals, runLength: 6)
    #expect(six.map(\.index) == [0, 1, 2, 3, 4, 5] && six.allSatisfy { $0.rule == .shift && $0.side == .below })
  }

  @Test func agenciesComeNearTheirLimits() {
    #expect(signals(Figures.consumerAgency, runLength: 7).filter { $0.rule == .nearLimit }.map(\.index) == [8, 10])
    #expect(signals(Figures.dataAgency, runLength: 7).filter { $0.rule == .nearLimit }.map(\.index) == [15, 16])
  }

  @Test func tiesBreakATrend() {
    let rules = ShewhartRules(rules: [.trend], runLength: 6)
    func trend(_ values: [Double]) -> [Int] {
      rules.signals(
        values: values, centres: values.map { _ in 0 }, limits: values.map { _ in Interval(-100, 100) }
      ).map(\.index)
    }
    #expect(trend([1, 2, 3, 4, 5, 6]) == [0, 1, 2, 3, 4, 5])
    #expect(trend([1, 2, 3, 3, 4, 5, 6]).isEmpty)
    #expect(trend([9, 9, 8, 7, 6, 5, 4]) == [1, 2, 3, 4, 5, 6])
  }

  private func signals(_ values: [Double], runLength: Int) -> [ShewhartRules.Signal] {
    guard let chart = XmRChart(values, screensRanges: false) else { return [] }
    return ShewhartRules(rules: Set(ShewhartRules.Rule.allCases), runLength: runLength).signals(
      values: values, centres: values.map { _ in chart.centre },
      limits: values.map { _ in Interval(chart.lower, chart.upper) })
  }
}
