public import ReportCore
public import ReportDocument

/// The requests that the engine sends.
public enum PluginRequest {
  /// Asks a program what it is. The same in every version.
  public static func describe() -> RequestMessage { message(DescribeRequest()) }

  /// Asks for the cells of a source: a copy of it is at `path`; nil where the pipeline file names none.
  public static func load(
    _ name: String, at path: String?, _ definition: ReportDefinition, _ options: OptionValues, version: Int
  ) -> RequestMessage {
    message(
      LoadRequest(
        head: head("load", options, definition, version), source: path.map { SourceMessage(name: name, path: $0) }))
  }

  /// Asks what is wrong.
  public static func validate(_ input: ValidationInput, _ options: OptionValues, version: Int) -> RequestMessage {
    let request = ValidateRequest(
      head: MonthHead(
        work: head("validate", options, input.definition, version), month: input.month,
        dataset: DatasetMessage(input.dataset)),
      analysis: input.analysis.map { AnalysisMessage($0) }, commentaries: input.commentaries)
    return message(request, \.head.dataset)
  }

  /// Asks for more series and facts.
  public static func aggregate(_ input: AggregationInput, _ options: OptionValues, version: Int) -> RequestMessage {
    let request = AggregateRequest(
      head: MonthHead(
        work: head("aggregate", options, input.definition, version), month: input.month,
        dataset: DatasetMessage(input.dataset)),
      analysis: AnalysisMessage(input.analysis), periods: input.requestedPeriods)
    return message(request, \.head.dataset)
  }

  /// Asks for blocks.
  public static func render(_ input: ReportInput, _ options: OptionValues, version: Int) -> RequestMessage {
    let request = RenderRequest(
      head: MonthHead(
        work: head("render", options, input.definition, version), month: input.month,
        dataset: DatasetMessage(input.dataset)),
      analysis: AnalysisMessage(input.analysis), language: input.language, checks: input.checks,
      commentary: input.commentary.map { CommentaryMessage($0) })
    return message(request, \.head.dataset)
  }

  private static func head(
    _ verb: String, _ options: OptionValues, _ definition: ReportDefinition, _ version: Int
  ) -> WorkHead {
    WorkHead(request: RequestHead(version: version, verb: verb), options: options, definition: definition)
  }

  private static func message(_ message: some WireObject) -> RequestMessage {
    var writer = JSONWriter()
    message.write(to: &writer)
    writer.byte(UInt8(ascii: "\n"))
    return RequestMessage(writer.take())
  }

  /// The message in one line; where its cells would take more than ten megabytes, they follow as lines.
  private static func message<Message: WireObject>(
    _ request: Message, _ dataset: WritableKeyPath<Message, DatasetMessage>
  ) -> RequestMessage {
    let cells = request[keyPath: dataset].dataset
    guard isLarge(cells) else { return message(request) }
    var request = request
    request[keyPath: dataset].areLines = true
    var writer = JSONWriter()
    request.write(to: &writer)
    return RequestMessage(writer.take(), cells: cells)
  }

  private static func isLarge(_ dataset: Dataset) -> Bool {
    let count = dataset.observations.count + dataset.stated.count
    // No cell takes fewer than 50 bytes nor, but for strange names, more than 500.
    if count * 500 < WireLimits.inlineBytes { return false }
    if count * 50 > WireLimits.inlineBytes { return true }
    var writer = JSONWriter()
    for observation in dataset.observations + dataset.stated {
      observation.write(to: &writer)
      if writer.bytes.count > WireLimits.inlineBytes { return true }
    }
    return false
  }
}
