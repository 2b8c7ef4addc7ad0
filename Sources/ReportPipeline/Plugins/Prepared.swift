public import ReportCore
public import ReportDocument

/// A plugin with its options, ready to work, wherever it comes from.
public struct Prepared<Input: Sendable, Output: Sendable>: Sendable {
  public let manifest: PluginManifest
  /// Which program it is, where it is one.
  public let identity: ProgramIdentity?
  public let work: @Sendable (Input) async throws(Problems) -> Output

  init(
    _ manifest: PluginManifest, identity: ProgramIdentity? = nil,
    work: @escaping @Sendable (Input) async throws(Problems) -> Output
  ) {
    self.manifest = manifest
    self.identity = identity
    self.work = work
  }

  init(_ program: any ProgramPlugin, work: @escaping @Sendable (Input) async throws(Problems) -> Output) {
    self.init(program.manifest, identity: program.identity, work: work)
  }
}

/// What a loader gets: a source, and all that the pipeline file declares.
public struct LoadInput: Hashable, Sendable {
  public let source: Source
  /// Whether the source is a file; else the loader fetches its cells from elsewhere, and the source has only a name.
  public let isFile: Bool
  public let definition: ReportDefinition

  public init(source: Source, isFile: Bool, definition: ReportDefinition) {
    self.source = source
    self.isFile = isFile
    self.definition = definition
  }
}

public typealias PreparedLoader = Prepared<LoadInput, Loaded>
public typealias PreparedValidator = Prepared<ValidationInput, CheckResult>
public typealias PreparedAggregator = Prepared<AggregationInput, Analysis>
public typealias PreparedRenderer = Prepared<ReportInput, [Block]>

extension Prepared where Input == LoadInput, Output == Loaded {
  init(_ loader: any Loader) {
    self.init(type(of: loader).manifest) { input throws(Problems) in
      try await loader.load(input.source, for: input.definition)
    }
  }
}

extension Prepared where Input == ValidationInput, Output == CheckResult {
  init(_ validator: any Validator) {
    self.init(type(of: validator).manifest) { input throws(Problems) in try await validator.check(input) }
  }
}

extension Prepared where Input == AggregationInput, Output == Analysis {
  init(_ aggregator: any Aggregator) {
    self.init(type(of: aggregator).manifest) { input throws(Problems) in try await aggregator.aggregate(input) }
  }
}

extension Prepared where Input == ReportInput, Output == [Block] {
  init(_ renderer: any Renderer) {
    self.init(type(of: renderer).manifest) { input throws(Problems) in try await renderer.render(input) }
  }
}
