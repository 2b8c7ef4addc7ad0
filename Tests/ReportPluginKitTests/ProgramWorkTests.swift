import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@testable import ReportPluginKit

/// A plugin asked through messages does what it does inside the process.
@Suite struct ProgramWorkTests {
  @Test func describesItself() async throws {
    let answer = await work.answer(to: MessageLines(PluginRequest.describe().bytes))
    let description = try PluginAnswer.description(from: answer.answer)
    #expect(description == work.description)
  }

  @Test func addsToTheAnalysis() async throws {
    let data = try SampleData.twoYears()
    let input = try data.input()
    let options = OptionValues(
      try SampleData.options(CountingAggregator.manifest, ["factor": "3"]),
      declared: CountingAggregator.manifest.options)
    let answer = await work.answer(to: MessageLines(PluginRequest.aggregate(input, options, version: 1).bytes))
    let outside = try PluginAnswer.aggregated(from: answer.answer, addedTo: input.analysis, version: 1)
    let inside = try await CountingAggregator(
      options: SampleData.options(CountingAggregator.manifest, ["factor": "3"])
    ).aggregate(input)
    #expect(outside == inside)
  }

  @Test func aPluginIsGivenAllThatItWouldGetInside() async throws {
    var analysis = Analysis()
    try analysis.add(Model.series)
    try analysis.add(Model.fact)
    try analysis.add(Model.control)
    analysis.add(Model.insight)
    let revision = Revision(
      measure: "rate", member: nil, period: Model.year, was: .absent(.missing), wasAt: Model.place,
      isNow: .value(ExactDecimal(2)), isAt: Model.place)
    let dataset = Dataset(
      observations: [Model.observation], stated: [Model.observation], foundMembers: ["offices": [Model.member]],
      revisions: [revision])
    let commentary = Source(name: "november.md", bytes: Array("# Måndag\n\nSjutton\n".utf8))
    let (definition, month) = (Model.definition, Model.month)

    let validation = ValidationInput(
      definition: definition, dataset: dataset, month: month, analysis: analysis,
      commentaries: [CommentaryText(commentary, .english, isOfReport: true)])
    try await expect(RecordingValidator.self, toGet: validation, PluginRequest.validate(validation, usual, version: 1))
    let aggregation = AggregationInput(
      definition: definition, dataset: dataset, month: month, analysis: analysis, requestedPeriods: [Model.year])
    try await expect(
      RecordingAggregator.self, toGet: aggregation, PluginRequest.aggregate(aggregation, usual, version: 1))
    let report = ReportInput(
      definition: definition, dataset: dataset, analysis: analysis, checks: [Model.check], commentary: commentary,
      language: .english, month: month)
    try await expect(RecordingRenderer.self, toGet: report, PluginRequest.render(report, usual, version: 1))
  }

