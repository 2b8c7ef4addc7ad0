internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// The files that travel inside PDFs: the data behind charts and tables, every fact, and the manifest.
struct AttachedFiles: Sendable {
  /// Every fact that was computed: numbers in running text come from there.
  let facts: OutputFile
  /// The values of each chart and of each table, in the order of the report.
  let charts, tables: [OutputFile]
  private let figures: [Block.Figure]
  private let tableCaptions: [String]
  private let manifest: OutputFile
  private let language: Language

  init(_ report: LaidOutReport, _ examined: Examination, _ manifest: OutputFile, _ language: Language) {
    facts = OutputFile(path: "data/facts.csv", text: CSVText.facts(examined.analysis))
    charts = report.figures.map { OutputFile(path: "charts/\($0.chart.id).csv", text: CSVText.data($0.chart.data)) }
    tables = report.tables.map { OutputFile(path: "data/\($0.id).csv", text: CSVText.data($0.data)) }
    figures = report.figures
    tableCaptions = report.tables.map { $0.caption.map(\.plainText).joined() }
    self.manifest = manifest
    self.language = language
  }

  /// What is inside the report.
  var report: PDFParts {
    let charts = zip(charts, figures).map { ($0, values($1.chart.texts.subtitle)) }
    let tables = zip(tables, tableCaptions).map { ($0, values($1)) }
    let all = (facts, words(sv: "Alla uppgifter som rapporten räknar med", en: "All figures that the report computes"))
    return parts(charts + tables + [all])
  }

  /// What is inside a chart that is a file of its own.
  func parts(of chart: ChartSpecification) -> PDFParts {
    let own = zip(charts, figures).first { $1.chart.id == chart.id }
    return parts(own.map { [($0.0, values(chart.texts.subtitle))] } ?? [])
  }

  private func parts(_ files: [(file: OutputFile, description: String)]) -> PDFParts {
    let origin = (file: manifest, description: words(sv: "Rapportens underlag", en: "What the report was made from"))
    return PDFParts(attachments: files + [origin], manifestSHA256: manifest.sha256)
  }

  private func values(_ what: String) -> String { words(sv: "Värden: ", en: "Values: ") + what }

  private func words(sv swedish: String, en english: String) -> String { language == .swedish ? swedish : english }
}
