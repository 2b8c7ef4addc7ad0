import ReportStatistics
import Testing

private typealias Figures = PublishedFigures

/// Every number that was computed beforehand from the published and the invented figures, by its name.
@Suite struct PublishedOracleTests {
  /// Limits month by month, of a baseline applied to all months.
  struct Limits: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let baseline: Int
    let months: Int
    let centre: Double
    let spread: Double
    let uLow: [Double]
    let uHigh: [Double]
    let laneyLow: [Double]
    let laneyHigh: [Double]
    let outsideU: [Int]
    let outsideLaney: [Int]
  }

  @Test(arguments: limits)
  func limitsOfEveryMonth(_ oracle: Limits) throws {
    let counts = Array(Figures.counts.prefix(oracle.baseline))
    let exposures = Array(Figures.exposures.prefix(oracle.baseline))
    for (method, lows, highs, outside) in [
      (RateLimits.Method.u, oracle.uLow, oracle.uHigh, oracle.outsideU),
      (.laney, oracle.laneyLow, oracle.laneyHigh, oracle.outsideLaney),
    ] {
      let limits = try #require(RateLimits(counts: counts, exposures: exposures, method: method))
      #expect(abs(limits.centre - oracle.centre) < 1e-5)
      if method == .laney { #expect(abs(limits.spread - oracle.spread) < 1e-6) }
      let found = Figures.exposures.prefix(oracle.months).map { limits.limits(exposure: $0) }
      #expect(zip(found, lows).allSatisfy { abs($0.low - $1) < 2e-6 } && lows.count == found.count)
      #expect(zip(found, highs).allSatisfy { abs($0.high - $1) < 2e-6 } && highs.count == found.count)
      #expect(found.indices.filter { !found[$0].contains(Figures.rates[$0]) } == outside)
    }
  }

  @Test(arguments: intervals)
  func garwoodAndByar(_ count: Double, _ low: Double, _ high: Double, _ byarLow: Double, _ byarHigh: Double) {
    let (exact, close) = (
      CountInterval.garwood(count, confidence: 0.95), CountInterval.byar(count, confidence: 0.95)
    )
    #expect(abs(exact.low - low) < 1e-6 && abs(exact.high - high) < 1e-6)
    #expect(abs(close.low - byarLow) < 1e-6 && abs(close.high - byarHigh) < 1e-6)
  }

  @Test(arguments: runs)
  func runsAboutMeanAndMedian(
    _ name: String, _ centre: Double, _ lengths: [Int], _ useful: Int, _ longest: [Int], _ crossings: [Int]
  ) throws {
    let values = try #require(
      [
        "rates_2018": Figures.rates2018, "rates": Figures.rates, "totals_2018": Figures.totals2018,
        "totals": Figures.totals,
      ][name])
    let rule = AnhojRule(values, centre: centre)
    #expect(rule.runs == lengths && rule.usefulPoints == useful)
    #expect([rule.longest, rule.longestAllowed] == longest && [rule.crossings, rule.fewestAllowed] == crossings)
    #expect(!rule.isSignal)
  }

  @Test func frozenCountLimitsMarkThreeMonths() throws {
    let chart = try #require(CountLimits(Figures.totals2018))
    #expect(abs(chart.limits.low - 17.003145) < 1e-6 && abs(chart.limits.high - 52.330188) < 1e-6)
    #expect(Figures.totals2018.indices.filter { !chart.limits.contains(Figures.totals2018[$0]) } == [8])
  }

  @Test func suffixMeansOfGrowingVolumes() {
    let means = [47.17, 46.27, 43.20, 40.33, 35.50, 31.57, 31.00, 26.80, 26.75, 25.33, 24, 22]
    for (start, mean) in means.enumerated() {
      let tail = Array(Figures.rates2018.dropFirst(start))
      #expect(abs(tail.reduce(0, +) / Double(tail.count) - mean) < 0.0051)
    }
    let bounds = WeightedMeanBounds.nonDecreasing(Figures.rates2018)
    #expect(bounds.map { abs($0.low - 22) < 1e-12 && abs($0.high - 47.1667) < 1e-4 } == true)
  }

  /// Volumes that grow by the same share every month reproduce the stated 40 at 12.86 %; the next year they give 36, not the stated 37.
  @Test(arguments: [(0.1286, 40.0, 0.01), (0.1185, 40.5, 0.01), (0.1390, 39.5, 0.01)])
  func volumesThatGrowByAShare(_ growth: Double, _ rate: Double, _ tolerance: Double) {
    func weighted(_ rates: [Double], _ growth: Double) -> Double {
      var (above, below, volume) = (0.0, 0.0, 1.0)
      for rate in rates {
        above += rate * volume
        below += volume
        volume *= 1 + growth
      }
      return above / below
    }
    #expect(abs(weighted(Figures.rates2018, growth) - rate) < tolerance)
    #expect(abs(weighted(Array(Figures.rates2019.prefix(8)), 0.1286) - 36.23) < 0.01)
  }

  @Test func rollingYearsOfInventedVolumes() {
    let expected = [
      40.049, 39.841, 38.489, 37.220, 34.868, 33.618, 34.105, 33.949, 33.328, 33.159, 33.277, 31.897,
    ]
    let found = (11...22).map { last -> Double in
      let window = (last - 11)...last
      return Figures.counts[window].reduce(0, +) / Figures.exposures[window].reduce(0, +)
    }
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 5e-4 })
  }

  @Test(arguments: scipyGamma)
  func gammaAsScipyHasIt(_ a: Double, _ x: Double, _ lower: Double, _ upper: Double) {
    #expect(isClose(IncompleteGamma.lower(a, x), lower) && isClose(IncompleteGamma.upper(a, x), upper))
  }

  @Test(arguments: scipyBeta)
  func betaAsScipyHasIt(_ a: Double, _ b: Double, _ x: Double, _ value: Double) {
    #expect(isClose(IncompleteBeta.lower(a, b, x), value))
  }

  @Test(arguments: scipyNormal)
  func normalQuantileAsScipyHasIt(_ p: Double, _ z: Double) { #expect(isClose(NormalDistribution.quantile(p), z)) }

  private static let limits = [
    Limits(
      testDescription: "the twelve months of 2018", baseline: 12, months: 12, centre: 40.04878, spread: 2.947773,
      uLow: [
        26.624194, 26.624194, 26.624194, 26.624194, 29.087652, 29.087652, 29.087652, 30.556165,
        30.556165, 30.556165, 31.558327, 32.873037,
      ],
      uHigh: [
        53.473367, 53.473367, 53.473367, 53.473367, 51.009909, 51.009909, 51.009909, 49.541396,
        49.541396, 49.541396, 48.539234, 47.224524,
      ],
      laneyLow: [
        0.476143, 0.476143, 0.476143, 0.476143, 7.737857, 7.737857, 7.737857, 12.0667,
        12.0667, 12.0667, 15.020847, 18.896316,
      ],
      laneyHigh: [
        79.621418, 79.621418, 79.621418, 79.621418, 72.359704, 72.359704, 72.359704, 68.030861,
        68.030861, 68.030861, 65.076714, 61.201245,
      ],
      outsideU: [0, 1, 2, 3, 4, 6, 7, 9, 10, 11], outsideLaney: []),
    Limits(
      testDescription: "all 23 months", baseline: 23, months: 23, centre: 35.852941, spread: 3.088901,
      uLow: [
        23.151042, 23.151042, 23.151042, 23.151042, 25.481884, 25.481884, 25.481884, 26.871342,
        26.871342, 26.871342, 27.819555, 29.063491, 27.819555, 27.819555, 27.819555, 27.819555,
        27.819555, 27.819555, 27.819555, 28.519496, 28.519496, 28.519496, 29.501992,
      ],
      uHigh: [
        48.55484, 48.55484, 48.55484, 48.55484, 46.223998, 46.223998, 46.223998, 44.83454,
        44.83454, 44.83454, 43.886327, 42.642392, 43.886327, 43.886327, 43.886327, 43.886327,
        43.886327, 43.886327, 43.886327, 43.186386, 43.186386, 43.186386, 42.203891,
      ],
      laneyLow: [
        0.0, 0.0, 0.0, 0.0, 3.817771, 3.817771, 3.817771, 8.10967,
        8.10967, 8.10967, 11.038605, 14.881, 11.038605, 11.038605, 11.038605, 11.038605,
        11.038605, 11.038605, 11.038605, 13.200655, 13.200655, 13.200655, 16.235486,
      ],
      laneyHigh: [
        75.087851, 75.087851, 75.087851, 75.087851, 67.888111, 67.888111, 67.888111, 63.596212,
        63.596212, 63.596212, 60.667277, 56.824883, 60.667277, 60.667277, 60.667277, 60.667277,
        60.667277, 60.667277, 60.667277, 58.505227, 58.505227, 58.505227, 55.470396,
      ],
      outsideU: [0, 1, 2, 3, 4, 6, 10, 11, 12, 19, 22], outsideLaney: [1, 3]),
    Limits(
      testDescription: "2018 frozen, applied to 23 months", baseline: 12, months: 23, centre: 40.04878,
      spread: 2.947773,
      uLow: [
        26.624194, 26.624194, 26.624194, 26.624194, 29.087652, 29.087652, 29.087652, 30.556165,
        30.556165, 30.556165, 31.558327, 32.873037, 31.558327, 31.558327, 31.558327, 31.558327,
        31.558327, 31.558327, 31.558327, 32.298092, 32.298092, 32.298092, 33.336487,
      ],
      uHigh: [
        53.473367, 53.473367, 53.473367, 53.473367, 51.009909, 51.009909, 51.009909, 49.541396,
        49.541396, 49.541396, 48.539234, 47.224524, 48.539234, 48.539234, 48.539234, 48.539234,
        48.539234, 48.539234, 48.539234, 47.799469, 47.799469, 47.799469, 46.761074,
      ],
      laneyLow: [
        0.476143, 0.476143, 0.476143, 0.476143, 7.737857, 7.737857, 7.737857, 12.0667,
        12.0667, 12.0667, 15.020847, 18.896316, 15.020847, 15.020847, 15.020847, 15.020847,
        15.020847, 15.020847, 15.020847, 17.201507, 17.201507, 17.201507, 20.262462,
      ],
      laneyHigh: [
        79.621418, 79.621418, 79.621418, 79.621418, 72.359704, 72.359704, 72.359704, 68.030861,
        68.030861, 68.030861, 65.076714, 61.201245, 65.076714, 65.076714, 65.076714, 65.076714,
        65.076714, 65.076714, 65.076714, 62.896054, 62.896054, 62.896054, 59.835099,
      ],
      outsideU: [0, 1, 2, 3, 4, 6, 7, 9, 10, 11, 15, 19, 20, 21, 22], outsideLaney: [22]),
  ]

  private static let intervals: [(Double, Double, Double, Double, Double)] = [
    (0, 0.0, 3.688879, 0.0, 3.668012),
    (1, 0.025318, 5.571643, 0.013072, 5.563756),
    (2, 0.242209, 7.224688, 0.224625, 7.220869),
    (3, 0.618672, 8.767273, 0.602973, 8.765364),
    (4, 1.089865, 10.241589, 1.07615, 10.240753),
    (5, 1.623486, 11.668332, 1.611348, 11.668164),
    (8, 3.453832, 15.763189, 3.444691, 15.764),
    (10, 4.795389, 18.390356, 4.78745, 18.391459),
    (14, 7.65393, 23.489621, 7.647531, 23.490998),
    (20, 12.21652, 30.888378, 12.211429, 30.88988),
    (24, 15.377253, 35.710098, 15.372721, 35.711616),
    (26, 16.984063, 38.096024, 16.979756, 38.097542),
    (28, 18.605797, 40.467796, 18.601687, 40.46931),
    (31, 21.062996, 44.002026, 21.059141, 44.003528),
    (45, 32.823309, 60.21354, 32.820253, 60.214962),
    (46, 33.677781, 61.357554, 33.674767, 61.358969),
    (50, 37.110964, 65.918767, 37.1081, 65.920157),
    (56, 42.301798, 72.720658, 42.299127, 72.722012),
    (77, 60.767196, 96.236789, 60.764993, 96.23803),
    (114, 94.035942, 136.948824, 94.034196, 136.949918),
    (154, 130.638035, 180.334273, 130.63657, 180.335256),
    (289, 256.637638, 324.313811, 256.636613, 324.314578),
    (416, 376.979838, 457.96217, 376.979001, 457.962827),
    (417, 377.931809, 459.010141, 377.930974, 459.010798),
    (508, 464.779301, 554.158203, 464.778551, 554.158806),
    (1642, 1563.53048, 1723.387925, 1563.53008, 1723.388279),
  ]

  private static let runs: [(String, Double, [Int], Int, [Int], [Int])] = [
    ("rates_2018", 566.0 / 12, [5, 1, 1, 5], 12, [5, 7], [3, 3]),
    ("rates_2018", 43.5, [5, 1, 1, 5], 12, [5, 7], [3, 3]),
    ("rates", 942.0 / 23, [5, 1, 1, 5, 2, 4, 1, 4], 23, [5, 8], [7, 7]),
    ("rates", 38, [5, 1, 1, 5, 2, 1, 2, 4], 21, [5, 7], [7, 6]),
    ("totals_2018", 416.0 / 12, [6, 1, 1, 3, 1], 12, [6, 7], [4, 3]),
    ("totals_2018", 29.5, [1, 1, 1, 3, 1, 1, 3, 1], 12, [3, 7], [7, 3]),
    ("totals", 924.0 / 23, [6, 1, 1, 3, 1, 1, 1, 5, 2, 2], 23, [6, 8], [9, 7]),
    ("totals", 43, [6, 1, 1, 3, 1, 1, 1, 4, 2, 2], 22, [6, 7], [9, 7]),
  ]

  private static let scipyGamma: [(Double, Double, Double, Double)] = [
    (0.5, 0.1, 0.34527915398142317, 0.6547208460185768),
    (0.5, 7.3, 0.9998670854560499, 0.00013291454395015609),
    (2, 0.001, 4.996667916333409e-07, 0.9999995003332084),
    (12.5, 3.3, 8.589918098239472e-05, 0.9999141008190177),
    (41, 60.2, 0.9962947386792521, 0.003705261320747921),
    (417, 380.5, 0.03392866559386758, 0.9660713344061325),
    (1513.5, 1600, 0.9857728643175304, 0.014227135682469496),
    (10000.0, 9900.0, 0.15865119219356463, 0.8413488078064354),
    (100000.0, 100100.0, 0.6244451307044055, 0.3755548692955945),
  ]

  private static let scipyBeta: [(Double, Double, Double, Double)] = [
    (0.5, 0.5, 0.2, 0.2951672353008665),
    (417, 290, 0.55, 0.016227523321001535),
    (103, 41, 0.5, 6.866531776135808e-08),
    (1, 900, 0.001, 0.5936133774547955),
    (1513.5, 972, 0.5942028985507246, 0.06664929771576224),
    (2.5, 0.3, 0.99, 0.648244502538252),
    (5000, 5100, 0.51, 0.9986730975089961),
  ]

  private static let scipyNormal: [(Double, Double)] = [
    (1e-12, -7.034483825301131),
    (1e-05, -4.264890793922825),
    (0.0005, -3.2905267314918945),
    (0.025, -1.9599639845400545),
    (0.31, -0.4958503473474533),
    (0.5, 0.0),
    (0.8, 0.8416212335729143),
    (0.975, 1.959963984540054),
    (0.9995, 3.2905267314919255),
  ]
}
