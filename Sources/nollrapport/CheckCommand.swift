import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport check`: stops after validation.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load and check the data; write nothing.")

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let console = Console(isQuiet: options.quiet)
    try await reportingProblems(to: console) { () throws(Problems) in
      let request = try RequestBuilder(options: options, environment: Environment.variables()).request()
      let (month, checks) = try await Pipeline.standard(console).check(request)
      console.result("\(request.definition.id), \(month)")
      for check in checks { console.result(CheckText.lines(check)) }
    }
  }
}
