import ArgumentParser
import ReportCore
import ReportPipeline
import ReportPluginHost

/// `nollrapport plugins list`: the plugins of every stage, or one with its options.
struct PluginsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plugins, built-in and installed, or describe one.")

  @Argument(help: "The plugin to describe.")
  var name: String?

  @Option(help: "The folder of the report whose “plugins” folder is looked at.")
  var report = "."

  func run() async throws {
    if let name { return try await PluginsDescribeCommand.describe([name], report: report) }
    let console = Console(isQuiet: false)
    let host = PluginHost(environment: Environment.variable, builtIn: BuiltInPlugins.all.manifests, locking: .ignored)
    let installed = await host.installed(for: report, progress: console.report)
    console.result(PluginText.list(BuiltInPlugins.all.manifests))
    if !installed.isEmpty { console.result("\n" + PluginText.list(installed: installed)) }
    for plugin in installed {
      if case .failure(let problems) = plugin.description { for problem in problems.all { console.show(problem) } }
      for path in plugin.program.hidden { console.note("“\(path)” is hidden by “\(plugin.program.path)”") }
    }
  }
}
