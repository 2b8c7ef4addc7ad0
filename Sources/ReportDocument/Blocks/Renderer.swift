public import ReportCore

/// Turns what is known into blocks.
public protocol Renderer: Plugin {
  func render(_ input: ReportInput) async throws(Problems) -> [Block]
}

/// What a renderer may use.
public struct ReportInput: Hashable, Sendable {
  public let definition: ReportDefinition
  public let dataset: Dataset
  public let analysis: Analysis
  /// Every check that ran, and findings of loading, in order.
  public let checks: [CheckResult]
  /// The commentary of the month and language, where there is one.
  public let commentary: Source?
  public let language: Language
  /// The month of the report.
  public let month: Month

  public init(
    definition: ReportDefinition, dataset: Dataset, analysis: Analysis, checks: [CheckResult], commentary: Source?,
    language: Language, month: Month
  ) {
    self.definition = definition
    self.dataset = dataset
    self.analysis = analysis
    self.checks = checks
    self.commentary = commentary
    self.language = language
    self.month = month
  }
}

extension ReportFigures {
  /// The figures of what a renderer was given.
  public init(_ input: ReportInput) {
    self.init(definition: input.definition, analysis: input.analysis, month: input.month)
  }
}
