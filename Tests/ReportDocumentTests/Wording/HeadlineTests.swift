import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct HeadlineTests {
  @Test(arguments: [
    (Language.swedish, [31, 17] as [Int?], "Felen per miljon leveranser sjönk till 17 i november"),
    (.swedish, [17, 31], "Felen per miljon leveranser steg till 31 i november"),
    (.swedish, [17, 17], "Felen per miljon leveranser låg kvar på 17 i november"),
    (.swedish, [17, 0], "Felen per miljon leveranser sjönk till 0 i november"),
    (.swedish, [nil, 17], "Felen per miljon leveranser var 17 i november"),
    (.swedish, [17, nil], "Fel per miljon leveranser: uppgift för november saknas"),
    (.english, [31, 17], "Faults per million deliveries fell to 17 in November"),
    (.english, [17, 31], "Faults per million deliveries rose to 31 in November"),
    (.english, [17, 17], "Faults per million deliveries stayed at 17 in November"),
    (.english, [nil, 17], "Faults per million deliveries came to 17 in November"),
    (.english, [17, nil], "Faults per million deliveries: no figure for November"),
  ])
  func theFindingIsAgainstTheMonthBefore(language: Language, values: [Int?], title: String) throws {
    var report = SampleReport(try SampleReport.month("2019-11"), language: language)
    try report.addSeries("faults-per-million", from: "2019-10", values)
    #expect(try headline(report).finding.plainText == title)
  }

  @Test func acrossABreakNothingIsCompared() throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2019-10", [31, 17])
    let text = LocalizedText(sv: "Nytt sätt att räkna", en: "New way of counting")
    report.definition.events = [Event(period: Period(report.month), kind: .break, text: text)]
    #expect(try headline(report).finding.plainText == "Felen per miljon leveranser var 17 i november")
  }

  @Test(arguments: [
    (Language.swedish, "Fel per miljon leveranser: uppgiften för november är dold"),
    (.english, "Faults per million deliveries: the figure for November is hidden"),
  ])
  func aHiddenFigureIsNotSaidToBeMissing(language: Language, title: String) throws {
    var report = SampleReport(try SampleReport.month("2019-11"), language: language)
    try report.addHiddenSeries("faults-per-million", from: "2019-11", 1)
    #expect(try headline(report).finding.plainText == title)
    #expect(try headline(report).short.plainText == title)
  }

  @Test func theShortFormHasTheValueFirst() throws {
    let report = try SampleReport.twoYears()
    #expect(try headline(report).short.plainText == "17 per miljon leveranser i november")
  }

  @Test func theValueCanBeTraced() throws {
    let report = try SampleReport.twoYears()
    #expect(try headline(report).finding.inlines.contains(.value("17", fact: "faults-per-million@2019-11.value")))
  }

  private func headline(_ report: SampleReport) throws -> (finding: Sentence, short: Sentence) {
    let measure = try #require(report.definition.measure("faults-per-million"))
    let headline = Wording(report.input).headline
    return (headline.finding(measure), headline.short(measure))
  }
}
