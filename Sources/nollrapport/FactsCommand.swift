import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport facts`: lists the names by which commentary calls numbers, with their values.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List every fact by name, with its value.",
    discussion:
      "Commentary calls a fact as {{name}}, and the report's own month, year to date and last year by word: {{authority-complaints@year-to-date.change}}."
  )

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let console = Console(isQuiet: options.quiet)
    try await reportingProblems(to: console) { () throws(Problems) in
      let request = try RequestBuilder(options: options, environment: Environment.variables()).request()
      let (_, analysis) = try await Pipeline.standard(console).facts(request)
      let width = analysis.facts.map(\.name.description.count).max() ?? 0
      for fact in analysis.facts { console.result(FactText.line(fact, width, request.language)) }
    }
  }
}
