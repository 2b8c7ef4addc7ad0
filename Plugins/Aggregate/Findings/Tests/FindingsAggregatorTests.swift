import AggregateFindings
import ReportCore
import ReportTestSupport
import Testing

@Suite struct FindingsAggregatorTests {
  @Test func theHeaviestIsToldFirst() async throws {
    let told = try await insights(SampleReport.twoYears())
    #expect(
      told.map(\.key) == [
        "record.lowest", "change.rose", "contribution.rose", "month.fell", "month.fell",
      ])
    #expect(told.map(\.weight) == [823, 750, 682, 150, 150])
    #expect(told[1].measure == "office-faults" && told[1].period.description == "2019-01/2019-11")
  }

  @Test func whoMovedTheTotalAndByHowMuchAreFacts() async throws {
    let analysis = try await analysis(SampleReport.twoYears())
    let contribution = try #require(analysis.insights.first { $0.rule == .contribution })
    #expect(contribution.members == ["south", "north"])
    let share = try #require(contribution.fact("share").flatMap(analysis.fact))
    #expect(share.quantity == .number(Rational(9500, over: 116)) && share.unit == .percent)
    let south = FactName("office-faults", member: "south", contribution.period, .contribution)
    #expect(analysis.fact(south)?.quantity == .number(Rational(6900, over: 116)))
  }

  @Test func eightyEightPerCentOfNineMonthsComeFromTwo() async throws {
    var report = SampleReport(try SampleReport.month("2019-09"))
    let members = [("north", 141, 191), ("south", 40, 103), ("east", 44, 53), ("west", 64, 70)]
    for (member, before, now) in members {
      try report.addSeries("office-faults", member: member, from: "2019-09", [1])
      try report.addYearToDate("office-faults", member: member, now, lastYear: before, through: "2019-09")
    }
    try report.addYearToDate("office-faults", 417, lastYear: 289, through: "2019-09")
    let analysis = try await analysis(report)
    let contribution = try #require(analysis.insights.first { $0.rule == .contribution })
    #expect(contribution.members == ["south", "north"])
    let share = try #require(contribution.fact("share").flatMap(analysis.fact)?.quantity.number)
    #expect(share == Rational(11300, over: 128) && share.rounded(toDecimals: 0) == ExactDecimal(88))
    let parts = members.map { analysis.fact(FactName("office-faults", member: $0.0, contribution.period, .difference)) }
    #expect(parts.map { $0?.quantity.number } == [50, 63, 9, 6].map { Rational($0) })
  }

  @Test(
    arguments: [
      ([22, 26, 31, 17], "lowest"), ([22, 17, 31, 17], "lowest-shared"), ([22, 26, 31, 40], "highest"),
      ([22, 40, 31, 40], "highest-shared"), ([22, 26, 31, 30], nil), ([9, 9, 9, 9], nil),
      ([0, 1, 0, 0], "lowest-shared"),
      ([22, nil, 31, 17], "lowest"), ([nil, nil, 31, 17], nil), ([22, 26, 31, nil], nil), ([17], nil),
    ] as [([Int?], String?)])
  func aRecordIsOfTheMonthsThatHaveAFigure(values: [Int?], form: String?) async throws {
    var report = SampleReport(try SampleReport.month("2019-04"))
    let first = values.count == 1 ? "2019-04" : "2019-01"
    try report.addSeries("faults-per-million", from: first, values)
    let told = try await insights(report, ["record-months": "3"])
    #expect(told.first { $0.rule == .record }?.form == form)
  }

  @Test func aHiddenMonthCouldBeTheRecord() async throws {
    var report = SampleReport(try SampleReport.month("2019-04"))
    try report.addHidden("faults-per-million", from: "2019-01", [22, nil, 31, 17])
    #expect(try await insights(report, ["record-months": "3"]).map(\.key) == ["month.fell"])
  }

  @Test func aRecordBeginsAnewAtABreak() async throws {
    var report = try SampleReport.twoYears()
    let start = Period(try SampleReport.month("2019-01"))
    report.definition.events = [Event(period: start, kind: .break, text: LocalizedText("Nytt"))]
    #expect(try await !insights(report).contains { $0.rule == .record })
    let told = try await insights(report, ["record-months": "11"])
    #expect(told.first { $0.rule == .record }?.since == start.first)
  }

  @Test(arguments: [
    (392, 508, "rose"), (508, 392, "fell"), (392, 392, "unchanged"), (392, 400, "steady"), (400, 392, "steady"),
    (0, 18, "count-rose"), (9, 2, "count-fell"), (10, 12, "rose"), (0, 0, "unchanged"), (12, 0, "fell"),
  ])
  func aChangeOfCounts(before: Int, now: Int, form: String) async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addYearToDate("office-faults", now, lastYear: before, through: "2019-11")
    #expect(try await insights(report).first { $0.rule == .change }?.form == form)
  }

  @Test(arguments: [
    (31, 30, "roughly"), (30, 31, "roughly"), (30, 32, "rate-rose"), (26, 17, "rate-fell"), (26, 26, "unchanged"),
  ])
  func ofRoundedRatesThereIsNoPercentage(before: Int, now: Int, form: String) async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    let months: [Int?] = Array(repeating: nil, count: 11)
    try report.addSeries("faults-per-million", from: "2018-11", [before] + months + [now], status: .published)
    let change = try #require(try await insights(report).first { $0.rule == .change })
    #expect(change.form == form && change.fact("change") == nil)
  }

  @Test(
    arguments: [
      ("1.2", "1.7", "0.0000017", nil, ["clear"]), ("1.2", "1.7", "0.0000017", "4.7", ["clear-if-independent"]),
      ("0.8", "1.8", "0.4", nil, ["unclear"]),
    ] as [(String, String, String, String?, [String])])
  func onlyTheTestSaysThatADifferenceIsClear(
    low: String, high: String, p: String, dispersion: String?, notes: [String]
  ) async throws {
    #expect(try await self.notes(low, high, p, dispersion, ratio: Rational(508, over: 392)) == notes)
  }

  @Test func aTestOfRatesSaysNothingOfCounts() async throws {
    #expect(try await notes("0.6", "0.9", "0.0001", nil, ratio: Rational(3, over: 4)) == [])
  }

  /// The notes of 508 against 392, tested so.
  private func notes(
    _ low: String, _ high: String, _ p: String, _ dispersion: String?, ratio: Rational
  ) async throws -> [String]? {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addYearToDate("office-faults", 508, lastYear: 392, through: "2019-11")
    #expect(try await insights(report).first { $0.rule == .change }?.notes == [])
    let period = Period(yearToDate: report.month)
    func add(_ figure: Figure, _ quantity: Quantity) throws {
      try report.analysis.add(
        Fact(FactName("office-faults", period, figure), quantity, unit: .count, decimals: 2, status: .exact))
    }
    func number(_ text: String) throws -> Rational { try #require(ExactDecimal(text)).rational }
    try add(.ratioInterval, .interval(low: number(low), high: number(high)))
    try add(.ratioPValue, .number(number(p)))
    try add(.ratio, .number(ratio))
    if let dispersion, let all = Period("2018-01/2019-11") {
      try report.analysis.add(
        Fact(FactName("office-faults", all, .dispersion), .number(number(dispersion)), unit: .count, status: .exact))
    }
    return try await insights(report).first { $0.rule == .change }?.notes
  }

  @Test(arguments: [
    (Quantity.number(Rational(34)), "needed"), (.number(Rational(-2)), "impossible"),
    (.interval(low: Rational(-1), high: Rational(3)), "undecided-needed"), (.number(.zero), "needed"),
  ])
  func whatIsNeededOfTheRest(needed: Quantity, form: String) async throws {
    var report = try withTarget("2019-08")
    let year = report.definition.targets[0].period
    try report.analysis.add(
      Fact(FactName("faults-per-million", year, .needed), needed, unit: .rate(per: 1_000_000), status: .exact))
    #expect(try await insights(report).first { $0.rule == .target }?.form == form)
  }

  @Test(arguments: [
    (Figure.value, Quantity.number(Rational(34)), "kept-so-far"), (.value, .number(Rational(36)), "kept-so-far"),
    (.value, .number(Rational(37)), "broken-so-far"),
    (.decisionBounds, .interval(low: Rational(34), high: Rational(39)), "undecided"),
    (.decisionBounds, .interval(low: Rational(31), high: Rational(36)), "kept-so-far"),
    (.decisionBounds, .interval(low: Rational(37), high: Rational(39)), "broken-so-far"),
    (.floor, .number(Rational(1)), "unknown"),
  ])
  func theOutcomeSoFarDecidesOrDoesNot(figure: Figure, quantity: Quantity, form: String) async throws {
    var report = try withTarget("2019-08")
    let period = Period(yearToDate: report.month)
    try report.analysis.add(
      Fact(FactName("faults-per-million", period, figure), quantity, unit: .rate(per: 1_000_000), status: .exact))
    #expect(try await insights(report).first { $0.rule == .target }?.form == form)
  }

  @Test(arguments: [(35, "met"), (36, "met"), (37, "missed"), (nil, "outcome-unknown")] as [(Int?, String)])
  func atTheEndTheTargetIsReachedOrNot(outcome: Int?, form: String) async throws {
    var report = try withTarget("2019-12")
    if let outcome { try report.addFact("faults-per-million", Period(yearToDate: report.month), .value, outcome) }
    #expect(try await insights(report).first { $0.rule == .target }?.form == form)
  }

  @Test(
    arguments: [
      ("outside", false, "outside-below", true), ("outside", true, "outside-above", false),
      ("shift", false, "shift-below", true), ("trend", true, "trend-above", false),
      ("near-limit", true, "near-limit-above", false),
      (nil, false, "within", nil),
    ] as [(String?, Bool, String, Bool?)])
  func aSignalOfTheMonthIsTheTitle(rule: String?, isAbove: Bool, form: String, isGood: Bool?) async throws {
    var report = try SampleReport.twoYears()
    try report.addControl("faults-per-million", signal: rule, isAbove: isAbove)
    let told = try await insights(report)
    let signal = try #require(told.first { $0.rule == .signal })
    #expect(signal.form == form && signal.isGood == isGood && signal.isTitle == (rule != nil))
    #expect(told.contains { $0.rule == .month && $0.measure == signal.measure && $0.isTitle } == (rule == nil))
  }

  @Test func whoseShareChangedMost() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    let period = Period(yearToDate: report.month)
    for (member, before, now) in [("north", 60, 40), ("south", 40, 60)] {
      try report.addSeries("office-faults", member: member, from: "2019-11", [1])
      try report.addYearToDate("office-faults", member: member, now, lastYear: before, through: "2019-11")
      for (period, share) in [(period, now), (period.lastYear, before)] {
        try report.analysis.add(
          Fact(
            FactName("office-faults", member: member, period, .share), .number(Rational(share)), unit: .percent,
            status: .exact))
      }
    }
    try report.addYearToDate("office-faults", 100, lastYear: 100, through: "2019-11")
    let analysis = try await analysis(report)
    let share = try #require(analysis.insights.first { $0.rule == .share })
    let change = try #require(share.fact("change").flatMap(analysis.fact))
    #expect(change.unit == .percentagePoints && change.quantity.number?.magnitude == Rational(20))
  }

  @Test func ofHiddenMembersNothingIsSaid() async throws {
    var report = try SampleReport.twoYears()
    report.analysis = Analysis()
    try report.addYearToDate("office-faults", 508, lastYear: 392, through: "2019-11")
    for (member, before, now) in [("north", 209, 235), ("south", 54, 123), ("east", 53, 64)] {
      try report.addSeries("office-faults", member: member, from: "2019-11", [1])
      try report.addYearToDate("office-faults", member: member, now, lastYear: before, through: "2019-11")
    }
    try report.addHidden("office-faults", member: "west", from: "2019-10", [3, nil])
    #expect(try await insights(report).map(\.key) == ["change.rose", "month.missing"])
  }

  @Test func oppositeMovesAreNotSharesOfTheChange() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    for (member, before, now) in [("north", 100, 160), ("south", 80, 60)] {
      try report.addSeries("office-faults", member: member, from: "2019-11", [1])
      try report.addYearToDate("office-faults", member: member, now, lastYear: before, through: "2019-11")
    }
    try report.addYearToDate("office-faults", 220, lastYear: 180, through: "2019-11")
    let contribution = try #require(try await insights(report).first { $0.rule == .contribution })
    #expect(contribution.form == "rose-mixed" && contribution.members == ["north", "south"])
  }

  @Test func withoutFiguresNothingIsTold() async throws {
    #expect(try await insights(SampleReport(try SampleReport.month("2019-11"))) == [])
  }

  @Test func aRuleThatIsLeftOutTellsNothing() async throws {
    let told = try await insights(SampleReport.twoYears(), ["rules": "change, record.highest"])
    #expect(told.map(\.key) == ["change.rose", "change.rose"] && told.map(\.member) == [nil, "south"])
  }

  @Test func unknownRulesAreProblems() async throws {
    let problems = await #expect(throws: Problems.self) {
      try await insights(SampleReport.twoYears(), ["rules": "recrd, change, change", "headline": "record.lowst"])
    }
    #expect(
      problems?.description == """
        test.yaml:1: “recrd” is not a rule of findings
          hint: did you mean “record”?
        test.yaml:1: the rule “change” is named twice
          hint: name it where it matters most
        test.yaml:1: “record.lowst” is not a rule of findings
          hint: did you mean “record.lowest”?
        """)
  }

  private func withTarget(_ month: String) throws -> SampleReport {
    var report = SampleReport(try SampleReport.month(month))
    let year = try #require(Period(year: 2019))
    report.definition.targets = [
      Target(measure: "faults-per-million", period: year, value: ExactDecimal(36), label: LocalizedText("Mål"))
    ]
    try report.addFact("faults-per-million", year, .target, 36)
    return report
  }
}

private func insights(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> [Insight] {
  try await analysis(report, options).insights
}

private func analysis(_ report: SampleReport, _ options: [String: String] = [:]) async throws -> Analysis {
  let place = Place("test.yaml", line: 1)
  let entries = options.sorted { $0.key > $1.key }.map { name, text in
    let items = text.split(separator: ",").map {
      ConfigurationNode(.scalar(String($0.drop { $0 == " " })), at: place)
    }
    let isList = ["rules", "headline"].contains(name)
    return ConfigurationNode.Entry(
      key: name, keyPlace: place, value: ConfigurationNode(isList ? .list(items) : .scalar(text), at: place))
  }
  let manifest = FindingsAggregator.manifest
  let checked = try Options(
    ConfigurationNode(.mapping(entries), at: place), declared: manifest.options, plugin: manifest.name, measures: [])
  let input = AggregationInput(
    definition: report.definition, dataset: report.dataset, month: report.month, analysis: report.analysis)
  return try await FindingsAggregator(options: checked).aggregate(input)
}
