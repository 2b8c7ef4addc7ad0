import ArgumentParser
import ReportConfig
import ReportCore
import ReportPipeline
import ReportPluginHost

/// `nollrapport plugins lock`: says that somebody has looked at the programs of a report.
struct PluginsLockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Write the digests of a report's programs into nollrapport.lock.",
    discussion: "From then on a run stops where one of them has changed, until it is locked anew.")

  @Argument(help: "The pipeline file of the report.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      let file = try FileReading().source(at: pipeline, named: PathName.last(of: pipeline))
      let folder = PathName.folder(of: pipeline)
      let host = PluginHost(
        environment: Environment.variable, builtIn: BuiltInPlugins.all.manifests, locking: .ignored)
      let programs = try await host.programs(
        of: try PipelineFile.definition(from: file), in: folder, progress: console.report)
      console.result(try PluginLock(programs: programs).write(in: folder))
      for program in programs {
        console.note("\(program.stage.rawValue): \(program.name) \(program.version)")
      }
    }
  }
}
