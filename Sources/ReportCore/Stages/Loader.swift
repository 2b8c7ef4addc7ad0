/// Reads one source into cells.
public protocol Loader: Plugin {
  /// Whether a source looks like one of this loader's, from its name and its first bytes. Decides for `--input`.
  static func recognises(_ source: Source) -> Bool

  /// All cells of the source, or every problem found in it, each with line and column.
  func load(_ source: Source, for definition: ReportDefinition) async throws(Problems) -> Loaded
}

/// What a loader gives.
public struct Loaded: Hashable, Sendable {
  public var dataset: Dataset
  /// Notes and warnings; what makes the data unusable is thrown instead.
  public var findings: [Finding]

  public init(dataset: Dataset, findings: [Finding] = []) {
    self.dataset = dataset
    self.findings = findings
  }
}
