import ReportStatistics
import Testing

/// Limits against those that the chart functions of the R package qicharts2 give (its source, run under R 4.2), to 1e−9.
///
/// Three invented series: small counts with zeros, large ones with gaps, and a short one with an outlier.
@Suite struct QichartsAgreementTests {
  struct Reference: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let counts: [Double?]
    let exposures: [Double?]
    /// Of individual values: centre, lower, upper.
    let individual: [Double]
    let centre: Double
    /// Lower and upper limits of the first, fourth and last month.
    let u: [Interval]
    let laneySpread: Double
    let laney: [Interval]
    let neighbours: [Interval]
    /// Useful points, longest run, longest allowed, crossings, fewest allowed, about the centre.
    let runs: [Int]
    /// From the first ten months: centre, spread, and Laney limits of the last month.
    let frozen: [Double]
  }

  @Test(arguments: references)
  func limitsAgree(_ series: Reference) throws {
    let rates = zip(series.counts, series.exposures).map { count, exposure in
      count.flatMap { count in exposure.map { count / $0 } }
    }
    let chart = try #require(XmRChart(rates, screensRanges: false))
    for (value, expected) in zip([chart.centre, chart.lower, chart.upper], series.individual) {
      #expect(isClose(value, expected, within: 1e-9))
    }
    for (method, expected) in [
      (RateLimits.Method.u, series.u), (.laney, series.laney), (.individuals, series.neighbours),
    ] {
      let limits = try #require(RateLimits(counts: series.counts, exposures: series.exposures, method: method))
      #expect(isClose(limits.centre, series.centre, within: 1e-9))
      for (month, interval) in zip([0, 3, series.counts.count - 1], expected) {
        let found = limits.limits(exposure: try #require(series.exposures[month]))
        // The package leaves a lower limit of I′ below zero; here none is drawn.
        #expect(isClose(found.low, max(0, interval.low), within: 1e-9) || abs(found.low - max(0, interval.low)) < 1e-9)
        #expect(isClose(found.high, interval.high, within: 1e-9))
      }
      if method == .laney { #expect(isClose(limits.spread, series.laneySpread, within: 1e-9)) }
    }
    let rule = AnhojRule(rates.compactMap { $0 }, centre: series.centre)
    #expect(
      [rule.usefulPoints, rule.longest, rule.longestAllowed, rule.crossings, rule.fewestAllowed] == series.runs)
  }

  @Test(arguments: references)
  func frozenLimitsAgree(_ series: Reference) throws {
    let limits = try #require(
      RateLimits(
        counts: Array(series.counts.prefix(10)), exposures: Array(series.exposures.prefix(10)), method: .laney))
    let last = limits.limits(exposure: try #require(series.exposures.last ?? nil))
    for (value, expected) in zip([limits.centre, limits.spread, last.low, last.high], series.frozen) {
      #expect(abs(value - expected) < 1e-9)
    }
  }

  private static let references = [
    Reference(
      testDescription: "small counts with zeros",
      counts: [3, 0, 5, 2, 0, 0, 4, 7, 1, 3, 2, 9, 0, 4, 6, 2, 3, 1, 5, 8, 0, 2, 4, 3],
      exposures: [
        1.2, 0.9, 1.5, 1.1, 0.8, 1, 1.3, 1.6, 1.4, 1.2, 1.1, 2.3, 0.7, 1.1, 1.5, 1.2, 1.4, 0.9, 1.6, 1.9, 0.6, 1, 1.3,
        1.1,
      ],
      individual: [2.1560695798396026, -2.9613683649527704, 7.2735075246319756], centre: 2.4915824915824918,
      u: [Interval(0, 6.8144135878513126), Interval(0, 7.0066323175677461), Interval(0, 7.0066323175677461)],
      laneySpread: 1.1634724464502728,
      laney: [Interval(0, 7.5210773627496916), Interval(0, 7.7447185584664346), Interval(0, 7.7447185584664346)],
      neighbours: [
        Interval(-2.4847120372858567, 7.4678770204508407), Interval(-2.7059876300009029, 7.6891526131658861),
        Interval(-2.7059876300009029, 7.6891526131658861),
      ],
      runs: [24, 3, 8, 14, 8], frozen: [2.0833333333333335, 1.4421140923187672, 0, 8.0372659364122860]),
    Reference(
      testDescription: "large counts with gaps",
      counts: [
        412, 388, nil, 455, 501, 477, 390, 402, 620, 588, 545, nil, nil, 610, 633, 580, 702, 690, 655, 720, 698, 741,
        760,
        733, 810, 777, 801, 765, 790, 842,
      ],
      exposures: [
        20.5, 19.25, nil, 22, 24.5, 23, 19.75, 20, 27, 26.5, 25, nil, nil, 27.25, 28, 26, 30.5, 30, 29, 31, 30, 32.5,
        33,
        31.75, 35, 34, 34.5, 33.25, 34, 36.5,
      ],
      individual: [22.176239022478285, 21.028010238862731, 23.324467806093839], centre: 22.369885433715222,
      u: [
        Interval(19.236049874474311, 25.503720992956133), Interval(19.344771094002084, 25.394999773428360),
        Interval(20.021298164368392, 24.718472703062051),
      ],
      laneySpread: 0.41501963719904755,
      laney: [
        Interval(21.069282136877586, 23.670488730552858), Interval(21.114403577961841, 23.625367289468603),
        Interval(21.395175597260600, 23.344595270169844),
      ],
      neighbours: [
        Interval(21.070223788887631, 23.669547078542813), Interval(21.115312561520408, 23.624458305910036),
        Interval(21.395881298590851, 23.343889568839593),
      ],
      runs: [27, 14, 8, 5, 9],
      frozen: [20.90370370370370523, 0.75674223885522174, 19.18565916436110186, 22.62174824304630860]),
    Reference(
      testDescription: "a short one with an outlier",
      counts: [15, 22, 18, 95, 12, 9, 14, 11, 13, 10, 8, 12, 16, 9],
      exposures: [3, 5, 4, 4, 3, 2, 3, 3, 4, 2, 2, 3, 4, 2.5],
      individual: [5.5952380952380949, -3.5973423739381207, 14.787818564414311], centre: 5.9325842696629216,
      u: [
        Interval(1.7138459737990068, 10.1513225655268364), Interval(2.2790497335265005, 9.5861188057993427),
        Interval(1.3111880119517831, 10.5539805273740601),
      ],
      laneySpread: 2.5558115003569015,
      laney: [
        Interval(0, 16.714884123227989), Interval(0, 15.270329854071505), Interval(0, 17.744001972827398),
      ],
      neighbours: [
        Interval(-4.0982886926019688, 15.963457231927812), Interval(-2.7544065377929385, 14.619575077118782),
        Interval(-5.0556865161393745, 16.920855055465218),
      ],
      runs: [14, 10, 7, 2, 4], frozen: [6.6363636363636367, 3.4391454118605931, 0, 23.4463312472746246]),
  ]
}
