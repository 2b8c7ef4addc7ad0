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
      let fonts = try exporters.fonts().map { (name: $0.name, sha256: FileDigest.sha256($0.bytes)) }
      let manifest = OutputFile(path: "manifest.json", text: Manifest(examined, request, fonts).text)
      let data = dataFiles(report, examined, request)
      let charts = try await chartFiles(report, examined, exporters)
      let pages = request.only == nil ? [try pdf(report, manifest, request.language, exporters)] : []
      let files = pages + charts + data + [manifest]
      return files + [Manifest.checksums(of: files)]
    } catch {
      throw error.arising(in: "export")
    }
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
  ) throws(Problems) -> OutputFile {
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
    return OutputFile(path: "report.pdf", bytes: try exporters.pdf(report.pages, parts))
  }

  private func words(_ language: Language, sv swedish: String, en english: String) -> String {
    language == .swedish ? swedish : english
  }
}

extension Block.Figure {
  /// The values drawn in it.
  fileprivate var dataFile: OutputFile { OutputFile(path: "charts/\(id).csv", text: CSVText.data(chart.data)) }
}

extension Table {
  /// The values set in it.
  fileprivate var dataFile: OutputFile { OutputFile(path: "data/\(id).csv", text: CSVText.data(data)) }
}
