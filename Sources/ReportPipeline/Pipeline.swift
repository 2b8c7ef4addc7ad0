public import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// One run from sources to files: load → validate → aggregate → render → lay out → export.
///
/// Nothing is written before every page could be laid out; then the report's folder is replaced as a whole.
public struct Pipeline: Sendable {
  let plugins: PluginRegistry
  let programs: (any ProgramPlugins)?
  /// How many chart files are made at a time.
  let jobs: Int
  let inputs: InputShelf
  let progress: @Sendable (Progress) -> Void

  /// A run of built-in plugins and, where `programs` are given, of programs outside.
  public init(
    plugins: PluginRegistry, programs: (any ProgramPlugins)? = nil, jobs: Int = 1,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.init(plugins: plugins, programs: programs, jobs: jobs, inputs: InputShelf(), progress: progress)
  }

  init(
    plugins: PluginRegistry, programs: (any ProgramPlugins)?, jobs: Int, inputs: InputShelf,
    progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.plugins = plugins
    self.programs = programs
    self.jobs = jobs
    self.inputs = inputs
    self.progress = progress
  }

  /// Makes the report and writes it. Returns the paths of the files written, sorted.
  public func run(_ request: RunRequest, with exporters: Exporters) async throws(Problems) -> [String] {
    let steps = try await prepare(request)
    // The manifest names every input by its digest.
    let sources = try await open(request, steps).map(\.digested)
    let loaded = try await load(sources, steps, request)
    let checked = try await validate(loaded, steps)
    let shown = try await suppress(checked, steps)
    let analysed = try await aggregate(shown, steps)
    let reviewed = try await validateAgain(analysed, steps)
    let blocks = try await render(reviewed, steps, request)
    let manifest = try describe(reviewed, request, exporters)
    let pages = try layOut(blocks, reviewed, manifest, request, exporters)
    let files = try await export(pages, reviewed, manifest, request, exporters)
    try await verify(files, with: exporters)
    return try write(files, reviewed, request)
  }

  /// Stops after validation. Returns every check that ran and the month of the report.
  public func check(_ request: RunRequest) async throws(Problems) -> (month: Month, checks: [CheckResult]) {
    let reviewed = try await examine(request)
    return (reviewed.month, reviewed.checks)
  }

  /// All series and facts, for `nollrapport facts`.
  public func facts(_ request: RunRequest) async throws(Problems) -> (month: Month, analysis: Analysis) {
    let reviewed = try await examine(request)
    return (reviewed.month, reviewed.analysis)
  }

  private func examine(_ request: RunRequest) async throws(Problems) -> Examination {
    let steps = try await prepare(request)
    let sources = try await open(request, steps)
    let loaded = try await load(sources, steps, request)
    let checked = try await validate(loaded, steps)
    let shown = try await suppress(checked, steps)
    let analysed = try await aggregate(shown, steps)
    return try await validateAgain(analysed, steps)
  }
}
