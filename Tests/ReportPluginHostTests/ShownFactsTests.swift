import ReportCore
import ReportDocument
import ReportDrawing
import ReportPluginKit
import ReportTestSupport
import Testing

@testable import ReportPluginHost

@Suite struct ShownFactsTests {
  @Test func chartsWithoutDataGetTheFactsThatTheyDraw() throws {
    let blocks = try ShownFacts(analysis()).completing([.figure(Block.Figure(chart: chart(naming: "value")))])
    guard case .figure(let figure)? = blocks.first else { throw Problems(Problem(.software, "there is no chart")) }
    let data = figure.chart.data
    #expect(data.map(\.name.description) == ["faults-per-million@2019-10.value", "faults-per-million@2019-11.value"])
    #expect(data.map(\.quantity.number) == [Rational(31), Rational(17)])
  }

  @Test func tablesGetEachFactOnceAndKeepTheirOwn() throws {
    let cells = ["2019-11", "2019-11", "2019-10"].map { Table.Cell("17", fact: "faults-per-million@\($0).value") }
    var table = Table(id: "faults", caption: [], columns: [], rows: [Table.Row(cells)])
    let completed = try ShownFacts(analysis()).completing([.table(table), .pageBreak])
    guard case .table(let full)? = completed.first else { throw Problems(Problem(.software, "there is no table")) }
    #expect(
      full.data.map(\.name.description) == ["faults-per-million@2019-11.value", "faults-per-million@2019-10.value"])
    table.data = full.data.reversed()
    #expect(try ShownFacts(analysis()).completing([.table(table)]) == [.table(table)])
  }

  @Test func aNameOfNoFactIsRefused() throws {
    let fault = MessageFault.unfit(
      message:
        "“faults” shows the fact “faults-per-million@2019-10.valeu”, which is neither in the analysis nor in its “data”",
      hints: ["did you mean “faults-per-million@2019-10.value” or “faults-per-million@2019-11.value”?"])
    let analysis = try analysis()
    let block = Block.figure(Block.Figure(chart: try chart(naming: "valeu")))
    #expect(throws: fault) { try ShownFacts(analysis).completing([block]) }
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
    let fault = #expect(throws: MessageFault.self) {
      try ShownFacts(analysis()).completing([.figure(Block.Figure(chart: chart))])
    }
    guard case .unfit(let message, _)? = fault else { throw Problems(Problem(.software, "another fault")) }
    #expect(message.hasPrefix("“faults” shows the fact “\(name)”"))
  }

  private func analysis() throws -> Analysis {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2019-10", [31, 17])
    return report.analysis
  }

  private func chart(naming figure: String) throws -> ChartSpecification {
    let month = try SampleReport.month("2019-11")
    let points = [month.advanced(by: -1), month].map {
      ChartPoint(month: $0, quantity: .number(Rational(17)), value: "faults-per-million@\($0).\(figure)")
    }
    let lines = YearLines(month: month, years: [YearLines.Year(year: 2019, points: points)])
    let texts = ChartTexts(
      title: "", shortTitle: "", subtitle: "", shortSubtitle: "", source: "", shortSource: "", alternative: "")
    return ChartSpecification(
      id: "faults", language: .swedish, texts: texts, unit: .count, body: .yearLines(lines), data: [])
  }
}
