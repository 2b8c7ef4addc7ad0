import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@testable import ReportPluginKit

/// Messages carry all of the model: every stored property of each of its types travels, or stands here as one that does not.
///
/// An example must give each property another value than reading starts from, so that one that is left out of the messages comes back
/// changed, and one that is new to the model must be given here first.
@Suite struct EveryPropertyTests {
  @Test func cellsAndRevisionsTravelWhole() throws {
    try expectWhole(Model.place)
    try expectWhole(Model.observation)
    try expectWhole(
      Revision(
        measure: "rate", member: "north", period: Model.year, was: .value(ExactDecimal(1)), wasAt: Model.place,
        isNow: .value(ExactDecimal(2)), isAt: Model.place))
    try expectWhole(Model.member)
    try expectWhole(Model.member.names[0])
  }

  @Test func findingsAndChecksTravelWhole() throws {
    try expectWhole(Model.finding)
    try expectWhole(Model.check)
    let problem = Problem(.files, "“a” is not there", at: Model.place, hints: ["look elsewhere"])
    // A problem of an answer always stops the run; which stage and check it is of the engine knows by itself.
    try expectWhole(problem, except: ["severity", "check", "stage"])
  }

  @Test func seriesAndFactsTravelWhole() throws {
    try expectWhole(Model.series)
    try expectWhole(Model.series.points[0])
    try expectWhole(Model.fact)
    expectUnusual(Model.fact.name, from: .blank)
    expectUnusual(Model.series.name, from: Series.blank.name)
    for unit in [Unit.count, .percent, .percentagePoints, .ratio, .rate(per: 1000)] {
      var fact = Model.fact
      fact.unit = unit
      #expect(try returned(fact) == fact)
    }
  }

