public import ReportCore
public import ReportDocument

/// Programs outside that do the work of plugins: a value, so that runs without them start nothing.
public protocol ProgramPlugins: Sendable {
  /// Finds the program of each use, compares it with the lock file, asks it what it is and checks its options, before anything runs.
  ///
  /// Gives them in the order of the uses. Throws the problems of all of them together.
  func prepare(
    _ uses: [ProgramStep], of request: RunRequest, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> [any ProgramPlugin]

  /// The installed loader that recognises a source of `--input`, where there is one.
  func loader(
    recognising source: Source, of request: RunRequest, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(Problems) -> (any ProgramPlugin)?
}

/// A step of the pipeline file that a program does.
public struct ProgramStep: Hashable, Sendable {
  public let stage: PluginManifest.Stage
  public let step: StageStep

  public init(_ stage: PluginManifest.Stage, _ step: StageStep) {
    self.stage = stage
    self.step = step
  }
}

/// A program that has said what it is and whose options fit.
public protocol ProgramPlugin: Sendable {
  var manifest: PluginManifest { get }
  /// What ran, for the manifest of the run.
  var identity: ProgramIdentity { get }
  /// Of a validator: whether it needs what was aggregated.
  var runsAfterAggregation: Bool { get }

  /// Of a loader: whether a source looks like one of its own.
  func recognises(_ source: Source) -> Bool

  func load(_ input: LoadInput) async throws(Problems) -> Loaded
  func check(_ input: ValidationInput) async throws(Problems) -> CheckResult
  func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis
  func render(_ input: ReportInput) async throws(Problems) -> [Block]
}

/// Which program it was.
public struct ProgramIdentity: Hashable, Sendable {
  public let stage: PluginManifest.Stage
  public let name: String
  /// As the program calls its own version.
  public let version: String
  /// The files that make it up, each as it was named and with its SHA-256.
  public let files: [File]

  public struct File: Hashable, Sendable {
    public let path: String
    public let sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public init(stage: PluginManifest.Stage, name: String, version: String, files: [File]) {
    self.stage = stage
    self.name = name
    self.version = version
    self.files = files
  }
}
