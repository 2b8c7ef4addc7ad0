import ArgumentParser
import ReportCore
import ReportPipeline
import ReportPluginHost

/// `nollrapport plugins describe`: one plugin with its options.
struct PluginsDescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Describe a plugin with its options.")

  @Argument(help: "The plugin's name; or a program and its arguments, as in exec.")
  var command: [String]

  @Option(help: "The folder of the report whose “plugins” folder is looked at.")
  var report = "."

  func run() async throws { try await Self.describe(command, report: report) }

  static func describe(_ command: [String], report: String) async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      let name = command.first ?? ""
      let isCommand = name.contains("/") || command.count > 1
      let builtIn = isCommand ? [] : BuiltInPlugins.all.manifests.filter { $0.name == name }
      if !builtIn.isEmpty { return console.result(builtIn.map(PluginText.description).joined(separator: "\n\n")) }
      let host = PluginHost(
        environment: Environment.variable, builtIn: BuiltInPlugins.all.manifests, locking: .ignored)
      if isCommand {
        let description = try await host.description(of: command, in: ".", progress: console.report)
        return console.result(PluginText.description(description))
      }
      let installed = await host.installed(for: report, progress: console.report)
      let found = installed.filter { $0.program.name == name }
      if found.isEmpty { throw Problems(unknownPlugin(name, installed.map(\.program.name))) }
      for plugin in found {
        console.result(PluginText.description(try plugin.description.get()) + "\n\nIt is \(plugin.program.path)")
      }
    }
  }
}

private func unknownPlugin(_ name: String, _ installed: [String]) -> Problem {
  Problem(
    .configuration, "there is no plugin “\(name)”",
    hints: NearMiss.hint(for: name, in: Set(BuiltInPlugins.all.manifests.map(\.name) + installed)))
}
