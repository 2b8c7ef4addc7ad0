import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@testable import ReportPluginKit

/// A plugin asked through messages does what it does inside the process.
@Suite struct ProgramWorkTests {
  @Test func describesItself() async throws {
    let answer = await work.answer(to: PluginRequest.describe())
    let description = try PluginAnswer.description(from: answer.answer)
    #expect(description == work.description)
  }

  @Test func addsToTheAnalysis() async throws {
    let data = try SampleData.twoYears()
    let input = try data.input()
    let options = OptionValues(
      try SampleData.options(CountingAggregator.manifest, ["factor": "3"]),
      declared: CountingAggregator.manifest.options)
    let answer = await work.answer(to: PluginRequest.aggregate(input, options, version: 1))
    let outside = try PluginAnswer.aggregated(from: answer.answer, addedTo: input.analysis, version: 1)
    let inside = try await CountingAggregator(
      options: SampleData.options(CountingAggregator.manifest, ["factor": "3"])
    ).aggregate(input)
    #expect(outside == inside)
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
    let request = PluginRequest.aggregate(input, usual, version: 1)
    #expect(request.count { $0 == UInt8(ascii: "\n") } == 120_000 + 3 + 2)
    let answer = await work.answer(to: request)
    let analysis = try PluginAnswer.aggregated(from: answer.answer, addedTo: input.analysis, version: 1)
    #expect(analysis.facts.first?.quantity.number == Rational(120_003))
  }

  @Test func aCutInTheLinesIsNoticed() async throws {
    var dataset = try SampleData.twoYears().dataset
    dataset.stated = []
    var writer = JSONWriter()
    LoadAnswer(loaded: Loaded(dataset: dataset), areLines: true).write(to: &writer)
    LineForm.write(dataset, to: &writer)
    let whole = writer.take()
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
    #expect(await work.answer(to: Array(request.utf8)).fault == message)
  }

  private var usual: OptionValues { OptionValues(node: ConfigurationNode(.mapping([]), at: Place("test"))) }

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
