public import ReportCore
public import ReportDocument

/// The answers that the engine reads, from bytes.
public enum PluginAnswer {
  /// What a program says of itself, in whatever version it says it.
  public static func description(from bytes: [UInt8]) throws(MessageFault) -> PluginDescription {
    try read(bytes, DescribeAnswer.self, version: nil).answer.manifest
  }

  /// The cells of a source, as the loader labels them.
  public static func loaded(from bytes: [UInt8], version: Int) throws(MessageFault) -> Loaded {
    var (answer, lines) = try read(bytes, LoadAnswer.self, version: version)
    if answer.areLines { try LineForm.read(&lines, into: &answer.loaded.dataset) }
    return answer.loaded
  }

  public static func checked(from bytes: [UInt8], version: Int) throws(MessageFault) -> CheckResult {
    try read(bytes, ValidateAnswer.self, version: version).answer.result
  }

  /// What the aggregator found, added to what was known. Throws its problems where a name is taken.
  public static func aggregated(
    from bytes: [UInt8], addedTo analysis: Analysis, version: Int
  ) throws(MessageFault) -> Analysis {
    let added = try read(bytes, AggregateAnswer.self, version: version).answer.added
    do { return try added.added(to: analysis) } catch { throw .problems(error) }
  }

  public static func rendered(from bytes: [UInt8], version: Int) throws(MessageFault) -> [Block] {
    try read(bytes, RenderAnswer.self, version: version).answer.blocks
  }

  /// The message, and the lines that follow it.
  private static func read<Answer: WireObject>(
    _ bytes: [UInt8], _ type: Answer.Type, version: Int?
  ) throws(MessageFault) -> (answer: Answer, lines: MessageLines) {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let (document, lines) = try document(bytes)
    let node = JSONNode(document)
    let head: AnswerHead
    do {
      var reader = try WireReader(node)
      var read = AnswerHead()
      try read.visit(&reader)
      head = read
    } catch {
      throw .fault(error)
    }
    if let version, head.version != version { throw .version(head.version) }
    if let problems = Problems(head.problems) { throw .problems(problems) }
    do { return (try Answer.read(node), lines) } catch { throw .fault(error) }
  }

  /// The whole as one value; where more follows its first line, the first line.
  private static func document(_ bytes: [UInt8]) throws(MessageFault) -> (JSONDocument, MessageLines) {
    var lines = MessageLines(bytes)
    if let line = lines.line(), line.upperBound + 1 < bytes.count, let first = try? JSONDocument(bytes, line: line),
      first.saysLines
    {
      return (first, lines)
    }
    do { return (try JSONDocument(bytes), MessageLines([])) } catch { throw .notJSON(error) }
  }
}

extension JSONDocument {
  /// Whether the message says that lines follow.
  fileprivate var saysLines: Bool {
    guard var reader = try? WireReader(JSONNode(self)) else { return false }
    var lines = false
    try? reader.field("lines", &lines, usually: false, "")
    return lines
  }
}
