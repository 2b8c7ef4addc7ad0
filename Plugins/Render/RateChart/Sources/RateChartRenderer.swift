public import ReportCore
public import ReportDocument
internal import ReportDrawing

/// Draws the monthly rate: a line a year, with the target.
public struct RateChartRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "rate-chart", summary: "Draws a monthly rate, a line a year, with its target.",
    options: [
      OptionDeclaration(optional: "measure", .measure, help: "The rate to draw; without it the only rate declared."),
      OptionDeclaration("years", .integer(1...4), default: "2", help: "How many years to draw, this one included."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let measure = try MeasureChoice(block: Self.manifest.name, definition: input.definition).rate(options)
    let wording = Wording(input)
    guard let first = wording.figures.firstMonth(measure.id), first <= input.month else {
      return [wording.nothingKnown(measure)]
    }
    let chart = RateChart(measure, wording, first: first, yearCount: options.integer("years"))
    let figure = Block.Figure(
      chart: chart.specification, pageTitle: measure.names.indefinite[input.language], isStretchable: true)
    return [.figure(figure)] + (chart.needed.isEmpty ? [] : [.notes([chart.needed.inlines])])
  }
}
