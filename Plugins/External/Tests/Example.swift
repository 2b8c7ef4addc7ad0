import ReportCore
import ReportPipeline
import ReportPluginHost
import ReportTestSupport

/// An example as a plugin of a run with the sample report's definition.
enum Example {
  static func plugin(
    _ example: String, _ stage: PluginManifest.Stage, options: [String: String] = [:]
  ) async throws -> any ProgramPlugin {
    let place = Place("pipeline.yaml", line: 1)
    let entries = options.sorted { $0.key < $1.key }.map {
      ConfigurationNode.Entry(key: $0.key, keyPlace: place, value: ConfigurationNode(.scalar($0.value), at: place))
    }
    let path = ExamplePlugin.all.first { $0.name == example }?.path ?? ""
    let step = StageStep(
      plugin: example, options: ConfigurationNode(.mapping(entries), at: place), place: place,
      program: ProgramUse(command: [path], timeLimit: ProgramTime.unhurried))
    let request = RunRequest(
      definition: try SampleData().definition, pipelineFile: Source(name: "pipeline.yaml", bytes: []), folder: "/tmp",
      style: try RepositoryFiles.style(), styleSheets: [], language: .swedish, output: "output", version: "test")
    let host = PluginHost(environment: ExamplePlugin.environment, builtIn: [], locking: .ignored)
    return try await host.prepare([ProgramStep(stage, step)], of: request, progress: { _ in })[0]
  }
}
