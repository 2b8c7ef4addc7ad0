public import ReportCore
public import ReportDocument
public import ReportDrawing

/// How pages and charts of a style become files: functions, so that the run can be tested without Cairo.
public struct Exporters: Sendable {
  /// A measurer of the style's fonts, for one worker.
  public var measurer: @Sendable () throws(Problems) -> any TextMeasurer
  /// A document as PDF, with what came with it.
  public var pdf: @Sendable (LaidOutDocument, PDFParts) throws(Problems) -> DrawnFile
  /// A chart as PNG.
  public var png: @Sendable (ChartDrawing, OutputRequest) throws(Problems) -> DrawnFile
  /// A chart as SVG.
  public var svg: @Sendable (ChartDrawing, OutputRequest) throws(Problems) -> DrawnFile
  /// The font files that the style uses, by family and weight, with their digests, for the manifest.
  public var fonts: @Sendable () throws(Problems) -> [(name: String, sha256: String)]

  /// Checks everything that was made before any of it is written: a line that says so, and what is wrong. Nil to leave that out.
  public var verify: (@Sendable ([OutputFile]) async -> (summary: String, problems: [Problem]))?

  public init(
    measurer: @escaping @Sendable () throws(Problems) -> any TextMeasurer,
    pdf: @escaping @Sendable (LaidOutDocument, PDFParts) throws(Problems) -> DrawnFile,
    png: @escaping @Sendable (ChartDrawing, OutputRequest) throws(Problems) -> DrawnFile,
    svg: @escaping @Sendable (ChartDrawing, OutputRequest) throws(Problems) -> DrawnFile,
    fonts: @escaping @Sendable () throws(Problems) -> [(name: String, sha256: String)],
    verify: (@Sendable ([OutputFile]) async -> (summary: String, problems: [Problem]))?
  ) {
    self.measurer = measurer
    self.pdf = pdf
    self.png = png
    self.svg = svg
    self.fonts = fonts
    self.verify = verify
  }
}

/// A file whose text is set and whose marks are drawn. What is left to do needs no fonts: it can be done beside other work.
public struct DrawnFile: Sendable {
  /// Ends the work and gives the file's bytes.
  public let bytes: @Sendable () throws(Problems) -> [UInt8]

  public init(_ bytes: @escaping @Sendable () throws(Problems) -> [UInt8]) { self.bytes = bytes }
}

/// What travels inside a PDF beside its pages.
public struct PDFParts: Sendable {
  /// Files attached, each with a sentence that says what it is.
  public var attachments: [(file: OutputFile, description: String)]
  /// The hash of the manifest, where there is one.
  public var manifestSHA256: String?

  public init(attachments: [(file: OutputFile, description: String)] = [], manifestSHA256: String? = nil) {
    self.attachments = attachments
    self.manifestSHA256 = manifestSHA256
  }
}

/// A chart laid out for one preset, with what its files say of it.
public struct ChartDrawing: Sendable {
  public let specification: ChartSpecification
  public let preset: ChartPreset
  public let scene: Scene
  public let style: Style

  public init(specification: ChartSpecification, preset: ChartPreset, scene: Scene, style: Style) {
    self.specification = specification
    self.preset = preset
    self.scene = scene
    self.style = style
  }

  /// The name of its files without an extension: `complaints-per-million-slide`.
  public var fileName: String { "\(specification.id)-\(preset.name)" }
}
