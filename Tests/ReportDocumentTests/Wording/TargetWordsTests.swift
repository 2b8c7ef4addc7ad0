import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct TargetWordsTests {
  @Test(arguments: [
    (Language.swedish, "2019-11", "Målet nås om december blir högst 56, förutsatt att alla månader väger lika."),
    (
      .swedish, "2019-08",
      "Målet nås om september–december blir högst 56 i genomsnitt, förutsatt att alla månader väger lika."
    ),
    (
      .english, "2019-11",
      "The target is reached if December comes to at most 56, provided that all months weigh the same."
    ),
    (
      .english, "2019-08",
      "The target is reached if September–December averages at most 56, provided that all months weigh the same."
    ),
  ])
  func whatIsNeededIsSaidWithItsAssumption(_ language: Language, _ month: String, _ text: String) throws {
    #expect(try words(language, month, needed: .number(Rational(56))).needed.plainText == text)
  }

  @Test(arguments: [
    (
      Measure.Direction.lowerIsBetter, -1, "Målet går inte längre att nå, förutsatt att alla månader väger lika.",
      "Går inte längre att nå"
    ),
    (.higherIsBetter, -1, "Målet är redan nått, förutsatt att alla månader väger lika.", "Redan nått"),
    (
      .lowerIsBetter, 0, "Målet nås om december blir högst 0, förutsatt att alla månader väger lika.",
      "December: högst\u{A0}0"
    ),
    (
      .higherIsBetter, 3, "Målet nås om december blir minst 3, förutsatt att alla månader väger lika.",
      "December: minst\u{A0}3"
    ),
  ])
  func securedAndImpossibleAreWords(
    _ direction: Measure.Direction, _ needed: Int, _ text: String, _ short: String
  ) throws {
    let words = try words(.swedish, "2019-11", direction: direction, needed: .number(Rational(needed)))
    #expect(words.needed.plainText == text)
    #expect(words.shortNeeded?.plainText == short)
  }

  @Test func neededBoundsOnBothSidesOfZeroAreUndecided() throws {
    let bounds = Quantity.interval(low: Rational(-4), high: Rational(156))
    let words = try words(.english, "2019-11", needed: bounds)
    #expect(
      words.needed.plainText
        == "Whether the target can be reached is undecided, provided that all months weigh the same.")
    #expect(words.shortNeeded == nil)
  }

  @Test(arguments: [
    (30.2, 37.7, TargetWords.Standing.undecided, "för januari–november 2019 är det inte avgjort."),
    (30.2, 35.9, .below, "ligger båda under målet."), (36.1, 37.7, .above, "ligger båda över målet."),
    (30.2, 36.0, .undecided, "för januari–november 2019 är det inte avgjort."),
  ])
  func boundsDecideOnlyOnOneSide(
    _ low: Double, _ high: Double, _ standing: TargetWords.Standing, _ ending: String
  ) throws {
    let bounds = Quantity.interval(low: Rational(approximating: low), high: Rational(approximating: high))
    let words = try words(.swedish, "2019-11", needed: .absent(.missing, because: nil), bounds: bounds)
    #expect(words.standing == standing)
    #expect(words.bounded.plainText.hasSuffix(ending), "\(words.bounded.plainText)")
  }

  @Test func aKnownFigureStandsAsItIsShown() throws {
    let words = try words(.swedish, "2019-11", needed: .number(.zero), yearToDate: .number(Rational(361, over: 10)))
    #expect(words.standing == .on, "36.1 is shown as 36")
    #expect(words.bounded.isEmpty)
  }

  @Test func aForecastNeverSaysZeroOrAll() throws {
    func text(_ probability: Double) throws -> String {
      try words(.swedish, "2019-11", needed: .number(Rational(56)), probability: probability).forecast.plainText
    }
    #expect(
      try text(0.02)
        == "Fortsätter det som hittills blir helår 2019 33,0, troligen 30,1–35,9; chansen att nå målet är under 1\u{A0}%, förutsatt att alla månader väger lika."
    )
    #expect(try text(99.99).contains("chansen att nå målet är över 99\u{A0}%,"))
    #expect(try text(66.4).contains("chansen att nå målet är 66\u{A0}%,"))
  }

  private func words(
    _ language: Language, _ month: String, direction: Measure.Direction = .lowerIsBetter, needed: Quantity,
    bounds: Quantity? = nil, yearToDate: Quantity? = nil, probability: Double? = nil
  ) throws -> TargetWords {
    var report = SampleReport(try SampleReport.month(month), language: language, direction: direction)
    let year = try SampleData.period("2019")
    let toDate = Period(yearToDate: report.month)
    let equal = LocalizedText(sv: "alla månader väger lika", en: "all months weigh the same")
    func add(_ period: Period, _ figure: Figure, _ quantity: Quantity, unit: Unit, decimals: Int) throws {
      try report.analysis.add(
        Fact(
          FactName("faults-per-million", period, figure), quantity, unit: unit, decimals: decimals,
          status: figure == .decisionBounds ? .bounded : .assumed(equal)))
    }
    let rate = Unit.rate(per: 1_000_000)
    try add(year, .needed, needed, unit: rate, decimals: 0)
    if let bounds { try add(toDate, .decisionBounds, bounds, unit: rate, decimals: 1) }
    if let yearToDate {
      try report.analysis.add(
        Fact(FactName("faults-per-million", toDate, .value), yearToDate, unit: rate, status: .published))
    }
    if let probability {
      try add(year, .forecast, .number(Rational(33)), unit: rate, decimals: 1)
      let interval = Quantity.interval(low: Rational(301, over: 10), high: Rational(359, over: 10))
      try add(year, .forecastInterval, interval, unit: rate, decimals: 1)
      try add(year, .forecastProbability, .number(Rational(approximating: probability)), unit: .percent, decimals: 0)
    }
    let measure = try #require(report.definition.measure("faults-per-million"))
    let target = Target(
      measure: measure.id, period: year, value: ExactDecimal(36), label: LocalizedText("Mål"))
    return TargetWords(measure, target, Wording(report.input))
  }
}
