internal import ReportCore

/// What reports read, kept for others that need the same: each set of sources is opened and loaded once.
actor InputShelf {
  /// What decides what is read: the same of both gives the same data.
  struct Key: Hashable {
    private let folder: String
    private let inputs: [String]
    private let inputOptions: ConfigurationNode
    private let definition: ReportDefinition

    init(_ request: RunRequest) {
      folder = request.folder
      inputs = request.inputs
      inputOptions = request.inputOptions
      definition = request.definition
    }
  }

  private var sources: [Key: Task<Result<[OpenedSource], Problems>, Never>] = [:]
  private var data: [Key: Task<Result<LoadedData, Problems>, Never>] = [:]

  /// The sources of a request; opened when first asked for, while others wait.
  func sources(
    for key: Key, open: @escaping @Sendable () async -> Result<[OpenedSource], Problems>
  ) async -> Result<[OpenedSource], Problems> {
    if let known = sources[key] { return await known.value }
    let opening = Task { await open() }
    sources[key] = opening
    return await opening.value
  }

  /// The data of a request; loaded when first asked for, while others wait.
  func data(
    for key: Key, load: @escaping @Sendable () async -> Result<LoadedData, Problems>
  ) async -> Result<LoadedData, Problems> {
    if let known = data[key] { return await known.value }
    let loading = Task { await load() }
    data[key] = loading
    return await loading.value
  }
}

/// What all sources of a report hold together, whichever month is reported.
struct LoadedData: Sendable {
  var dataset: Dataset
  var findings: [Finding]
  /// The files that they came from, in the order of the sources; one that several sources read stands there for each of them.
  var inputs: [InputFile]
}
