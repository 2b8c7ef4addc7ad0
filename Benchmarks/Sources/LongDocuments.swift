import ReportCanvas
import ReportCore
import ReportDocument
import ReportDrawing
import ReportPDFConformance

/// Documents and charts much larger than any report, of invented figures, to see how cost grows.
enum LongDocuments {
  /// The finished PDF of a table of five columns: fifty rows a page.
  static func table(rows: Int) throws -> [UInt8] {
    let columns = ["Month", "This year", "Last year", "Difference", "Change"].enumerated().map { index, header in
      Table.Column(header, index == 0 ? .left : .right)
    }
    let table = Table(
      id: "long", caption: [.text("Invented figures")], columns: columns,
      rows: (0..<rows).map { row in
        let values = ["Office \(row)", "\(row * 7 % 997)", "\(row * 11 % 991)", "\(row * 13 % 89)", "+\(row % 100) %"]
        return Table.Row(values.map { Table.Cell($0) })
      })
    let style = try BundledReport.style()
    let document = BundledReport.document([.table(table)], try BundledReport.definition())
    let measurer = try PangoMeasurer(fonts: FontSet(of: style, in: .system(home: nil)))
    let pages = try TaggedDocument(DocumentLayout(style: style, measurer: measurer).layOut(document).document)
    return try PDFConformance.finish(
      PDFExporter(measurer: measurer).export(pages), document: pages, attachments: [],
      provenance: Provenance(producer: "benchmark", manifestSHA256: nil))
  }

  /// A control chart of so many months as PDF, SVG and PNG of 1920 × 1080 pixels.
  static func chart(months count: Int) throws -> Int {
    let style = try BundledReport.style()
    let chart = controlChart(months: count)
    guard let preset = style.preset("slide") else { return 0 }
    let fonts = try FontSet(of: style, in: .system(home: nil))
    let measurer = try PangoMeasurer(fonts: fonts)
    let scene = try ChartLayout(style: style, palette: style.chartColours, measurer: measurer)
      .chart(chart, at: preset).scene
    let ground = PictureBackground.colour(style.chartColours.ground)
    let words = PictureDescription(of: chart)
    let png = try PNGExporter(measurer: measurer)
      .draw(scene, scale: 1, background: ground, description: words).bytes()
    let svg = SVGExporter(families: fonts.families).export(scene, id: "long", background: ground, description: words)
    let page = LaidOutDocument(
      chart: chart, scene: scene, ground: style.chartColours.ground, author: "", date: CalendarDate(firstOf: .first))
    let pdf = try PDFExporter(measurer: measurer).export(TaggedDocument(page))
    return png.count + svg.utf8.count + pdf.count
  }

  private static func controlChart(months count: Int) -> ChartSpecification {
    let first = Month.first.advanced(by: 12 * 1000)
    let points = (0..<count).map { index in
      ChartPoint(
        month: first.advanced(by: index), quantity: .number(Rational(40 + index * 7919 % 31)), value: "faults@\(index)")
    }
    let months = first...first.advanced(by: count - 1)
    let phase = ControlLines.Phase(
      months: months, centre: 55, centreLabel: "55", lower: Array(repeating: 38, count: count),
      upper: Array(repeating: 72, count: count), lowerLabel: "38", upperLabel: "72")
    let texts = ChartTexts(
      title: "Invented figures", shortTitle: "Invented", subtitle: "Faults a month", shortSubtitle: "Faults",
      source: "Source: nobody", shortSource: "Nobody", alternative: "A control chart of invented figures.")
    return ChartSpecification(
      id: "long", language: .english, texts: texts, unit: .count,
      body: .control(ControlLines(month: months.upperBound, points: points, phases: [phase], signals: [])), data: [])
  }
}
