import Foundation
import ReportCore
import ReportDocument
import ReportPipeline
import ReportPluginHost
import ReportTestSupport
import Synchronization

/// Runs of programs in the folder of broken ones, with the definition of the sample report.
enum SampleRequest {
  static let folder = RepositoryFiles.root + "/Tests/ReportPluginHostTests/Broken"

  static func request(in folder: String = folder) throws -> RunRequest {
    RunRequest(
      definition: try SampleData().definition, pipelineFile: Source(name: "pipeline.yaml", bytes: []), folder: folder,
      style: try RepositoryFiles.style(), styleSheets: [], language: .swedish, output: "output", version: "test")
  }

  static func step(_ name: String, _ use: ProgramUse? = nil, options: ConfigurationNode? = nil) -> StageStep {
    let place = Place("pipeline.yaml", line: 9, column: 5)
    return StageStep(
      plugin: name, options: options ?? ConfigurationNode(.mapping([]), at: place), place: place,
      program: use ?? ProgramUse(command: ["./\(name)"], timeLimit: ProgramTime.unhurried))
  }

  static func plugin(
    _ name: String, _ stage: PluginManifest.Stage, _ use: ProgramUse? = nil, options: ConfigurationNode? = nil,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> any ProgramPlugin {
    let host = PluginHost(environment: { ["PATH": "/usr/bin:/bin"][$0] }, builtIn: [], locking: .ignored)
    return try await host.prepare([ProgramStep(stage, step(name, use, options: options))], of: request()) { progress in
      if case .log(_, let line) = progress { log(line) }
    }[0]
  }

  /// A program that is called by its name, where the folder of broken ones is one of plugins.
  static func installedPlugin(_ name: String, _ stage: PluginManifest.Stage) async throws -> any ProgramPlugin {
    let place = Place("pipeline.yaml", line: 9, column: 5)
    let step = StageStep(
      plugin: name, options: ConfigurationNode(.mapping([]), at: place), place: place,
      program: ProgramUse(timeLimit: ProgramTime.unhurried))
    let variables = ["PATH": "/usr/bin:/bin", "NOLLRAPPORT_PLUGIN_PATH": folder]
    let host = PluginHost(environment: { variables[$0] }, builtIn: [], locking: .ignored)
    return try await host.prepare([ProgramStep(stage, step)], of: request()) { _ in }[0]
  }

  static func loadInput() throws -> LoadInput {
    LoadInput(source: Source(name: "data.csv", bytes: [0x61]), isFile: true, definition: try SampleData().definition)
  }

  static func renderInput() throws -> ReportInput {
    SampleReport(try SampleReport.month("2019-11")).input
  }
}

/// Lines that were collected while a program ran.
final class Collected: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  var add: @Sendable (String) -> Void { { line in self.lines.withLock { $0.append(line) } } }
}
