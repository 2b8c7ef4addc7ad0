internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Pipeline {
  /// Each chart at each preset in each format.
  ///
  /// Pictures come first: they take longest, and while the report is made beside them no two of them are in memory at once.
  func chartFiles(
    _ report: LaidOutReport, _ attached: AttachedFiles, _ examined: Examination, _ exporters: Exporters
  ) -> [FileInTheMaking] {
    let output = examined.definition.output
    let document = report.pages.document
    var files: [FileInTheMaking] = []
    for format in output.formats.filter({ $0 == .png }) + output.formats.filter({ $0 != .png }) {
      for chart in report.charts {
        files.append(
          FileInTheMaking { () throws(Problems) in
            try exporters.file(of: chart, as: format, output, document, attached)
          })
      }
    }
    return files
  }
}

extension Exporters {
  /// One chart in one format.
  fileprivate func file(
    of chart: ChartDrawing, as format: OutputRequest.Format, _ output: OutputRequest, _ document: Document,
    _ attached: AttachedFiles
  ) throws(Problems) -> OutputFile {
    let bytes =
      switch format {
      case .pdf:
        try pdf(
          LaidOutDocument(
            chart: chart.specification, scene: chart.scene,
            ground: output.background == .transparent ? nil : chart.style.chartColours.ground,
            author: document.author, date: document.date), attached.parts(of: chart.specification))
      case .png: try png(chart, output)
      case .svg: try svg(chart, output)
      }
    return OutputFile(
      path: "charts/\(chart.fileName).\(format.rawValue)", bytes: bytes)
  }
}