  @Test func controlAnalysesAndInsightsTravelWhole() throws {
    try expectWhole(Model.control)
    try expectWhole(Model.control.phases[0])
    try expectWhole(Model.control.signals[0])
    try expectWhole(try #require(Model.control.dispersion))
    try expectWhole(Model.insight)
    try expectWhole(Model.insight.parts[0])
  }

  @Test func theDefinitionTravelsWholeButForWhatOtherPluginsAreTold() throws {
    // How the report is put together is not for plugins: it holds the options of others.
    try expectWhole(
      Model.definition,
      except: [
        "style", "output", "sources", "checks", "accepted", "aggregates", "blocks", "alternativeTexts", "commentary",
      ])
    let measure = Model.definition.measures[0]
    try expectWhole(measure)
    try expectWhole(measure.names)
    try expectWhole(Model.definition.breakdowns[0])
    try expectWhole(Model.definition.targets[0])
    try expectWhole(Model.definition.events[0])
    try expectWhole(Model.definition.footnotes[0])
  }

  @Test func tablesTravelWhole() throws {
    expectUnusual(Model.table, from: .blank)
    try expectWhole(Model.table.columns[0])
    try expectWhole(Model.table.rows[0])
    try expectWhole(Model.table.rows[0].cells[0])
    #expect(try returned(Block.table(Model.table)) == .table(Model.table))
  }

  @Test func keyFiguresAndListsTravelWhole() throws {
    try expectWhole(Model.keyFigure)
    try expectWhole(Model.keyFigure.lines[0])
    try expectWhole(Block.ListItem([.paragraph(Model.inlines)]))
  }

  @Test func chartsTravelWhole() throws {
    let figure = Block.Figure(chart: Model.chart, showsTitle: false, pageTitle: "Title", isStretchable: true)
    expectUnusual(figure, from: .blank)
    #expect(try returned(Block.figure(figure)) == .figure(figure))
    try expectWhole(Model.chart)
    try expectWhole(Model.chart.texts)
    try expectWhole(Model.chart.events[0])
    try expectWhole(Model.points[0])
    expectUnusual(Model.yearLines, from: .blank)
    try expectWhole(Model.yearLines.years[0])
    try expectWhole(try #require(Model.yearLines.target))
    try expectWhole(try #require(Model.yearLines.target?.outcome))
    expectUnusual(Model.bars, from: .blank)
    try expectWhole(Model.bars.series[0])
    expectUnusual(Model.panels, from: .blank)
    try expectWhole(Model.panels.panels[0])
    expectUnusual(Model.controlLines, from: .blank)
    try expectWhole(Model.controlLines.phases[0])
    try expectWhole(Model.controlLines.signals[0])
  }

  @Test(arguments: Model.bodies)
  func everyKindOfChartTravels(body: ChartSpecification.Body) throws {
    #expect(try returned(body) == body)
    // A kind that is new to the model must be added here, to its examples, and to the messages.
    let name =
      switch body {
      case .yearLines: "yearLines"
      case .bars: "bars"
      case .smallMultiples: "smallMultiples"
      case .control: "control"
      }
    #expect(ChartSpecification.Body.variants.contains { $0.name == name })
    #expect(ChartSpecification.Body.variants.count == Model.bodies.count)
  }

  @Test(arguments: Model.blocks)
  func everyKindOfBlockTravels(block: Block) throws {
    #expect(try returned(block) == block)
    let name =
      switch block {
      case .title: "title"
      case .lead: "lead"
      case .heading: "heading"
      case .paragraph: "paragraph"
      case .list: "list"
      case .keyFigures: "keyFigures"
      case .figure: "figure"
      case .table: "table"
      case .notes: "notes"
      case .pageBreak: "pageBreak"
      }
    #expect(Block.variants.contains { $0.name == name })
    #expect(Block.variants.count == Model.blocks.count)
  }

  @Test(arguments: Model.inlines)
  func everyKindOfInlineTravels(inline: Inline) throws {
    #expect(try returned(inline) == inline)
    let name =
      switch inline {
      case .text: "text"
      case .strong: "strong"
      case .emphasis: "emphasis"
      case .value: "value"
      case .verdict: "verdict"
      case .link: "link"
      case .reference: "reference"
      }
    #expect(Inline.variants.contains { $0.name == name })
    #expect(Inline.variants.count == Model.inlines.count)
  }

  @Test func whatAPluginSaysOfItselfTravelsWhole() throws {
    for option in Model.options { try expectWhole(option, except: ["isRequired", "defaultText"]) }
    #expect(try Model.options.map { try returned($0) } == Model.options)
    let description = PluginDescription(
      manifest: PluginManifest(stage: .validate, name: "own", summary: "Tries.", options: Model.options),
      version: "1.2.0", speaks: 1...2, environment: ["TOKEN"], fileExtensions: ["xlsx"], runsAfterAggregation: true)
    try expectWhole(description)
    expectUnusual(description.manifest, from: PluginDescription.blank.manifest)
  }

  @Test func aPropertyThatDoesNotTravelIsNoticed() {
    var column = Table.Column("Total", .right, isHighlighted: true, isApart: true)
    #expect(usualProperties(of: column, from: .blank).isEmpty)
    column.isApart = false
    #expect(usualProperties(of: column, from: .blank) == ["isApart"])
  }

  /// Expects that every property has a value of its own and comes back with it.
  private func expectWhole<Value: WireObject & Equatable>(
    _ value: Value, except left: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    expectUnusual(value, from: Value.blank, except: left, sourceLocation: sourceLocation)
    #expect(try returned(value) == value, sourceLocation: sourceLocation)
  }

  private func expectUnusual<Value>(
    _ value: Value, from usual: Value, except left: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let names = usualProperties(of: value, from: usual).filter { !left.contains($0) }
    #expect(
      names.isEmpty, "give each property of \(Value.self) a field in messages, and here a value of its own",
      sourceLocation: sourceLocation)
  }

  /// The stored properties that have the value from which reading starts.
  private func usualProperties<Value>(of value: Value, from usual: Value) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: usual).children)
      .filter { "\($0.value)" == "\($1.value)" }.compactMap(\.0.label)
  }

  private func returned<Value: WireValue>(_ value: Value) throws -> Value {
    var writer = JSONWriter()
    value.write(to: &writer)
    return try Value.read(JSONNode(JSONDocument(writer.take())))
  }
}
