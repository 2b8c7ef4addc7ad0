import ReportCanvas
import ReportCore
import ReportDocument
import ReportDrawing
import ReportPDFConformance
import ReportPipeline

extension Exporters {
  /// PDF, PNG and SVG by Cairo and Pango in the fonts of a style. Throws where a font is not installed.
  static func standard(for style: Style, home: String?) throws(Problems) -> Exporters {
    let fonts = try FontSet(of: style, in: .system(home: home))
    return Exporters(
      measurer: { () throws(Problems) in try PangoMeasurer(fonts: fonts) },
      pdf: { (document, parts) throws(Problems) in
        let bytes = try PDFExporter(measurer: PangoMeasurer(fonts: fonts)).export(document)
        return try PDFConformance.finish(
          bytes, document: document, attachments: parts.attachments.map { Attachment($0.file, $0.description) },
          provenance: Provenance(producer: "Nollrapport \(Version.current)", manifestSHA256: parts.manifestSHA256))
      },
      png: { (chart, output) throws(Problems) in
        try PNGExporter(measurer: PangoMeasurer(fonts: fonts)).export(
          chart.scene, scale: output.pngScale, background: chart.background(output),
          description: PictureDescription(of: chart.specification))
      },
      svg: { (chart, output) throws(Problems) in
        let text = SVGExporter(families: fonts.families).export(
          chart.scene, id: chart.fileName, background: chart.background(output),
          description: PictureDescription(of: chart.specification))
        return Array(text.utf8)
      },
      fonts: { () throws(Problems) in
        var files: [(name: String, bytes: [UInt8])] = []
        for file in fonts.files {
          let name = "\(file.family) \(file.weight.rawValue)"
          files.append((name, try FileReading().source(at: file.path, named: name).bytes))
        }
        return files
      })
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
