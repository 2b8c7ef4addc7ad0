import ReportCore
import ReportDocument
import ReportDrawing

@testable import ReportPluginKit

/// A value of each type of the model in which no property is as it usually is.
enum Model {
  static let month = Month(year: 2019, month: 11) ?? .first
  static let year = Period(year: 2019) ?? Period(month)
  static let place = Place("book.csv", line: 3, column: 4, cell: "B7")
  static let text = LocalizedText(sv: "ord", en: "word")
  static let name = FactName("rate", member: "north", year, .change)

  static let observation = Observation(
    measure: "rate", member: "north", period: year, cell: .value(ExactDecimal(40)), exposure: ExactDecimal(26),
    standing: .revised(from: .value(ExactDecimal(41)), at: place), marks: ["*"], place: place)

  static let member = Member(
    id: "north", names: [Member.DatedName(from: month, name: text, short: text)], aliases: ["N"], from: month,
    to: month, isDeclared: false)

  static let finding: Finding = {
    var finding = Finding(
      check: "own", level: .note, measure: "rate", member: "north", month: month, message: text, place: place,
      hints: ["look"])
    finding.accepted = "known"
    return finding
  }()

  static let check = CheckResult(
    check: "own", assurance: text, examined: 3, examinedSingular: text, examinedPlural: text, findings: [finding])

  static let series = Series(
    Series.Name("rate", member: "north"), unit: .percent, decimals: 1,
    points: [
      Series.Point(
        month: month, quantity: .interval(low: Rational(1), high: Rational(2)), status: .assumed(text),
        standing: .preliminary, marks: ["r"], numerator: Rational(3), denominator: Rational(4), place: place)
    ])

  static let fact = Fact(
    name, .number(Rational(417, over: 289)), unit: .ratio, decimals: 2, status: .bounded, standing: .preliminary,
    marks: ["r"], isApproximate: true, numerator: Rational(417), denominator: Rational(289), derivation: text,
    places: [place])

  static let control = ControlAnalysis(
    series: Series.Name("rate", member: "north"), method: .laney,
    phases: [
      ControlAnalysis.Phase(
        months: year, baseline: year, baselineCount: 12, centre: 1.5,
        lower: [nil] + [Double](repeating: 0.5, count: 11), upper: [Double](repeating: 2.5, count: 12), reason: text)
    ],
    signals: [ControlAnalysis.Signal(rule: "shift", month: month, isAbove: true)], hasRunSignal: true,
    dispersion: ControlAnalysis.DispersionTest(ratio: 1.25, pValue: 0.01))

  static let insight = Insight(
    .record, "lowest", measure: "rate", member: "north", year, parts: [Insight.Part("value", name)],
    members: ["north"], since: month, isGood: true, notes: ["clear"], weight: 7, isTitle: true)

  static let definition: ReportDefinition = {
    var definition = ReportDefinition(id: "report", title: text, organisation: text, market: text)
    definition.published = CalendarDate("2019-12-06")
    definition.language = .english
    definition.measures = [
      Measure(
        id: "rate", kind: .rate(per: 1000), numerator: "counts", exposure: "sales", direction: .higherIsBetter,
        breakdown: "offices", names: Measure.Names(indefinite: text, definite: text, short: text, description: text),
        unitSingular: text, unitPlural: text)
    ]
    definition.breakdowns = [
      Breakdown(id: "offices", singular: text, plural: text, definitePlural: text, members: [member])
    ]
    definition.targets = [
      Target(measure: "rate", period: year, value: ExactDecimal(30), label: text, explanation: text, place: place)
    ]
    definition.events = [Event(period: year, kind: .break, text: text, measures: ["rate"])]
    definition.footnotes = [Footnote(mark: "*", text: text)]
    return definition
  }()

  static let options = [
    OptionDeclaration("limit", .integer(1...9), default: "3", help: "A limit."),
    OptionDeclaration(required: "share", .decimal(0...1), help: "A share."),
    OptionDeclaration(optional: "words", .list, help: "Words."),
    OptionDeclaration("way", .choice(["up", "down"]), default: "up", help: "A way."),
    OptionDeclaration(required: "measure", .measure, help: "A measure."),
    OptionDeclaration(optional: "since", .month, help: "A month."),
    OptionDeclaration(optional: "title", .localized, help: "A title."),
  ]
}

extension Model {
  static let inlines: [Inline] = [
    .text("a"), .strong("b"), .emphasis("c"), .value("17", fact: "rate@2019-11.value"), .verdict("good", isGood: true),
    .link("d", uri: "https://example.org"), .reference("e", id: "table-one"),
  ]

  static let keyFigure = KeyFigure(
    measure: "Rate", period: "in November", number: "17", fact: "rate@2019-11.value", unit: "faults",
    lines: [KeyFigure.Line(inlines, isSecondary: true, isStrong: true)])

  static let table = Table(
    id: "table-one", caption: inlines,
    columns: [
      Table.Column("Total", .right, isHighlighted: true, isApart: true), Table.Column("Name", .left),
    ],
    rows: [Table.Row([Table.Cell("Group", marks: "r", fact: "rate@2019-11.value", columnSpan: 2)], kind: .total)],
    keys: ["– is not known"], data: [fact])

  static let points = [2018, 2019].compactMap { Month(year: $0, month: 11) }.map {
    ChartPoint(month: $0, quantity: .number(Rational(17)), marks: "r", value: "rate@\($0).value")
  }

  static let yearLines = YearLines(
    month: month, years: years,
    target: YearLines.Target(
      value: Rational(30), label: "30", name: "rate@2019.target",
      outcome: YearLines.Outcome(label: "Jan–Nov", point: points[1], decimals: 1)))

  static let bars = MonthBars(
    month: month, arrangement: .grouped, months: [month],
    series: [MonthBars.Series(id: "north", name: "North", shortName: "N", points: [points[1]])], totals: [points[1]])

  static let panels = SmallMultiples(
    month: month, panels: [SmallMultiples.Panel(id: "north", title: "North", subtitle: "17", years: years)])

  static let controlLines = ControlLines(
    month: month, points: points,
    phases: [
      ControlLines.Phase(
        months: month...month, centre: 1.5, centreLabel: "mean", lower: [nil], upper: [2.5], lowerLabel: "lower",
        upperLabel: "upper")
    ],
    signals: [
      ControlLines.Signal(month: month, word: "outside", pairWord: "both", groupWord: "all", isGood: false)
    ])

  static let bodies: [ChartSpecification.Body] = [
    .yearLines(yearLines), .bars(bars), .smallMultiples(panels), .control(controlLines),
  ]

  static let chart = ChartSpecification(
    id: "chart-one", language: .english,
    texts: ChartTexts(
      title: "a", shortTitle: "b", subtitle: "c", shortSubtitle: "d", source: "e", shortSource: "f", alternative: "g"),
    unit: .percent, decimals: 1, body: .control(controlLines),
    events: [ChartEvent(number: 2, months: month...month, isBreak: true, text: "moved")], data: [fact])

  static let blocks: [Block] = [
    .title(inlines), .lead(inlines), .heading(level: 3, inlines, id: "part"), .paragraph(inlines),
    .list(isNumbered: true, [Block.ListItem([.paragraph(inlines)])]), .keyFigures([keyFigure]),
    .figure(Block.Figure(chart: chart, showsTitle: false, pageTitle: "Title", isStretchable: true)), .table(table),
    .notes([inlines]), .pageBreak,
  ]

  private static let years = [
    YearLines.Year(year: 2019, points: [points[1]]), YearLines.Year(year: 2018, points: [points[0]]),
  ]
}
