import ArgumentParser
import ReportCore
import ReportPipeline
import ReportPluginHost

/// `nollrapport plugins new`: writes a plugin that works, to begin with.
struct PluginsNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a working plugin to begin with, and its test.")

  @Argument(help: "The plugin's name: lower-case letters, digits and hyphens.")
  var name: String

  @Option(help: "The stage: load, validate, aggregate or render.")
  var stage = "load"

  @Option(help: "The language: python, shell or swift.")
  var language = "python"

  @Option(help: "The folder below which a folder of the plugin's name is written.")
  var folder = "."

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      let template = try PluginTemplate(
        name: name, stage: stage, language: language, package: SourceTree.path ?? "../nollrapport")
      let path = PathName.join(folder, name)
      if FileReading().exists(path) { throw Problems(taken(path)) }
      try OutputFolder(path).replace(with: template.files.map { OutputFile(path: $0.path, text: $0.text) })
      for file in template.files {
        if file.isProgram { try Permissions.allowExecution(of: PathName.join(path, file.path)) }
        console.result(PathName.join(path, file.path))
      }
      console.note("Now: \(PathName.join(path, "test"))")
    }
  }
}

private func taken(_ path: String) -> Problem {
  Problem(.configuration, "“\(path)” is there already", hints: ["choose another name, or another --folder"])
}
