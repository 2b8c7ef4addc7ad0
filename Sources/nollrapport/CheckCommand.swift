import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport check`: stops after validation.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load and check the data; write nothing.")

  @OptionGroup var options: ReportOptions

  @Option(help: "A text or page whose numbers are checked against the data, in place of the report's commentary.")
  var commentary: String?

  func run() async throws {
    let console = Console(isQuiet: options.quiet)
    try await reportingProblems(to: console) { () throws(Problems) in
      var request = try RequestBuilder(options: options, environment: Environment.variables()).request()
      if let commentary { request.check(commentary) }
      let (month, checks) = try await Pipeline.standard(console).check(request)
      console.result("\(request.definition.id), \(month)")
      for check in checks { console.result(CheckText.lines(check)) }
    }
  }
}

extension RunRequest {
  /// Has a text checked in place of the commentary, whether or not the pipeline file asks for the check.
  fileprivate mutating func check(_ path: String) {
    checkedText = path
    guard !definition.checks.contains(where: { $0.step.plugin == "commentary" }) else { return }
    let place = Place(pipelineFile.name)
    let options = ConfigurationNode(.mapping([]), at: place)
    definition.checks.append(
      CheckDeclaration(step: StageStep(plugin: "commentary", options: options, place: place)))
  }
}
