public import ReportCore
public import ReportDrawing

/// What to run: the definition with its files, and what the command line asks for.
public struct RunRequest: Sendable {
  public var definition: ReportDefinition
  /// The pipeline file.
  public var pipelineFile: Source
  /// The folder from which paths in the pipeline file start.
  public var folder: String
  public var style: Style
  /// The style sheets that made it, for the manifest.
  public var styleSheets: [Source]
  public var language: Language
  /// The month of the report; nil for the last complete one.
  public var month: Month?
  /// Files to read in place of the pipeline's sources; empty for those.
  public var inputs: [String]
  /// Options of the loader that recognises a file of `inputs`.
  public var inputOptions: ConfigurationNode
  /// A text whose numbers are checked in place of the commentary's; nil for the commentary.
  public var checkedText: String?
  /// The folder below which `<report>/<month>/` is written.
  public var output: String
  /// What sets the report apart from others of its matrix, a folder each: `["sverige", "en"]`; empty without a matrix.
  public var variant: [String]
  /// The only block to make, by its plugin's name or its chart's id; nil for all.
  public var only: String?
  /// The day that dates the files, where the environment sets it.
  public var date: CalendarDate?
  /// The version of the program, for the manifest.
  public var version: String

  public init(
    definition: ReportDefinition, pipelineFile: Source, folder: String, style: Style, styleSheets: [Source],
    language: Language, month: Month? = nil, inputs: [String] = [],
    inputOptions: ConfigurationNode = ConfigurationNode(.mapping([]), at: Place("--input-option")),
    checkedText: String? = nil, output: String,
    variant: [String] = [], only: String? = nil, date: CalendarDate? = nil, version: String
  ) {
    self.definition = definition
    self.pipelineFile = pipelineFile
    self.folder = folder
    self.style = style
    self.styleSheets = styleSheets
    self.language = language
    self.month = month
    self.inputs = inputs
    self.inputOptions = inputOptions
    self.checkedText = checkedText
    self.output = output
    self.variant = variant
    self.only = only
    self.date = date
    self.version = version
  }
}

extension RunRequest {
  /// The report's folder below the output, as far as it is known before the data: `nollmissionen/sverige/2019-11`.
  var folderName: String { path(of: month.map { folderOfMonth($0) }) }

  /// The report's folder below the output, once its month is known.
  func folderName(in month: Month) -> String { path(of: folderOfMonth(month)) }

  private func path(of month: String?) -> String {
    ([definition.id] + variant + [month].compactMap { $0 }).joined(separator: "/")
  }

  private func folderOfMonth(_ month: Month) -> String { only.map { "\(month)-\($0)" } ?? month.description }
}
