/// Looks for what is wrong. It cannot change anything.
public protocol Validator: Plugin {
  /// Whether it needs what was aggregated.
  static var runsAfterAggregation: Bool { get }

  func check(_ input: ValidationInput) async throws(Problems) -> CheckResult
}

extension Validator {
  public static var runsAfterAggregation: Bool { false }
}

/// What a validator may look at.
public struct ValidationInput: Hashable, Sendable {
  public let definition: ReportDefinition
  public let dataset: Dataset
  /// The month of the report.
  public let month: Month
  /// Nil before aggregation.
  public let analysis: Analysis?
  /// The commentary of the month, in each language, or a text to check instead; empty before aggregation.
  public let commentaries: [CommentaryText]

  public init(
    definition: ReportDefinition, dataset: Dataset, month: Month, analysis: Analysis? = nil,
    commentaries: [CommentaryText] = []
  ) {
    self.definition = definition
    self.dataset = dataset
    self.month = month
    self.analysis = analysis
    self.commentaries = commentaries
  }
}
