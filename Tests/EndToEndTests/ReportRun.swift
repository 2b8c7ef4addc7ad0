import ReportConfig
import ReportCore
import ReportDrawing
import ReportPipeline
import ReportTestSupport

@testable import nollrapport

/// Runs a report as the command does, and reads what it wrote.
struct ReportRun {
  /// The folder of the report's month.
  let folder: String
  let paths: [String]

  /// Runs a pipeline file with everything real, into a folder.
  @discardableResult
  static func run(
    _ pipeline: String, into output: String, month: String? = nil, inputs: [String] = [], style: String? = nil,
    language: String? = nil, only: String? = nil, date: CalendarDate? = nil,
    change: (inout ReportDefinition) -> Void = { _ in }
  ) async throws -> ReportRun {
    let request = try request(
      pipeline, into: output, month: month, inputs: inputs, style: style, language: language, only: only, date: date,
      change: change)
    let exporters = try Exporters.standard(for: request.style, home: nil)
    let paths = try await Pipeline(plugins: BuiltInPlugins.all).run(request, with: exporters)
    let first = paths.first { $0.hasSuffix("/SHA256SUMS") } ?? ""
    return ReportRun(folder: PathName.folder(of: first), paths: paths)
  }

  /// What a run is asked for.
  static func request(
    _ pipeline: String, into output: String, month: String? = nil, inputs: [String] = [], style: String? = nil,
    language: String? = nil, only: String? = nil, date: CalendarDate? = nil,
    change: (inout ReportDefinition) -> Void = { _ in }
  ) throws -> RunRequest {
    let reading = FileReading()
    let file = try reading.source(at: pipeline, named: PathName.last(of: pipeline))
    var definition = try PipelineFile.definition(from: file)
    change(&definition)
    let name = style ?? definition.style
    return RunRequest(
      definition: definition, pipelineFile: file, folder: PathName.folder(of: pipeline),
      style: try RepositoryFiles.style(name), styleSheets: [try RepositoryFiles.source("styles/\(name).yaml")],
      language: language.flatMap { Language(rawValue: $0) } ?? definition.language, month: month.flatMap { Month($0) },
      inputs: inputs, output: output, only: only, date: date, version: "test")
  }

  /// The bundled report.
  static let bundled = RepositoryFiles.root + "/reports/nollmissionen/pipeline.yaml"

  /// The bytes of a file by its path in the folder.
  func bytes(_ path: String) throws -> [UInt8] {
    try FileReading().source(at: PathName.join(folder, path), named: path).bytes
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The names of all files below the folder, sorted.
  var names: [String] { paths.map { String($0.dropFirst(folder.count + 1)) }.sorted() }

  /// The text of the report, as a program for reading PDFs gives it, with plain spaces.
  func reportText() throws -> String {
    let text = try CommandLineTool.run("pdftotext", ["-layout", "FILE", "-"], on: bytes("report.pdf")).output
    return text.split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
