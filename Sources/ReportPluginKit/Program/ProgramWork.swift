internal import ReportCore
internal import ReportDocument

/// Answers the requests that a program gets.
struct ProgramWork: Sendable {
  let plugin: any Plugin.Type
  let description: PluginDescription

  /// The answer to a request; or what is wrong with the request, which is the engine's fault.
  func answer(to request: MessageLines) async -> (answer: [UInt8], fault: String?) {
    do {
      return (try await answer(request), nil)
    } catch {
      switch error {
      case .problems(let problems): return (Self.bytes(ProblemsAnswer(problems: problems.all)), nil)
      case .cutShort(let byte): return ([], "the request stops in the middle, at byte \(byte)")
      case .garbage(let message, let byte): return ([], "the request is not JSON: \(message), at byte \(byte)")
      case .unfit, .several: return ([], "the request does not fit: \(error)")
      case .version(let version): return ([], "the request is of version \(version) of the protocol")
      case .empty: return ([], "there is no request")
      }
    }
  }

  private func answer(_ request: MessageLines) async throws(MessageFault) -> [UInt8] {
    var lines = request
    guard let line = lines.line() else { throw .empty }
    let document: JSONDocument
    do { document = try JSONDocument(lines.bytes, line: line) } catch { throw .notJSON(error) }
    let node = JSONNode(document)
    let verb = try read(RequestVerb.self, node).verb
    let reading = RequestReading(node: node, lines: lines)
    switch (verb, plugin) {
    case ("describe", _): return Self.bytes(DescribeAnswer(manifest: description))
    case ("load", let type as any Loader.Type): return try await load(type, reading)
    case ("validate", let type as any Validator.Type): return try await check(type, reading)
    case ("aggregate", let type as any Aggregator.Type): return try await aggregate(type, reading)
    case ("render", let type as any Renderer.Type): return try await render(type, reading)
    default: throw .unfit(message: "it asks to \(verb), which a plugin of this stage cannot", hints: [])
    }
  }

  private func load(_ type: any Loader.Type, _ reading: RequestReading) async throws(MessageFault) -> [UInt8] {
    let request = try read(LoadRequest.self, reading.node)
    let source = try Self.source(request.source)
    let loaded = try await problems { () async throws(Problems) in
      try await type.init(options: options(of: request.head)).load(source, for: request.head.definition)
    }
    return Self.bytes(LoadAnswer(loaded: loaded, areLines: false))
  }

  private func check(_ type: any Validator.Type, _ reading: RequestReading) async throws(MessageFault) -> [UInt8] {
    let request = try read(ValidateRequest.self, reading.node)
    let dataset = try reading.dataset(request.head.dataset)
    let result = try await problems { () async throws(Problems) in
      let analysis: Analysis? = if let known = request.analysis { try known.added(to: Analysis()) } else { nil }
      return try await type.init(options: options(of: request.head.work)).check(
        ValidationInput(
          definition: request.head.work.definition, dataset: dataset, month: request.head.month, analysis: analysis,
          commentaries: request.commentaries))
    }
    return Self.bytes(ValidateAnswer(result: result))
  }

  private func aggregate(_ type: any Aggregator.Type, _ reading: RequestReading) async throws(MessageFault) -> [UInt8] {
    let request = try read(AggregateRequest.self, reading.node)
    let dataset = try reading.dataset(request.head.dataset)
    let added = try await problems { () async throws(Problems) in
      let analysis = try request.analysis.added(to: Analysis())
      let result = try await type.init(options: options(of: request.head.work)).aggregate(
        AggregationInput(
          definition: request.head.work.definition, dataset: dataset, month: request.head.month, analysis: analysis,
          requestedPeriods: request.periods))
      return AnalysisMessage(added: result, to: analysis)
    }
    return Self.bytes(AggregateAnswer(added: added))
  }

  private func render(_ type: any Renderer.Type, _ reading: RequestReading) async throws(MessageFault) -> [UInt8] {
    let request = try read(RenderRequest.self, reading.node)
    let dataset = try reading.dataset(request.head.dataset)
    let blocks = try await problems { () async throws(Problems) in
      try await type.init(options: options(of: request.head.work)).render(
        ReportInput(
          definition: request.head.work.definition, dataset: dataset,
          analysis: try request.analysis.added(to: Analysis()), checks: request.checks,
          commentary: request.commentary?.source, language: request.language, month: request.head.month))
    }
    return Self.bytes(RenderAnswer(blocks: blocks))
  }

  /// The file of a request, read in full; an empty one where there is none.
  private static func source(_ message: SourceMessage?) throws(MessageFault) -> Source {
    guard let message else { return Source(name: "", bytes: []) }
    guard let bytes = StandardStreams.file(at: message.path) else {
      throw .problems(Problems(unreadable(message.name)))
    }
    return Source(name: message.name, bytes: bytes)
  }

  private func options(of head: WorkHead) throws(Problems) -> Options {
    try Options(
      head.options.node, declared: description.manifest.options, plugin: description.manifest.name,
      measures: head.definition.measures.map(\.id))
  }

  private func read<Message: WireFields>(_ type: Message.Type, _ node: JSONNode) throws(MessageFault) -> Message {
    do {
      var reader = try WireReader(node)
      var message = Message.blank
      try message.visit(&reader)
      return message
    } catch {
      throw .fault(error)
    }
  }

  private func problems<Result>(_ work: () async throws(Problems) -> Result) async throws(MessageFault) -> Result {
    do { return try await work() } catch { throw .problems(error) }
  }

  private static func bytes(_ message: some WireObject) -> [UInt8] {
    var writer = JSONWriter()
    message.write(to: &writer)
    writer.byte(UInt8(ascii: "\n"))
    return writer.take()
  }
}

/// A request with the lines that follow it.
struct RequestReading {
  let node: JSONNode
  let lines: MessageLines

  /// The dataset of the request, with the cells that follow as lines.
  func dataset(_ message: DatasetMessage) throws(MessageFault) -> Dataset {
    var dataset = message.dataset
    var lines = lines
    if message.areLines { try LineForm.read(&lines, into: &dataset) }
    return dataset
  }
}

/// What a request asks for.
private struct RequestVerb: WireFields {
  static let blank = RequestVerb(verb: "")
  var verb: String

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("request", &verb, "What is asked for.")
  }
}

private func unreadable(_ name: String) -> Problem { Problem(.files, "“\(name)” could not be read") }
