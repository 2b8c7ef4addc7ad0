internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Pipeline {
  /// Each chart at each preset in each format, on as many cores as there are; in the same order always.
  func chartFiles(
    _ report: LaidOutReport, _ examined: Examination, _ exporters: Exporters
  ) async throws(Problems) -> [OutputFile] {
    let output = examined.definition.output
    let jobs = report.charts.flatMap { chart in output.formats.map { (chart, $0) } }
    let document = report.pages.document
    let results = await withTaskGroup(of: (Int, Result<OutputFile, Problems>).self) { group in
      for (index, job) in jobs.enumerated() {
        group.addTask {
          (index, Result { () throws(Problems) in try exporters.file(of: job.0, as: job.1, output, document) })
        }
      }
      var results = [Result<OutputFile, Problems>?](repeating: nil, count: jobs.count)
      for await (index, result) in group { results[index] = result }
      return results
    }
    var files: [OutputFile] = []
    var problems: [Problem] = []
    for result in results {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let problem): problems += problem.all
      case nil: break
      }
    }
    try Problems.throwing(problems)
    return files
  }
}

extension Exporters {
  /// One chart in one format.
  fileprivate func file(
    of chart: ChartDrawing, as format: OutputRequest.Format, _ output: OutputRequest, _ document: Document
  ) throws(Problems) -> OutputFile {
    let bytes =
      switch format {
      case .pdf:
        try pdf(
          LaidOutDocument(
            chart: chart.specification, scene: chart.scene,
            ground: output.background == .transparent ? nil : chart.style.chartColours.ground,
            author: document.author, date: document.date), PDFParts())
      case .png: try png(chart, output)
      case .svg: try svg(chart, output)
      }
    return OutputFile(
      path: "charts/\(chart.fileName).\(format.rawValue)", bytes: bytes)
  }
}
