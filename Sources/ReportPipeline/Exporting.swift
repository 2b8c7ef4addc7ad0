internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Pipeline {
  /// Every file of the report, in memory.
  func export(
    _ report: LaidOutReport, _ examined: Examination, _ manifest: OutputFile, _ request: RunRequest,
    _ exporters: Exporters
  ) async throws(Problems) -> [OutputFile] {
    begin(6, "export", examined.definition.output.formats.map(\.rawValue))
    do {
      let attached = AttachedFiles(report, examined, manifest, request.language)
      let data = dataFiles(attached, examined, request)
      let charts = chartFiles(report, attached, examined, exporters)
      let pages = request.only == nil ? [pdf(report, attached, exporters)] : []
      // The report takes longest to draw: meanwhile the first picture is packed.
      let drawn = try await made(charts.prefix(1) + pages + charts.dropFirst())
      let files = drawn + data + [manifest]
      return files + [Manifest.checksums(of: files)]
    } catch {
      throw error.arising(in: "export")
    }
  }

  /// Files in their order. They are drawn one after the other, for they share the fonts, and finished side by side.
  private func made(_ files: [FileInTheMaking]) async throws(Problems) -> [OutputFile] {
    let results = await Parallel.map(
      files, jobs: jobs, first: { file in (file.path, Result { () throws(Problems) in try file.draw() }) },
      then: { path, drawn in
        Result { () throws(Problems) in OutputFile(path: path, bytes: try drawn.get().bytes()) }
      })
    var made: [OutputFile] = []
    var problems: [Problem] = []
    for result in results {
      switch result {
      case .success(let file): made.append(file)
      case .failure(let error): problems += error.all
      }
    }
    try Problems.throwing(problems)
    return made
  }

  /// The data behind every chart and table, and all that was loaded and computed.
  private func dataFiles(
    _ attached: AttachedFiles, _ examined: Examination, _ request: RunRequest
  ) -> [OutputFile] {
    let parts = attached.charts + attached.tables
    if request.only != nil { return parts }
    let insights =
      examined.analysis.insights.isEmpty
      ? [] : [OutputFile(path: "data/findings.csv", text: CSVText.insights(examined.analysis))]
    return parts + insights + [
      OutputFile(path: "data/observations.csv", text: CSVText.observations(examined.dataset)), attached.facts,
    ]
  }

  /// The report, with the data of its charts and tables and the manifest inside.
  private func pdf(_ report: LaidOutReport, _ attached: AttachedFiles, _ exporters: Exporters) -> FileInTheMaking {
    FileInTheMaking("report.pdf") { () throws(Problems) in try exporters.pdf(report.pages, attached.report) }
  }
}

/// One file, before it is drawn.
struct FileInTheMaking: Sendable {
  let path: String
  let draw: @Sendable () throws(Problems) -> DrawnFile

  init(_ path: String, _ draw: @escaping @Sendable () throws(Problems) -> DrawnFile) {
    self.path = path
    self.draw = draw
  }
}
