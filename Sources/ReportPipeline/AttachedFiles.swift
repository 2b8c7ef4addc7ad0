internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// The files that travel inside PDFs: the data behind charts and tables, every fact, and the manifest.
struct AttachedFiles: Sendable {
  /// Every fact that was computed: numbers in running text come from there.
  let facts: OutputFile
  private let figures: [Block.Figure]
  private let tables: [Table]
  private let manifest: OutputFile
  private let language: Language

  init(_ report: LaidOutReport, _ examined: Examination, _ manifest: OutputFile, _ language: Language) {
    facts = OutputFile(path: "data/facts.csv", text: CSVText.facts(examined.analysis))
    figures = report.figures
    tables = report.tables
    self.manifest = manifest
    self.language = language
  }

  /// What is inside the report.
  var report: PDFParts {
    let charts = figures.map { ($0.chart.dataFile, values($0.chart.texts.subtitle)) }
    let tables = tables.map { ($0.dataFile, values($0.caption.map(\.plainText).joined())) }
    let all = (facts, words(sv: "Alla uppgifter som rapporten räknar med", en: "All figures that the report computes"))
    return parts(charts + tables + [all])
  }

  /// What is inside a chart that is a file of its own.
  func parts(of chart: ChartSpecification) -> PDFParts { parts([(chart.dataFile, values(chart.texts.subtitle))]) }

  private func parts(_ files: [(file: OutputFile, description: String)]) -> PDFParts {
    let origin = (file: manifest, description: words(sv: "Rapportens underlag", en: "What the report was made from"))
    return PDFParts(attachments: files + [origin], manifestSHA256: FileDigest.sha256(manifest.bytes))
  }

  private func values(_ what: String) -> String { words(sv: "Värden: ", en: "Values: ") + what }

  private func words(sv swedish: String, en english: String) -> String { language == .swedish ? swedish : english }
}

extension ChartSpecification {
  /// The values drawn in it.
  var dataFile: OutputFile { OutputFile(path: "charts/\(id).csv", text: CSVText.data(data)) }
}

extension Table {
  /// The values set in it.
  var dataFile: OutputFile { OutputFile(path: "data/\(id).csv", text: CSVText.data(data)) }
}
