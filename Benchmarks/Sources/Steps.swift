import ReportCanvas
import ReportConfig
import ReportCore
import ReportDocument
import ReportDrawing
import ReportPDFConformance
import ReportPipeline
import ReportVerification

/// The steps of the bundled report, each on its own, in one process.
enum Steps {
  /// Prints the median of so many rounds of each step, in milliseconds. Nothing is written.
  static func measure(rounds: Int) async throws {
    let timer = Timer(rounds: rounds)
    let definition = try await timer.measure("read the pipeline file") { try BundledReport.definition() }
    let style = try await timer.measure("read the style") { try BundledReport.style() }
    let dataset = try await timer.measure("load") { try await BundledReport.load(definition) }
    let analysis = try await timer.measure("aggregate") { try await BundledReport.aggregate(dataset, definition) }
    let blocks = try await timer.measure("render") { try await BundledReport.render(dataset, analysis, definition) }
    let fonts = try await timer.measure("find the fonts") { try FontSet(of: style, in: .system(home: nil)) }
    let document = BundledReport.document(blocks, definition)
    let pages = try await timer.measure("lay out the pages") {
      try DocumentLayout(style: style, measurer: PangoMeasurer(fonts: fonts)).layOut(document).document
    }
    let charts = blocks.compactMap { if case .figure(let figure) = $0 { figure.chart } else { nil } }
    guard let preset = style.preset("slide"), let chart = charts.first else { return }
    let scene = try await timer.measure("lay out a chart") {
      try ChartLayout(style: style, palette: style.chartColours, measurer: PangoMeasurer(fonts: fonts))
        .chart(chart, at: preset).scene
    }
    let tagged = try await timer.measure("tag the pages") { try TaggedDocument(pages) }
    let pdf = try await timer.measure("export the pages as PDF") {
      try PDFExporter(measurer: PangoMeasurer(fonts: fonts)).export(tagged)
    }
    let facts = Attachment(
      name: "facts.csv", description: "facts", mediaType: "text/csv", relationship: .data,
      bytes: Array(CSVText.facts(analysis).utf8))
    let finished = try await timer.measure("make the PDF conform") {
      try PDFConformance.finish(
        pdf, document: tagged, attachments: [facts], provenance: Provenance(producer: "benchmark", manifestSHA256: nil))
    }
    _ = try await timer.measure("verify the PDF") {
      await Verification([OutputFile(path: "report.pdf", bytes: finished)]).outcome().valueCount
    }
    _ = try await timer.measure("export a chart as PNG") {
      try PNGExporter(measurer: PangoMeasurer(fonts: fonts)).draw(
        scene, scale: 1, background: .colour(style.chartColours.ground), description: PictureDescription(of: chart)
      ).bytes()
    }
    _ = try await timer.measure("export a chart as SVG") {
      SVGExporter(families: fonts.families).export(
        scene, id: chart.id, background: .colour(style.chartColours.ground),
        description: PictureDescription(of: chart))
    }
  }
}

/// Runs a piece of work many times and prints the median.
struct Timer: Sendable {
  let rounds: Int

  /// The result of the last round.
  func measure<Result: Sendable>(_ name: String, _ work: @Sendable () async throws -> Result) async throws -> Result {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var result = try await work()
    for _ in 0..<rounds {
      let start = clock.now
      result = try await work()
      times.append(clock.now - start)
    }
    let median = times.sorted()[times.count / 2]
    let microseconds = median.components.attoseconds / 1_000_000_000_000 + median.components.seconds * 1_000_000
    let text = NumberFormat(.english).number(Rational(Int128(microseconds), over: 1000), decimals: 3)
    print(name + String(repeating: " ", count: max(1, 28 - name.count)) + text + " ms")
    return result
  }
}
