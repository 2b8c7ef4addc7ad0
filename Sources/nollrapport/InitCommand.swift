import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport init`: writes a small report of one's own.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a small report of your own that runs at once.")

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "The report's first language, sv or en.")
  var language = "sv"

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      guard let language = Language(rawValue: language) else { throw Problems(unknownLanguage(language)) }
      let reading = FileReading()
      if reading.exists(folder), !reading.names(in: folder).isEmpty { throw Problems(notEmpty(folder)) }
      let files = ReportTemplate.files(language: language)
      try OutputFolder(folder).fill(with: files)
      for file in files { console.result(PathName.join(folder, file.path)) }
      console.note("Now: nollrapport run \(PathName.join(folder, "pipeline.yaml"))")
    }
  }
}

private func notEmpty(_ folder: String) -> Problem {
  Problem(.configuration, "the folder “\(folder)” is not empty", hints: ["name a folder that is not there yet"])
}

private func unknownLanguage(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a language of reports",
    hints: NearMiss.hint(for: text, in: Language.allCases.map(\.code)))
}
