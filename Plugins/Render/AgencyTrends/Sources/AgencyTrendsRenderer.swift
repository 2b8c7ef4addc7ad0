public import ReportCore
public import ReportDocument
internal import ReportDrawing

/// Draws one small chart a member, this year over last, all on one scale.
public struct AgencyTrendsRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "agency-trends",
    summary: "Draws one small chart a member, this year over last, all on one scale.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The count to draw; without it the only measure with a breakdown.")
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let (measure, breakdown) = try MeasureChoice(block: Self.manifest.name, definition: input.definition)
      .split(options)
    let wording = Wording(input)
    guard let first = wording.figures.firstMonth(measure.id), first <= input.month else { return [] }
    let january = input.month.advanced(by: 1 - input.month.number - 12)
    let months = max(first, january)...input.month
    let names = MemberNames(measure, breakdown, input)
    let members = names.shown(months)
    guard !members.isEmpty else { return [] }
    let trends = AgencyTrends(measure, names, wording, members: members, months: months)
    return [.figure(Block.Figure(chart: trends.specification, isStretchable: true))]
  }
}
