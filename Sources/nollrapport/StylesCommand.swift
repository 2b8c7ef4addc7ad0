import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport styles`: writes a specimen of each style.
struct StylesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles", abstract: "Write a specimen page and a chart of each style.")

  @Argument(help: "Styles by name or by the path of a style sheet; all that come with the program where none is given.")
  var names: [String] = []

  @Option(help: "The folder below which styles/ is written.")
  var output = "output"

  @Option(help: "The language of the specimen, sv or en.")
  var language = "sv"

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      guard let language = Language(rawValue: language) else { throw Problems(unknownLanguage(language)) }
      let environment = Environment.variables()
      let finder = StyleFinder(folder: ".", environment: environment)
      var files: [OutputFile] = []
      for name in try names.isEmpty ? finder.names() : names {
        let (style, _) = try finder.style(name)
        files += try StyleSpecimen(style: style, language: language)
          .files(exporters: .standard(for: style, home: environment["HOME"]))
      }
      let folder = PathName.join(output, "styles")
      let held = FileReading().names(in: folder).filter { $0.hasSuffix(".yaml") }
      if let sheet = held.first { throw Problems(holdsStyles(folder, sheet)) }
      try OutputFolder(folder).replace(with: files)
      for file in files { console.result(PathName.join(folder, file.path)) }
    }
  }
}

private func holdsStyles(_ folder: String, _ sheet: String) -> Problem {
  Problem(
    .configuration, "“\(folder)” holds style sheets, such as “\(sheet)”, which specimens would replace",
    hints: ["choose another folder with --output"])
}

private func unknownLanguage(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a language of reports",
    hints: NearMiss.hint(for: text, in: Language.allCases.map(\.code)))
}
