import ReportCore
import ReportTestSupport
import Testing
import ValidateSuppression

@Suite struct SuppressionValidatorTests {
  @Test func aSmallCountThatIsShownIsAnError() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [4])
    try data.add("office-faults", member: "south", from: "2019-01", [9])
    let result = try await check(data)
    #expect(result.examined == 0)
    #expect(
      messages(result) == [
        "Norrkontoret, januari 2019 är ett litet antal och visas | Norrkontoret, January 2019 is a small count and is shown"
      ])
    #expect(result.findings.map(\.level) == [.error])
    #expect(result.findings[0].hints == ["list the aggregate “suppression” first, with the options of this check"])
    #expect(result.findings[0].member == "north")
  }

  @Test(arguments: [("shown", 0), ("hidden", 1)])
  func zeroIsSmallOnlyWhereTheRuleSaysSo(zero: String, count: Int) async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [0])
    try data.add("office-faults", member: "south", from: "2019-01", [9])
    #expect(try await check(data, ["zero": zero]).findings.count == count)
  }

  @Test func oneHiddenCountBesideItsTotalIsGivenAway() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [9])
    try hide(&data, "south", "2019-01")
    try data.state("office-faults", "2019-01", 12)
    let result = try await check(data)
    #expect(result.examined == 1)
    #expect(
      messages(result) == [
        "Sydkontoret, januari 2019 är dold, men det som visas lämnar färre än 5 möjliga värden | "
          + "Sydkontoret, January 2019 is hidden, but what is shown leaves fewer than 5 possible values"
      ])
  }

  @Test(arguments: [(7, 1), (6, 0), (2, 0)])
  func twoHiddenCountsShareWhatIsLeft(width: Int, findings: Int) async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [9])
    for member in ["south", "east"] { try hide(&data, member, "2019-01") }
    try data.state("office-faults", "2019-01", 17)
    // Each of the two can be 1 to 7.
    #expect(try await check(data, ["width": String(width)]).findings.count == 2 * findings)
  }

  @Test func sumsOfLongerTimesGiveAwayToo() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [9, 9])
    for member in ["south", "east"] {
      try hide(&data, member, "2019-01")
      try data.add("office-faults", member: member, from: "2019-02", [8])
      try data.state("office-faults", member: member, "2019-01/2019-02", 11)
    }
    try data.state("office-faults", "2019-01", 15)
    #expect(try await check(data).findings.map(\.member) == ["east", "south"])
  }

  @Test func whatIsShownElsewhereIsShown() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [9])
    for member in ["south", "east"] { try hide(&data, member, "2019-01") }
    try data.state("office-faults", "2019-01", 17)
    var analysis = Analysis()
    try analysis.add(
      Fact(
        FactName("office-faults", member: "south", try SampleData.period("2019-01"), .value), .number(Rational(3)),
        unit: .count, status: .exact))
    let result = try await check(data, analysis: analysis)
    #expect(
      result.findings.map(\.message.english) == [
        "Sydkontoret, January 2019 is a small count and is shown",
        "Allmänna östkontoret, January 2019 is hidden, but what is shown leaves fewer than 5 possible values",
      ])
  }

  @Test(arguments: ["interval", "share", "change", "needed"])
  func aFactMadeOfAHiddenFigureIsAnError(figure: String) async throws {
    var data = try SampleData("2019-01")
    for member in ["south", "east"] { try hide(&data, member, "2019-01") }
    try data.state("office-faults", "2019-01", 17)
    var analysis = Analysis()
    let name = FactName("office-faults", member: "south", try SampleData.period("2019-01"), Figure(rawValue: figure))
    try analysis.add(Fact(name, .interval(low: Rational(1), high: Rational(9)), unit: .count, status: .bounded))
    let result = try await check(data, analysis: analysis)
    #expect(
      messages(result) == [
        "”office-faults/south@2019-01.\(figure)” visas, fast den följer av en dold uppgift (Sydkontoret, januari 2019) | "
          + "“office-faults/south@2019-01.\(figure)” is shown, though it follows from a hidden figure (Sydkontoret, January 2019)"
      ])
  }

  @Test func aRateOfAHiddenCountIsAnError() async throws {
    var data = try SampleData("2019-01")
    data.definition.measures[0].numerator = "office-faults"
    try hide(&data, nil, "2019-01")
    try data.add("faults-per-million", from: "2019-01", [40])
    let result = try await check(data, ["measure": "office-faults"])
    #expect(
      result.findings.map(\.message.english) == [
        "“faults-per-million@2019-01.value” is shown, though it follows from a hidden figure (Faults at offices, January 2019)"
      ])
  }

  @Test func lastYearsRateAndTheTargetTellNothingOfThisYear() async throws {
    var data = try SampleData("2019-01")
    data.definition.measures[0].numerator = "office-faults"
    try hide(&data, nil, "2019-01")
    var analysis = Analysis()
    for figure in [Figure.lastYear, .target, .upperLimit] {
      let name = FactName("faults-per-million", Period(data.month), figure)
      try analysis.add(Fact(name, .number(Rational(40)), unit: .rate(per: 1_000_000), status: .published))
    }
    #expect(try await check(data, ["measure": "office-faults"], analysis: analysis).findings == [])
  }

  @Test func shownNumbersThatContradictEachOtherProveNothing() async throws {
    var data = try SampleData("2019-01")
    try data.add("office-faults", member: "north", from: "2019-01", [9])
    for member in ["south", "east"] { try hide(&data, member, "2019-01") }
    try data.state("office-faults", "2019-01", 5)
    #expect(
      messages(try await check(data)) == [
        "Inget kan bevisas om de uppgifter som Allmänna östkontoret, januari 2019 hör till, för tal som visas säger emot varandra | "
          + "nothing can be proved of the figures that Allmänna östkontoret, January 2019 belongs to, because shown numbers contradict each other"
      ])
  }

  @Test func theTableOfChecksSaysWhatWasProved() async throws {
    let result = try await check(SampleData("2019-01"), ["threshold": "4"])
    #expect(
      result.assurance
        == LocalizedText(
          sv: "Antal från 1 till 3 är dolda, och varje dold uppgift kan ha minst 4 värden",
          en: "Counts from 1 to 3 are hidden, and every hidden figure can have at least 4 values"))
    #expect(result.examinedText(.swedish) == "0 dolda uppgifter")
    #expect(SuppressionValidator.runsAfterAggregation)
  }

  private func hide(_ data: inout SampleData, _ member: String?, _ month: String) throws {
    data.dataset.observations.append(
      Observation(
        measure: "office-faults", member: member, period: try SampleData.period(month), cell: .absent(.suppressed),
        place: Place("hidden.csv")))
  }

  private func check(
    _ data: SampleData, _ options: [String: String] = [:], analysis: Analysis = Analysis()
  ) async throws -> CheckResult {
    let options = try SampleData.options(
      SuppressionValidator.manifest, options, measures: data.definition.measures.map(\.id))
    return try await SuppressionValidator(options: options).check(
      ValidationInput(definition: data.definition, dataset: data.dataset, month: data.month, analysis: analysis))
  }

  private func messages(_ result: CheckResult) -> [String] {
    result.findings.map { "\($0.message.swedish) | \($0.message.english)" }
  }
}
