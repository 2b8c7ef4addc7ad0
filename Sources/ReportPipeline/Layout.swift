internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// A report laid out: its pages, and each chart at each preset.
struct LaidOutReport: Sendable {
  var pages: LaidOutDocument
  var charts: [ChartDrawing]
  var figures: [Block.Figure]
  /// Those with values, which have files of their own.
  var tables: [Table]
}

extension Pipeline {
  /// Lays out the pages and every chart file before anything is written.
  func layOut(
    _ blocks: [Block], _ examined: Examination, _ manifest: OutputFile, _ request: RunRequest, _ exporters: Exporters
  ) throws(Problems) -> LaidOutReport {
    begin(5, "lay out", [])
    do {
      let measurer = try exporters.measurer()
      let document = DocumentAssembly(examined, request, manifest).document(of: blocks)
      let pages = try DocumentLayout(style: request.style, measurer: measurer).layOut(document)
      for warning in pages.warnings { progress(.warning(warning)) }
      let figures = document.figures
      let charts = try layOut(figures.map(\.chart), examined, request, measurer)
      return LaidOutReport(
        pages: pages.document, charts: charts, figures: figures, tables: document.tables.filter { !$0.data.isEmpty })
    } catch {
      throw error.arising(in: "lay out")
    }
  }

  private func layOut(
    _ charts: [ChartSpecification], _ examined: Examination, _ request: RunRequest, _ measurer: any TextMeasurer
  ) throws(Problems) -> [ChartDrawing] {
    let layout = ChartLayout(style: request.style, palette: request.style.chartColours, measurer: measurer)
    var drawings: [ChartDrawing] = []
    for chart in charts {
      for name in examined.definition.output.presets {
        guard let preset = request.style.preset(name) else { throw Problems(unknownPreset(name, request.style)) }
        let laidOut = try layout.chart(chart, at: preset)
        for warning in laidOut.warnings { progress(.warning(notWritten(warning))) }
        guard laidOut.isLegible else { continue }
        drawings.append(
          ChartDrawing(specification: chart, preset: preset, scene: laidOut.scene, style: request.style))
      }
    }
    return drawings
  }
}

/// A chart that cannot be read at a preset has no file there.
private func notWritten(_ warning: Problem) -> Problem {
  Problem(
    warning.kind, warning.message + "; it is not written", at: warning.place, hints: warning.hints,
    severity: warning.severity)
}

private func unknownPreset(_ name: String, _ style: Style) -> Problem {
  Problem(
    .configuration, "the style “\(style.name)” has no preset “\(name)”",
    hints: NearMiss.hint(for: name, in: style.presets.map(\.name)))
}
