import ArgumentParser
import ReportCore
import ReportPipeline

/// `nollrapport plugins`: lists the plugins, or describes one with its options.
struct PluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "List the plugins, or describe one with its options.")

  @Argument(help: "The plugin to describe.")
  var name: String?

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      guard let name else { return console.result(PluginText.list(BuiltInPlugins.all.manifests)) }
      let found = BuiltInPlugins.all.manifests.filter { $0.name == name }
      if found.isEmpty { throw Problems(unknownPlugin(name)) }
      console.result(found.map(PluginText.description).joined(separator: "\n\n"))
    }
  }
}

private func unknownPlugin(_ name: String) -> Problem {
  Problem(
    .configuration, "there is no plugin “\(name)”",
    hints: NearMiss.hint(for: name, in: BuiltInPlugins.all.manifests.map(\.name)))
}
