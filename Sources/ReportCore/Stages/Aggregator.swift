/// Computes series and facts.
public protocol Aggregator: Plugin {
  /// What it adds to the analysis so far; a name that is taken is a problem.
  func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis
}

/// What an aggregator may use.
public struct AggregationInput: Hashable, Sendable {
  public let definition: ReportDefinition
  public let dataset: Dataset
  /// The month of the report.
  public let month: Month
  /// What earlier aggregators found. The result is this with additions.
  public let analysis: Analysis
  /// Periods beyond the usual ones that commentary and targets name, without repeats.
  public let requestedPeriods: [Period]

  public init(
    definition: ReportDefinition, dataset: Dataset, month: Month, analysis: Analysis, requestedPeriods: [Period] = []
  ) {
    self.definition = definition
    self.dataset = dataset
    self.month = month
    self.analysis = analysis
    self.requestedPeriods = requestedPeriods
  }
}
