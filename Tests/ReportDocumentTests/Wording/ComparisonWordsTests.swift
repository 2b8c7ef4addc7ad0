import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct ComparisonWordsTests {
  @Test(arguments: [
    (Language.swedish, 26, 17, "nio färre än då", "bättre"), (.swedish, 17, 30, "13 fler än då", "sämre"),
    (.swedish, 18, 17, "1 färre än då", "bättre"), (.swedish, 17, 17, "lika många som då", "oförändrat"),
    (.english, 26, 17, "nine fewer than då", "better"), (.english, 17, 30, "13 more than då", "worse"),
    (.english, 17, 17, "as many as då", "unchanged"),
  ])
  func ratesWhereLowerIsBetter(language: Language, last: Int, now: Int, phrase: String, verdict: String) throws {
    let comparison = try comparison("faults-per-million", last, now)
    #expect(ComparisonWords(language).phrase(comparison, inPercent: false, with: "då")?.plainText == phrase)
    #expect(ComparisonWords(language).verdict(comparison) == verdict)
  }

  @Test(arguments: [
    (Measure.Direction.higherIsBetter, 17, 26, "bättre"), (.higherIsBetter, 26, 17, "sämre"),
    (.neither, 17, 26, "högre"), (.neither, 26, 17, "lägre"),
  ])
  func ratesOfOtherDirections(direction: Measure.Direction, last: Int, now: Int, verdict: String) throws {
    let comparison = try comparison("faults-per-million", last, now, direction: direction)
    #expect(ComparisonWords(.swedish).verdict(comparison) == verdict)
  }

  @Test(arguments: [
    (Language.swedish, 392, 508, "30\u{A0}% fler än då", "fler"),
    (.swedish, 508, 392, "23\u{A0}% färre än då", "färre"),
    (.swedish, 5, 9, "fyra fler än då", "fler"), (.swedish, 0, 3, "tre fler än då", "fler"),
    (.english, 392, 508, "30% more than då", "more"), (.english, 9, 0, "nine fewer than då", "fewer"),
  ])
  func countsInPerCentFromABaseOfTen(language: Language, last: Int, now: Int, phrase: String, verdict: String) throws {
    let comparison = try comparison("office-faults", last, now)
    #expect(ComparisonWords(language).phrase(comparison, inPercent: true, with: "då")?.plainText == phrase)
    #expect(ComparisonWords(language).verdict(comparison) == verdict)
  }

  @Test(arguments: [
    (Language.swedish, "i stort sett oförändrat jämfört med då", "i stort sett oförändrat"),
    (.english, "much the same as då", "largely unchanged"),
  ])
  func aChangeWhoseSignRoundingLeavesOpenIsNone(language: Language, phrase: String, verdict: String) throws {
    var comparison = try comparison("faults-per-million", 31, 30)
    comparison.changeBounds = Fact(
      FactName("faults-per-million", comparison.current.name.period, .changeBounds),
      .interval(low: Rational(-63, over: 10), high: .zero), unit: .percent, decimals: 1, status: .bounded)
    #expect(comparison.isSignUndecided && comparison.isGood == nil)
    #expect(ComparisonWords(language).phrase(comparison, inPercent: false, with: "då")?.plainText == phrase)
    #expect(ComparisonWords(language).verdict(comparison) == verdict)
  }

  @Test func withoutLastYearTheReasonIsSaid() throws {
    let comparison = try comparison("office-faults", nil, 9)
    #expect(ComparisonWords(.swedish).phrase(comparison, inPercent: true, with: "då") == nil)
    #expect(
      ComparisonWords(.swedish).reason(comparison)?.plainText
        == "Det finns ingen uppgift för november 2018 att jämföra med.")
    #expect(
      ComparisonWords(.english).reason(comparison)?.plainText == "There is no figure for November 2018 to compare with."
    )
  }

  @Test func acrossABreakTheReasonIsSaid() throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("office-faults", from: "2018-11", [26] + Array(repeating: nil, count: 11) + [17])
    let start = Period(try SampleReport.month("2019-03"))
    report.definition.events = [Event(period: start, kind: .break, text: LocalizedText("Nytt"))]
    let measure = try #require(report.definition.measure("office-faults"))
    let comparison = ReportFigures(report.input).comparison(measure, Period(report.month))
    #expect(comparison.difference == nil)
    #expect(
      ComparisonWords(.swedish).reason(comparison)?.plainText
        == "Det går inte att jämföra med november 2018, för serien har ett brott i mars 2019.")
  }

  private func comparison(
    _ id: String, _ last: Int?, _ now: Int, direction: Measure.Direction = .lowerIsBetter
  ) throws -> YearComparison {
    var report = SampleReport(try SampleReport.month("2019-11"), direction: direction)
    try report.addSeries(id, from: "2018-11", [last] + Array(repeating: nil, count: 11) + [now])
    if let last { try report.addChange(id, Period(report.month), from: last, to: now) }
    let measure = try #require(report.definition.measure(id))
    return ReportFigures(report.input).comparison(measure, Period(report.month))
  }
}
