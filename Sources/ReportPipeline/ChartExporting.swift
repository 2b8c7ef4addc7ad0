internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Pipeline {
  /// Each chart at each preset in each format. Pictures come first: they take longest to finish.
  func chartFiles(
    _ report: LaidOutReport, _ attached: AttachedFiles, _ examined: Examination, _ exporters: Exporters
  ) -> [FileInTheMaking] {
    let output = examined.definition.output
    let document = report.pages.document
    var files: [FileInTheMaking] = []
    for format in output.formats.filter({ $0 == .png }) + output.formats.filter({ $0 != .png }) {
      for chart in report.charts {
        files.append(
          FileInTheMaking("charts/\(chart.fileName).\(format.rawValue)") { () throws(Problems) in
            try exporters.draw(chart, as: format, output, document, attached)
          })
      }
    }
    return files
  }
}

extension Exporters {
  /// One chart in one format.
  fileprivate func draw(
    _ chart: ChartDrawing, as format: OutputRequest.Format, _ output: OutputRequest, _ document: Document,
    _ attached: AttachedFiles
  ) throws(Problems) -> DrawnFile {
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
  }
}
