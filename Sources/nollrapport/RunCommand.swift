import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport run`: makes a report.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Make a report and its charts.",
    discussion: "The paths of the files written are the only lines on standard output.")

  @OptionGroup var options: ReportOptions

  @Option(help: "The folder below which <report>/<month>/ is written.")
  var output = "output"

  @Option(help: "Make only this block, chart or table, in a folder of its own beside the month's.")
  var only: String?

  func run() async throws {
    let console = Console(isQuiet: options.quiet)
    try await reportingProblems(to: console) { () throws(Problems) in
      let environment = Environment.variables()
      let request = try RequestBuilder(options: options, environment: environment)
        .request(output: output, only: only)
      let exporters = try Exporters.standard(for: request.style, home: environment["HOME"])
      let pipeline = Pipeline(plugins: BuiltInPlugins.all, progress: console.report)
      let paths = try await pipeline.run(request, with: exporters)
      for path in paths { console.result(path) }
    }
  }
}
