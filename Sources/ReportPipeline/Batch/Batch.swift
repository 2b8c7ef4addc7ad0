public import ReportCore

/// Many reports made by one process: several at a time, each into a folder of its own.
///
/// Files that reports share are read and loaded once, styles and fonts are opened once. One report that fails stops no other. What comes
/// out is the same, byte for byte, however many are made at a time.
public struct Batch: Sendable {
  /// One report of a batch.
  public struct Item: Sendable {
    public var request: RunRequest
    /// Those of the request's style.
    public var exporters: Exporters

    public init(_ request: RunRequest, with exporters: Exporters) {
      self.request = request
      self.exporters = exporters
    }
  }

  /// What became of one report.
  public struct Outcome: Sendable {
    /// Its folder below the output, as far as it is known beforehand: `nollmissionen/sverige/2019-11`.
    public var name: String
    /// The paths of the files written, sorted, or why there are none.
    public var result: Result<[String], Problems>
    /// Warnings, and lines that programs wrote to their logs, in order. What reports share is loaded with the first that needs it.
    public var remarks: [Progress]
  }

  private let items: [Item]

  /// A batch of reports. Throws where two would be written to one folder.
  public init(_ items: [Item]) throws(Problems) {
    var seen: Set<String> = []
    try Problems.throwing(items.map(\.request.folderName).filter { !seen.insert($0).inserted }.map(twice))
    self.items = items
  }

  /// Makes the reports, at most `jobs` at a time. Calls `finished` after each, from any thread; returns all outcomes in order.
  public func run(
    plugins: PluginRegistry, programs: (any ProgramPlugins)? = nil, jobs: Int,
    finished: @escaping @Sendable (Outcome) -> Void
  ) async -> [Outcome] {
    let inputs = InputShelf()
    // Charts of one report are made side by side only where there are fewer reports than cores.
    let jobsPerReport = max(1, jobs / max(1, items.count))
    return await Parallel.map(items, jobs: jobs) { item in
      let remarks = Remarks()
      let pipeline = Pipeline(
        plugins: plugins, programs: programs, jobs: jobsPerReport, inputs: inputs, progress: remarks.take)
      let outcome = Outcome(
        name: item.request.folderName, result: await pipeline.result(of: item), remarks: remarks.all)
      finished(outcome)
      return outcome
    }
  }
}

extension Pipeline {
  fileprivate func result(of item: Batch.Item) async -> Result<[String], Problems> {
    do throws(Problems) {
      return .success(try await run(item.request, with: item.exporters))
    } catch {
      return .failure(error)
    }
  }
}

private func twice(_ name: String) -> Problem {
  Problem(
    .configuration, "two reports would be written to “\(name)”", hints: ["give each market, month and style once"])
}
