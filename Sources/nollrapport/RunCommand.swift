import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport run`: makes a report, or all of a matrix and of several months.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Make a report and its charts, or many.",
    discussion: """
      The paths of the files written are the only lines on standard output.

      Several months, as --month 2018-01...2019-11, and the matrix of a pipeline file make many reports at once, each in a folder of its own.
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "The folder below which <report>/<month>/ is written.")
  var output = "output"

  @Option(help: "Make only this block, chart or table, in a folder of its own beside the month's.")
  var only: String?

  @Option(help: "How many reports, or charts of one report, are made at a time. Default: one for each processor.")
  var jobs: Int?

  @Flag(
    help: ArgumentHelp(
      "Leave PDFs as they are drawn, without what makes them accessible and archival; for benchmarks.",
      visibility: .hidden))
  var draft = false

  @Flag(name: .customLong("no-verify"), help: "Write the files without checking that they agree.")
  var isUnverified = false

  func run() async throws {
    let console = Console(isQuiet: options.quiet)
    var failures: Problems?
    try await reportingProblems(to: console) { () throws(Problems) in
      let environment = Environment.variables()
      let jobs = try jobCount()
      let requests = try RequestBuilder(options: options, environment: environment)
        .requests(output: output, only: only)
      var paths: [String] = []
      if requests.count == 1 {
        let exporters = try Exporters.standard(
          for: requests[0].style, home: environment["HOME"], isDraft: draft, isVerified: !isUnverified)
        paths = try await Pipeline.standard(console, jobs: jobs).run(requests[0], with: exporters)
      } else {
        let batch = try BatchRun(
          requests, jobs: jobs, home: environment["HOME"], isDraft: draft, isVerified: !isUnverified, console: console)
        (paths, failures) = await batch.run()
      }
      for path in paths { console.result(path) }
    }
    if let failures { throw failures.exitCode }
  }

  private func jobCount() throws(Problems) -> Int {
    guard let jobs else { return Environment.processors }
    guard (1...256).contains(jobs) else { throw Problems(notJobs(jobs)) }
    return jobs
  }
}

private func notJobs(_ jobs: Int) -> Problem {
  Problem(.configuration, "--jobs is \(jobs), not between 1 and 256", hints: ["leave it out for one a processor"])
}
