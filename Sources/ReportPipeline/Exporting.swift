internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Pipeline {
  /// Every file of the report, in memory.
  func export(
    _ report: LaidOutReport, _ examined: Examination, _ request: RunRequest, _ exporters: Exporters
  ) async throws(Problems) -> [OutputFile] {
    begin(6, "export", examined.definition.output.formats.map(\.rawValue))
    do {
      let fonts = try exporters.fonts()
      let manifest = OutputFile(path: "manifest.json", text: Manifest(examined, request, fonts).text)
      let data = dataFiles(report, examined, request)
      // The report is begun first: it takes longer than any chart.
      let pages = request.only == nil ? [pdf(report, manifest, request.language, exporters)] : []
      let drawn = try await made(pages + chartFiles(report, examined, exporters))
      let files = drawn + data + [manifest]
      return files + [Manifest.checksums(of: files)]
    } catch {
      throw error.arising(in: "export")
    }
  }

  /// Files of which each can be made by itself, several at a time; in their order always.
  private func made(_ files: [FileInTheMaking]) async throws(Problems) -> [OutputFile] {
    let results = await Parallel.map(files, jobs: jobs) { file in
      Result { () throws(Problems) in try file.make() }
    }
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
    _ report: LaidOutReport, _ examined: Examination, _ request: RunRequest
  ) -> [OutputFile] {
    let parts = report.figures.map(\.dataFile) + report.tables.map(\.dataFile)
    if request.only != nil { return parts }
    let insights =
      examined.analysis.insights.isEmpty
      ? [] : [OutputFile(path: "data/findings.csv", text: CSVText.insights(examined.analysis))]
    return parts + insights + [
      OutputFile(path: "data/observations.csv", text: CSVText.observations(examined.dataset)),
      OutputFile(path: "data/facts.csv", text: CSVText.facts(examined.analysis)),
    ]
  }

  /// The report, with the data of its charts and tables and the manifest inside.
  private func pdf(
    _ report: LaidOutReport, _ manifest: OutputFile, _ language: Language, _ exporters: Exporters
  ) -> FileInTheMaking {
    let figures = report.figures.map { figure in
      (
        file: figure.dataFile,
        description: words(language, sv: "Värden: ", en: "Values: ") + figure.chart.texts.subtitle
      )
    }
    let tables = report.tables.map { table in
      (
        file: table.dataFile,
        description: words(language, sv: "Värden: ", en: "Values: ") + table.caption.map(\.plainText).joined()
      )
    }
    let origin = (
      file: manifest, description: words(language, sv: "Rapportens underlag", en: "What the report was made from")
    )
    let parts = PDFParts(
      attachments: figures + tables + [origin], manifestSHA256: FileDigest.sha256(manifest.bytes))
    return FileInTheMaking { () throws(Problems) in
      OutputFile(path: "report.pdf", bytes: try exporters.pdf(report.pages, parts))
    }
  }

  private func words(_ language: Language, sv swedish: String, en english: String) -> String {
    language == .swedish ? swedish : english
  }
}

/// One file, before it is made.
struct FileInTheMaking: Sendable {
  let make: @Sendable () throws(Problems) -> OutputFile

  init(_ make: @escaping @Sendable () throws(Problems) -> OutputFile) { self.make = make }
}

extension Block.Figure {
  /// The values drawn in it.
  fileprivate var dataFile: OutputFile { OutputFile(path: "charts/\(id).csv", text: CSVText.data(chart.data)) }
}

extension Table {
  /// The values set in it.
  fileprivate var dataFile: OutputFile { OutputFile(path: "data/\(id).csv", text: CSVText.data(data)) }
}
