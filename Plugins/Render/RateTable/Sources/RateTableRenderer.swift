public import ReportCore
public import ReportDocument

/// Sets a monthly rate in a table: a year a row, a month a column, with the full years and the difference since last year.
public struct RateTableRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "rate-table",
    summary: "Opens the tables: a monthly rate by year and month, with full years and the difference since last year.",
    options: [
      OptionDeclaration(optional: "measure", .measure, help: "The rate to set; without it the only rate declared."),
      OptionDeclaration("years", .integer(1...10), default: "4", help: "How many years to set, this one included."),
    ])

  private let options: Options

  public init(options: Options) throws(Problems) { self.options = options }

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let measure = try MeasureChoice(block: Self.manifest.name, definition: input.definition).rate(options)
    let wording = Wording(input)
    let opening = isFirst(measure, input.definition) ? Self.opening(wording) : []
    guard let first = wording.figures.firstMonth(measure.id), first <= input.month else {
      return opening + [wording.nothingKnown(measure)]
    }
    var table = RateTable(measure, wording, first: first, yearCount: options.integer("years"))
    return opening + [.table(table.table())]
  }

  /// Whether no other use of this block comes before, so that the heading stands once.
  private func isFirst(_ measure: Measure, _ definition: ReportDefinition) -> Bool {
    let first = definition.blocks.first { $0.plugin == Self.manifest.name }
    return (first?.options["measure"]?.scalar ?? measure.id) == measure.id
  }

  private static func opening(_ wording: Wording) -> [Block] {
    [.heading(level: 2, [.text(wording.text(sv: "Tabeller", en: "Tables"))], id: "tables")]
  }
}
