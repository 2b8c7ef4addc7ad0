import Foundation
import ReportConfig
import ReportCore
import ReportDrawing
import ReportPipeline
import ReportPluginHost
import ReportTestSupport
import Testing

@testable import nollrapport

/// The sample report, with a program of every example at work in it.
@Suite struct SampleReportTests {
  @Test(arguments: Language.allCases)
  func everyExampleLeavesItsMark(language: Language) async throws {
    try await withTemporaryFolder { output in
      let paths = try await run(language, output)
      let folder = output + "/external-plugins/2024-06/"
      let manifest = try text(folder + "manifest.json")
      for example in ExamplePlugin.all { #expect(manifest.contains("\"name\": \"\(example.name)\"")) }
      let observations = try text(folder + "data/observations.csv")
      #expect(observations.split(separator: "\n").count > 50)
      #expect(try text(folder + "data/facts.csv").contains("moving-year"))
      #expect(paths.contains(folder + "data/authority-complaints-shares.csv"))
      let pages = try CommandLineTool.run("pdftotext", ["-layout", "FILE", "-"], on: bytes(folder + "report.pdf"))
        .output
      #expect(
        pages.contains(
          language == .swedish ? "andelar, januari–juni 2024 och 2023" : "shares, January–June 2024 and 2023"))
    }
  }

  private func run(_ language: Language, _ output: String) async throws -> [String] {
    let pipeline = RepositoryFiles.root + "/Plugins/External/sample/pipeline.yaml"
    let file = Source(name: "pipeline.yaml", bytes: try bytes(pipeline))
    let definition = try PipelineFile.definition(from: file).withoutTimeLimits
    let request = RunRequest(
      definition: definition, pipelineFile: file, folder: PathName.folder(of: pipeline),
      style: try RepositoryFiles.style(), styleSheets: [], language: language, output: output, version: "test")
    let host = PluginHost(
      environment: { name in
        name == "NOLLRAPPORT_PLUGIN_PATH" ? ExamplePlugin.products : ExamplePlugin.environment(name)
      },
      builtIn: BuiltInPlugins.all.manifests)
    return try await Pipeline(plugins: BuiltInPlugins.all, programs: host)
      .run(request, with: Exporters.standard(for: request.style, home: nil))
  }

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}

extension ReportDefinition {
  /// The report with programs that may take their time.
  fileprivate var withoutTimeLimits: ReportDefinition {
    var definition = self
    for index in sources.indices { definition.sources[index].loader.program?.timeLimit = ProgramTime.unhurried }
    for index in checks.indices { definition.checks[index].step.program?.timeLimit = ProgramTime.unhurried }
    for index in blocks.indices { definition.blocks[index].program?.timeLimit = ProgramTime.unhurried }
    for index in aggregates.indices where aggregates[index].plugin == "moving-year" {
      definition.aggregates[index].program = ProgramUse(timeLimit: ProgramTime.unhurried)
    }
    return definition
  }
}
