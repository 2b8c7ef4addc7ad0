public import ReportCore
public import ReportDocument

/// Sets a count by member and month: this year with its change, and last year with its whole.
public struct AgencyTableRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "agency-table",
    summary: "Sets a count by member and month, this year with its change and last year in full.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The count to set; without it the only measure with a breakdown.")
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let (measure, breakdown) = try MeasureChoice(block: Self.manifest.name, definition: input.definition)
      .split(options)
    let wording = Wording(input)
    guard let first = wording.figures.firstMonth(measure.id), first <= input.month else { return [] }
    let names = MemberNames(measure, breakdown, input)
    return [input.month.year, input.month.year - 1].filter { $0 >= first.year }.map { year in
      var table = AgencyTable(measure, names, wording, year: year, first: first)
      return .table(table.table())
    }
  }
}
