import ReportCore
import ReportDrawing
import ReportPipeline
import ReportPluginHost

/// Makes many reports and says how it goes.
struct BatchRun {
  private let batch: Batch
  private let jobs: Int
  private let count: Int
  private let console: Console

  /// Opens the fonts of each style once. Throws where two reports would be written to one folder.
  init(
    _ requests: [RunRequest], jobs: Int, home: String?, isDraft: Bool, isVerified: Bool, console: Console
  ) throws(Problems) {
    var exporters: [Style: Exporters] = [:]
    for request in requests where exporters[request.style] == nil {
      exporters[request.style] = try Exporters.standard(
        for: request.style, home: home, isDraft: isDraft, isVerified: isVerified)
    }
    batch = try Batch(
      requests.compactMap { request in exporters[request.style].map { Batch.Item(request, with: $0) } })
    count = requests.count
    self.jobs = jobs
    self.console = console
  }

  /// The paths of all files written, and the problems, already shown, of the reports that failed.
  func run() async -> (paths: [String], failures: Problems?) {
    let progress = BatchProgress(count: count, console: console)
    let outcomes = await batch.run(
      plugins: BuiltInPlugins.all, programs: PluginHost.standard, jobs: jobs, finished: progress.take)
    var paths: [String] = []
    var failed: [String] = []
    var problems: [Problem] = []
    for outcome in outcomes {
      switch outcome.result {
      case .success(let written): paths += written
      case .failure(let error):
        failed.append(outcome.name)
        problems += error.all
      }
    }
    progress.end(failed: failed)
    return (paths, Problems(problems))
  }
}
