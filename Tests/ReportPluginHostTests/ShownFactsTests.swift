import ReportCore
import ReportDocument
import ReportDrawing
import ReportPluginKit
import ReportTestSupport
import Testing

@testable import ReportPluginHost

@Suite struct ShownFactsTests {
  @Test func chartsWithoutDataGetTheFactsThatTheyDraw() throws {
    let blocks = try ShownFacts(analysis(), .swedish).completing([.figure(Block.Figure(chart: chart(naming: "value")))])
    guard case .figure(let figure)? = blocks.first else { throw Problems(Problem(.software, "there is no chart")) }
    let data = figure.chart.data
    #expect(data.map(\.name.description) == ["faults-per-million@2019-10.value", "faults-per-million@2019-11.value"])
    #expect(data.map(\.quantity.number) == [Rational(31), Rational(17)])
  }

  @Test func tablesGetEachFactOnceAndKeepTheirOwn() throws {
    let shown = [("2019-11", "17"), ("2019-11", "17"), ("2019-10", "31")]
    let cells = shown.map { Table.Cell($0.1, fact: "faults-per-million@\($0.0).value") }
    var table = Table(id: "faults", caption: [], columns: [], rows: [Table.Row(cells)])
    let completed = try ShownFacts(analysis(), .swedish).completing([.table(table), .pageBreak])
    guard case .table(let full)? = completed.first else { throw Problems(Problem(.software, "there is no table")) }
    #expect(
      full.data.map(\.name.description) == ["faults-per-million@2019-11.value", "faults-per-million@2019-10.value"])
    table.data = full.data.reversed()
    #expect(try ShownFacts(analysis(), .swedish).completing([.table(table)]) == [.table(table)])
  }

  @Test func aNameOfNoFactIsRefused() throws {
    let hint = "did you mean “faults-per-million@2019-10.value” or “faults-per-million@2019-11.value”?"
    let block = Block.figure(Block.Figure(chart: try chart(naming: "valeu")))
    #expect(
      try faults(of: [block]) == [
        "“faults” shows the fact “faults-per-million@2019-10.valeu”, which is neither in the analysis nor in its “data”",
        hint,
        "“faults” shows the fact “faults-per-million@2019-11.valeu”, which is neither in the analysis nor in its “data”",
        "did you mean “faults-per-million@2019-11.value” or “faults-per-million@2019-10.value”?",
      ])
  }

  @Test func aPointThatIsNotItsFactIsRefused() throws {
    var chart = try chart(naming: "value")
    guard case .yearLines(var lines) = chart.body else { return }
    lines.years[0].points[1].quantity = .number(Rational(18))
    chart.body = .yearLines(lines)
    #expect(
      try faults(of: [.figure(Block.Figure(chart: chart))]) == [
        "“faults” draws 18 for “faults-per-million@2019-11.value”, which is 17",
        "a point has the number of its fact, exact or rounded",
      ])
  }

  @Test func everyTextThatIsNotItsFactIsNamedByItsPath() throws {
    let wrong = Inline.value("999", fact: "deliveries@2019-11.value")
    let figure = KeyFigure(
      measure: "", period: "", number: "1", fact: "deliveries@2019-11.value", unit: "", lines: [.init([wrong])])
    let row = Table.Row([Table.Cell("Faults"), Table.Cell("2", fact: "deliveries@2019-11.value")])
    let blocks: [Block] = [
      .title([wrong]), .lead([.text("a"), wrong]), .heading(level: 2, [wrong], id: "faults"), .paragraph([wrong]),
      .list(isNumbered: false, [Block.ListItem([.paragraph([.text("a"), wrong])])]), .keyFigures([figure]), .pageBreak,
      .table(Table(id: "table", caption: [wrong], columns: [], rows: [row])), .notes([[], [wrong]]),
    ]
    let expected = [
      ("0/text/0", "999"), ("1/text/1", "999"), ("2/text/0", "999"), ("3/text/0", "999"),
      ("4/items/0/blocks/0/text/1", "999"), ("5/figures/0", "1"), ("5/figures/0/lines/0/text/0", "999"),
      ("7/caption/0", "999"), ("7/rows/0/cells/1", "2"), ("8/notes/1/0", "999"),
    ]
    #expect(
      try faults(of: blocks).filter { $0.hasPrefix("“") }
        == expected.map { "“blocks/\($0)” shows “\($1)” for “deliveries@2019-11.value”, which is 15002" })
  }

  @Test(arguments: [
    ("15 002", Language.swedish, "in Swedish thousands are parted by a no-break space (U+00A0): “15\u{A0}002”"),
    ("15,002", .swedish, "in Swedish thousands are parted by a no-break space (U+00A0): “15\u{A0}002”"),
    ("15\u{A0}002", .english, "in English thousands are parted by a comma: “15,002”"),
    ("15003", .english, "numbers are rounded once, half away from zero; where a fact has no value, no digit is shown"),
  ])
  func theHintSaysHowTheLanguageWritesNumbers(shown: String, language: Language, hint: String) throws {
    let block = Block.paragraph([.value(shown, fact: "deliveries@2019-11.value")])
    #expect(
      try faults(of: [block], language) == [
        "“blocks/0/text/0” shows “\(shown)” for “deliveries@2019-11.value”, which is 15002", hint,
      ])
  }

  @Test(arguments: [
    ("1.5", Language.swedish, "in Swedish decimals follow a comma: “1\u{A0}234,5”"),
    ("1,5", .english, "in English decimals follow a point: “1,234.5”"),
  ])
  func theHintSaysHowTheLanguageWritesDecimals(shown: String, language: Language, hint: String) throws {
    let month = Period(try SampleReport.month("2019-11"))
    let fact = Fact(
      FactName("deliveries", month, Figure(rawValue: "mean")), .number(Rational(3, over: 2)), unit: .count,
      status: .exact)
    let blocks: [Block] = [
      .paragraph([.value(shown, fact: "deliveries@2019-11.mean")]),
      .table(Table(id: "means", caption: [], columns: [], rows: [], data: [fact])),
    ]
    #expect(
      try faults(of: blocks, language) == [
        "“blocks/0/text/0” shows “\(shown)” for “deliveries@2019-11.mean”, which is 1.5", hint,
      ])
  }

  @Test(arguments: [("15\u{A0}002", Language.swedish), ("15,002 parcels", .english), ("15002", .swedish)])
  func anotherFormOfTheSameNumberIsNoFault(shown: String, language: Language) throws {
    #expect(try faults(of: [.paragraph([.value(shown, fact: "deliveries@2019-11.value")])], language) == [])
  }

  @Test func aTextMayNameAFactThatATableBrings() throws {
    let analysis = try analysis()
    let data = analysis.series.compactMap { $0.name.measure == "deliveries" ? $0.fact($0.points[0].month) : nil }
    let table = Table(id: "deliveries", caption: [], columns: [], rows: [], data: data)
    let blocks: [Block] = [.paragraph([.value("15002", fact: data[0].name.description)]), .table(table)]
    #expect(try ShownFacts(Analysis(), .swedish).completing(blocks) == blocks)
  }

  @Test func aTargetsOutcomeIsShownToo() throws {
    var chart = try chart(naming: "value")
    guard case .yearLines(var lines) = chart.body else { return }
    let name = "faults-per-million@2019-01/2019-11.valeu"
    let point = ChartPoint(month: lines.month, quantity: .number(Rational(33)), value: name)
    lines.target = YearLines.Target(
      value: Rational(36), label: "36", name: lines.years[0].points[0].value,
      outcome: YearLines.Outcome(label: "jan–nov", point: point, decimals: 0))
    chart.body = .yearLines(lines)
    let faults = try faults(of: [.figure(Block.Figure(chart: chart))])
    #expect(faults.contains { $0.hasPrefix("“faults” shows the fact “\(name)”") })
  }

  /// What is wrong with blocks: each message and the hints that follow it.
  private func faults(of blocks: [Block], _ language: Language = .swedish) throws -> [String] {
    let shown = ShownFacts(try analysis(), language)
    do throws(MessageFault) { _ = try shown.completing(blocks) } catch { return lines(of: error) }
    return []
  }

  private func lines(of fault: MessageFault) -> [String] {
    switch fault {
    case .unfit(let message, let hints): [message] + hints
    case .several(let faults): faults.flatMap(lines)
    default: ["\(fault)"]
    }
  }

  private func analysis() throws -> Analysis {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2019-10", [31, 17])
    try report.addSeries("deliveries", from: "2019-11", [15_002])
    return report.analysis
  }

  private func chart(naming figure: String) throws -> ChartSpecification {
    let month = try SampleReport.month("2019-11")
    let points = [(month.advanced(by: -1), 31), (month, 17)].map {
      ChartPoint(month: $0.0, quantity: .number(Rational($0.1)), value: "faults-per-million@\($0.0).\(figure)")
    }
    let lines = YearLines(month: month, years: [YearLines.Year(year: 2019, points: points)])
    let texts = ChartTexts(
      title: "", shortTitle: "", subtitle: "", shortSubtitle: "", source: "", shortSource: "", alternative: "")
    return ChartSpecification(
      id: "faults", language: .swedish, texts: texts, unit: .count, body: .yearLines(lines), data: [])
  }
}
