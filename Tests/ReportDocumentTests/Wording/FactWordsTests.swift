import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct FactWordsTests {
  @Test(arguments: [
    (Figure.change, -13, Unit.percent, false, "−13\u{A0}%", "−13%"),
    (.change, 30, .percent, false, "+30\u{A0}%", "+30%"),
    (.change, -35, .percent, true, "ungefär\u{A0}−35\u{A0}%", "about\u{A0}−35%"),
    (.difference, 116, .count, false, "+116", "+116"), (.difference, 0, .count, false, "0", "0"),
    (.share, 47, .percent, false, "47\u{A0}%", "47%"), (.value, 1508, .count, false, "1\u{A0}508", "1,508"),
  ])
  func factsAreWrittenByFigureAndUnit(
    figure: Figure, number: Int, unit: Unit, isApproximate: Bool, swedish: String, english: String
  ) throws {
    let name = FactName("m", Period(try SampleReport.month("2019-11")), figure)
    let fact = Fact(name, .number(Rational(number)), unit: unit, status: .exact, isApproximate: isApproximate)
    #expect(FactWords(.swedish).text(fact) == swedish)
    #expect(FactWords(.english).text(fact) == english)
  }

  @Test func intervalsAndAbsencesAreSaid() throws {
    let name = FactName("m", Period(try SampleReport.month("2019-11")), .value)
    let interval = Fact(
      name, .interval(low: Rational(35), high: Rational(39)), unit: .rate(per: 1_000_000), status: .bounded)
    #expect(FactWords(.swedish).text(interval) == "35–39")
    let absent = Fact(name, .absent(.missing, because: nil), unit: .count, status: .exact)
    #expect(FactWords(.swedish).text(absent) == "uppgift saknas")
    #expect(FactWords(.english).text(absent) == "no figure")
  }

  @Test func oneThingIsSingular() throws {
    let report = try SampleReport.twoYears(language: .english)
    let measure = try #require(report.definition.measure("office-faults"))
    let name = FactName("office-faults", Period(report.month), .value)
    let one = Fact(name, .number(Rational(1)), unit: .count, status: .exact)
    #expect(FactWords(.english).counted(one, measure).plainText == "1\u{A0}fault")
  }
}
