import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@testable import ReportPluginKit

@Suite struct WireModelTests {
  @Test func observationsTravelWithStatusExposureAndPlace() throws {
    let month = try SampleReport.month("2019-11")
    let observation = Observation(
      measure: "rate", member: "north", period: Period(month), cell: .value(try #require(ExactDecimal("40.0"))),
      exposure: ExactDecimal(2_600_000),
      standing: .revised(from: .value(ExactDecimal(41)), at: Place("old.csv", line: 3)),
      marks: ["*"], place: Place("book.xlsx", cell: "B7"))
    let text = written(observation)
    #expect(
      text
        == #"{"measure":"rate","member":"north","period":"2019-11","value":"40.0","exposure":"2600000","standing":"revised","was":{"value":"41","place":{"source":"old.csv","line":3}},"marks":["*"],"place":{"source":"book.xlsx","cell":"B7"}}"#
    )
    #expect(try read(text) == observation)
  }

  @Test func fieldsMayStandInAnyOrderAndUnknownOnesAreIgnored() throws {
    let text = #"{"later":{"a":[1]},"value":17,"place":{"source":"a.csv"},"period":"2019-11","measure":"rate"}"#
    let observation: Observation = try read(text)
    #expect(observation.cell == .value(ExactDecimal(17)))
    #expect(observation.place == Place("a.csv"))
  }

  @Test(arguments: [
    (#"{"period":"2019-11","value":"1"}"#, "the message lacks “measure”"),
    (
      #"{"measure":"rate","period":"2019-13","value":"1"}"#,
      "“period” is “2019-13”, not a month, a year or a run of months: 2019-11, 2019 or 2019-01/2019-09"
    ),
    (#"{"measure":"rate","period":"2019-11"}"#, "the message needs either “value” or “absent”"),
    (
      #"{"measure":"rate","period":"2019-11","value":"1","absent":"missing"}"#,
      "the message needs either “value” or “absent”"
    ),
    (
      #"{"measure":"rate","period":"2019-11","value":"1e3"}"#,
      "“value” is “1e3”, not a number such as 36 or 36.50, with as many decimals as the source has, at most 9"
    ),
    (
      #"{"measure":"rate","period":"2019-11","absent":"mising"}"#, "“absent” is “mising”, which is not one of its words"
    ),
    (#"{"measure":["rate"],"period":"2019-11","value":"1"}"#, "“measure” is not a text"),
    (#"{"measure":"rate","period":"2019-11","value":"1","place":{"line":1}}"#, "“place” lacks “source”"),
    (
      #"{"measure":"rate","period":"2019-11","value":"1","place":{"source":"a","line":1.5}}"#,
      "“place/line” is not a whole number"
    ),
    (#"[]"#, "the message is not an object"),
  ])
  func whatDoesNotFitIsNamedByItsPath(text: String, message: String) {
    do {
      let _: Observation = try read(text)
      Issue.record("it was read")
    } catch let fault as WireFault {
      #expect(fault.description == message)
    } catch {
      Issue.record(error)
    }
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("9223372036854775808", nil),
    ("-9223372036854775809", nil), ("99999999999999999999", nil), ("1.0", nil), ("1e2", nil), ("\"1\"", nil),
    ("true", nil),
  ])
  func wholeNumbersAreWhole(text: String, number: Int?) {
    #expect((try? read(text) as Int) == number)
  }

  @Test func factsTravelWithNumbersIntervalsAndReasons() throws {
    let period = Period(yearToDate: try SampleReport.month("2019-11"))
    let name = FactName("office-faults", member: "north", period, .change)
    let facts = [
      Fact(
        name, .number(Rational(417, over: 289)), unit: .percent, decimals: 1, status: .exact, marks: ["r"],
        isApproximate: true, numerator: Rational(417), denominator: Rational(289),
        derivation: LocalizedText(sv: "så", en: "so"), places: [Place("a.csv", line: 1, column: 2)]),
      Fact(name, .interval(low: Rational(1), high: Rational(2)), unit: .rate(per: 1_000_000), status: .bounded),
      Fact(
        name, .absent(.notApplicable, because: LocalizedText("x")), unit: .percentagePoints,
        status: .assumed(LocalizedText("lika")), standing: .preliminary),
    ]
    for fact in facts { #expect(try read(written(fact)) == fact) }
  }

  @Test(arguments: [
    (#"[{"block":"tabel"}]"#, "“0/block” is “tabel”, which is not one of its kinds"),
    (#"[{"block":"heading","level":1,"text":[],"id":"a"}]"#, "“0/level” is 1, not 2 or 3"),
    (
      #"[{"block":"heading","text":[],"id":"../a"}]"#,
      "“0/id” is “../a”, not a name of lower-case letters, digits and hyphens"
    ),
    (
      #"[{"block":"paragraph","text":[{"inline":"link","text":"a","uri":"javascript:a"}]}]"#,
      "“0/text/0/uri” is no address of http, https or mailto"
    ),
    (
      #"[{"block":"table","id":"t","caption":[],"columns":[{"header":"a"}],"rows":[{"cells":[{"text":"1"},{"text":"2"}]}]}]"#,
      "“0/rows/0” covers 2 columns of 1"
    ),
    (
      #"[{"block":"list","items":[{"blocks":[{"block":"pageBreak"}]}]}]"#,
      "“0/items/0/blocks/0” is neither a paragraph nor a list"
    ),
  ])
  func blocksThatCannotBeSetAreRefused(text: String, message: String) {
    do {
      let _: [Block] = try read(text)
      Issue.record("it was read")
    } catch let fault as WireFault {
      #expect(fault.description == message)
    } catch {
      Issue.record(error)
    }
  }

  @Test func chartsThatCannotBeDrawnAreRefused() throws {
    let month = try SampleReport.month("2019-11")
    let points = [month, month.lastYear].map { ChartPoint(month: $0, quantity: .number(Rational(1)), value: "a") }
    let bars = MonthBars(
      month: month, arrangement: .stacked, months: [month],
      series: [MonthBars.Series(id: "a", name: "a", shortName: "a", points: points)], totals: [points[0]])
    var chart = ChartSpecification(
      id: "chart", language: .swedish, texts: .blank, unit: .count, body: .bars(bars), data: [])
    #expect(throws: WireFault("has other months than the chart", path: ["body", "series", "0", "points"])) {
      let _: ChartSpecification = try read(written(chart))
    }
    chart.body = .yearLines(YearLines(month: month, years: [YearLines.Year(year: 2018, points: [points[1]])]))
    #expect(throws: WireFault("does not begin with 2019 and go back in time", path: ["body", "years"])) {
      let _: ChartSpecification = try read(written(chart))
    }
  }

  private func written(_ value: some WireValue) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func read<Value: WireValue>(_ text: String) throws -> Value {
    try Value.read(JSONNode(JSONDocument(Array(text.utf8))))
  }
}
