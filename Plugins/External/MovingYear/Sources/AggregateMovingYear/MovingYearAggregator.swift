public import ReportCore

/// Makes the figure of the last twelve months for every month: a sum of counts, or a rate weighted by its exposures.
///
/// Twelve months always hold one of each season, so that they can be compared at any time of the year. The figure of a month is there only
/// where all of its twelve months are known; else it says which month is missing.
public struct MovingYearAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "moving-year",
    summary: "Makes the figure of the last twelve months for every month, and its change since a year before.",
    options: [
      OptionDeclaration(optional: "measure", .measure, help: "The only measure to treat; without it every one."),
      OptionDeclaration(
        "months", .integer(2...60), default: "12", help: "How many months, should twelve not be the season."),
    ])

  /// The figure of the last months, on their period.
  public static let movingYear = Figure(rawValue: "moving-year")
  /// The change from the same figure as many months earlier, in per cent.
  public static let movingYearChange = Figure(rawValue: "moving-year-change")

  private let measure: String?
  private let length: Int

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    length = options.integer("months")
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    for line in MonthlyLines(input.dataset, of: measure, last: input.month).lines {
      guard let declared = input.definition.measure(line.name.measure) else { continue }
      for fact in MovingFigures(line, of: declared, length: length).facts { try analysis.add(fact) }
    }
    return analysis
  }
}