  private func expect<Recorder: RecordingPlugin>(
    _ type: Recorder.Type, toGet input: Recorder.Input, _ request: RequestMessage
  ) async throws {
    let description = PluginDescription(manifest: Recorder.manifest, version: "1.0.0")
    let answer = await ProgramWork(plugin: type, description: description).answer(to: MessageLines(request.bytes))
    #expect(answer.fault == nil)
    // Plugins keep no state: what they got comes back as a problem that tells two inputs apart.
    #expect(throws: MessageFault.problems(Problems(Problem(.data, "\(input.hashValue)")))) {
      try PluginAnswer.checked(from: answer.answer, version: 1)
    }
  }

  @Test func manyCellsTravelAsLines() async throws {
    var data = try SampleData.twoYears()
    let cell = data.dataset.observations[0]
    data.dataset.observations = (0..<120_000).map { number in
      var copy = cell
      copy.place = Place("large.csv", line: number + 1)
      return copy
    }
    data.dataset.stated = Array(data.dataset.stated.prefix(3))
    let input = try data.input()
    let request = PluginRequest.aggregate(input, usual, version: 1).bytes
    #expect(request.count { $0 == UInt8(ascii: "\n") } == 120_000 + 3 + 2)
    let answer = await work.answer(to: MessageLines(request))
    let analysis = try PluginAnswer.aggregated(from: answer.answer, addedTo: input.analysis, version: 1)
    #expect(analysis.facts.first?.quantity.number == Rational(120_003))
  }

  @Test func aLargeRequestGoesInPieces() throws {
    var data = try SampleData.twoYears()
    data.dataset.observations = Array(repeating: data.dataset.observations[0], count: 210_000)
    let request = PluginRequest.aggregate(try data.input(), usual, version: 1)
    let longest = request.pieces.dropFirst().map(\.count).max() ?? 0
    #expect(longest > 200_000 && longest < 300_000)
    #expect(request.pieces.reduce(0) { $0 + $1.count } == request.bytes.count)
  }

  @Test func aCutInTheLinesIsNoticed() async throws {
    var dataset = try SampleData.twoYears().dataset
    dataset.stated = []
    var writer = JSONWriter()
    LoadAnswer(loaded: Loaded(dataset: dataset), areLines: true).write(to: &writer)
    let whole = RequestMessage(writer.take(), cells: dataset).bytes
    #expect(try PluginAnswer.loaded(from: whole, version: 1).dataset.observations == dataset.observations)
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    let withoutEnd = Array(lines.dropLast().joined(separator: [UInt8(ascii: "\n")]))
    #expect(throws: MessageFault.cutShort(at: withoutEnd.count)) {
      try PluginAnswer.loaded(from: withoutEnd, version: 1)
    }
    let withoutLine = Array((lines.prefix(3) + lines.suffix(1)).joined(separator: [UInt8(ascii: "\n")]))
    #expect(throws: MessageFault.unfit(message: "“end” counts others than the 2 lines before it", hints: [])) {
      try PluginAnswer.loaded(from: withoutLine, version: 1)
    }
  }

  @Test func problemsTravelWithPlacesAndHints() async throws {
    let problem = Problem(
      .configuration, "“a” is not a number", at: Place("book.xlsx", cell: "B7"), hints: ["leave it empty"])
    var writer = JSONWriter()
    ProblemsAnswer(problems: [problem]).write(to: &writer)
    #expect(throws: MessageFault.problems(Problems(problem))) {
      try PluginAnswer.checked(from: writer.bytes, version: 1)
    }
  }

  @Test(arguments: [
    ("", "there is no request"), ("{\"nollrapport\":1", "the request stops in the middle, at byte 16"),
    ("hello", "the request is not JSON: no value begins so, at byte 0"),
    ("{\"nollrapport\":1}", "the request does not fit: the message lacks “request”"),
    (
      "{\"nollrapport\":1,\"request\":\"render\"}",
      "the request does not fit: it asks to render, which a plugin of this stage cannot"
    ),
  ])
  func requestsThatAreNoneEndTheProgram(request: String, message: String) async {
    #expect(await work.answer(to: MessageLines(Array(request.utf8))).fault == message)
  }

  private var usual: OptionValues { .blank }

  private var work: ProgramWork {
    ProgramWork(plugin: CountingAggregator.self, description: CountingProgram.description)
  }
}

private enum CountingProgram: PluginProgram { typealias Plugin = CountingAggregator }

private struct CountingAggregator: Aggregator {
  static let manifest = PluginManifest(
    stage: .aggregate, name: "counting", summary: "Counts cells.",
    options: [
      OptionDeclaration("factor", .integer(1...9), default: "1", help: "What the count is multiplied with."),
      OptionDeclaration("words", .list, default: "a, b", help: "Some words."),
      OptionDeclaration(optional: "share", .decimal(0...1), help: "A share."),
      OptionDeclaration(optional: "way", .choice(["up", "down"]), help: "A way."),
    ])
  private let factor: Int

  init(options: Options) throws(Problems) { factor = options.integer("factor") }

  func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    let count = input.dataset.observations.count + input.dataset.stated.count
    try analysis.add(
      Fact(
        FactName("cells", Period(input.month), .value), .number(Rational(count * factor)), unit: .count, status: .exact)
    )
    return analysis
  }
}

/// Says what it was given, as a problem, so that a test can compare it.
private protocol RecordingPlugin: Plugin {
  associatedtype Input: Hashable
}

extension RecordingPlugin {
  func problem(_ input: Input) -> Problems { Problems(Problem(.data, "\(input.hashValue)")) }
}

private struct RecordingValidator: Validator, RecordingPlugin {
  typealias Input = ValidationInput
  static let manifest = PluginManifest(stage: .validate, name: "recording", summary: "Records.")

  init(options: Options) {}

  func check(_ input: ValidationInput) async throws(Problems) -> CheckResult { throw problem(input) }
}

private struct RecordingAggregator: Aggregator, RecordingPlugin {
  typealias Input = AggregationInput
  static let manifest = PluginManifest(stage: .aggregate, name: "recording", summary: "Records.")

  init(options: Options) {}

  func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis { throw problem(input) }
}

private struct RecordingRenderer: Renderer, RecordingPlugin {
  typealias Input = ReportInput
  static let manifest = PluginManifest(stage: .render, name: "recording", summary: "Records.")

  init(options: Options) {}

  func render(_ input: ReportInput) async throws(Problems) -> [Block] { throw problem(input) }
}
