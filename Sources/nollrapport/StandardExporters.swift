import ReportCanvas
import ReportCore
import ReportDocument
import ReportDrawing
import ReportPDFConformance
import ReportPipeline
import ReportVerification

extension Exporters {
  /// PDF, PNG and SVG by Cairo and Pango in the fonts of a style. Throws where a font is not installed.
  ///
  /// Fonts are opened once for each worker, and their digests are computed once. A draft's PDFs stay as Cairo draws them, and
  /// are not verified.
  static func standard(
    for style: Style, home: String?, isDraft: Bool = false, isVerified: Bool = true
  ) throws(Problems) -> Exporters {
    let fonts = try FontSet(of: style, in: .system(home: home))
    let pool = MeasurerPool(fonts: fonts)
    let digests = FontDigests(fonts)
    var exporters = Exporters(
      measurer: { () throws(Problems) in try pool.measurer() },
      pdf: { (document, parts) throws(Problems) in
        let document = try TaggedDocument(document)
        let bytes = try pool.withMeasurer { measurer throws(Problems) in
          try PDFExporter(measurer: measurer).export(document)
        }
        return DrawnFile { () throws(Problems) in
          if isDraft { return bytes }
          return try PDFConformance.finish(
            bytes, document: document, attachments: parts.attachments.map { Attachment($0.file, $0.description) },
            provenance: Provenance(producer: "Nollrapport \(Version.current)", manifestSHA256: parts.manifestSHA256))
        }
      },
      png: { (chart, output) throws(Problems) in
        let picture = try pool.withMeasurer { measurer throws(Problems) in
          try PNGExporter(measurer: measurer).draw(
            chart.scene, scale: output.pngScale, background: chart.background(output),
            description: PictureDescription(of: chart.specification))
        }
        return DrawnFile { () throws(Problems) in try picture.bytes() }
      },
      svg: { (chart, output) throws(Problems) in
        DrawnFile {
          let text = SVGExporter(families: fonts.families).export(
            chart.scene, id: chart.fileName, background: chart.background(output),
            description: PictureDescription(of: chart.specification))
          return Array(text.utf8)
        }
      },
      fonts: { () throws(Problems) in try digests.all() },
      verify: nil)
    if !isDraft, isVerified {
      exporters.verify = { files in
        let outcome = await Verification(files).outcome()
        return (outcome.summary, outcome.problems)
      }
    }
    return exporters
  }
}

extension ChartDrawing {
  fileprivate func background(_ output: OutputRequest) -> PictureBackground {
    output.background == .transparent ? .transparent : .colour(style.chartColours.ground)
  }
}

extension Attachment {
  fileprivate init(_ file: OutputFile, _ description: String) {
    let isData = file.path.hasSuffix(".csv")
    self.init(
      name: PathName.last(of: file.path), description: description,
      mediaType: isData ? "text/csv" : "application/json", relationship: isData ? .data : .source,
      bytes: file.bytes)
  }
}
