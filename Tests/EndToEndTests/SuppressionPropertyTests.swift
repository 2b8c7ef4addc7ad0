import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// Whatever the table, the check proves what the aggregate hid, and what the aggregates after it make of the rest.
@Suite struct SuppressionPropertyTests {
  @Test(arguments: 0..<80)
  func whatIsHiddenIsProved(seed: UInt64) async throws {
    var random = SeededRandom(seed)
    let (data, asked) = try Self.table(&random)
    let options = [
      "threshold": String(Int.random(in: 2...12, using: &random)),
      "zero": Bool.random(using: &random) ? "shown" : "hidden",
    ]
    let result = try await Self.check(data, asked: asked, options)
    #expect(result.findings.map(\.message.english) == [], "seed \(seed), \(options), asked \(asked)")
  }

  @Test func nothingToHideInNothing() async throws {
    #expect(try await Self.check(SampleData("2019-01"), asked: [], [:]).examined == 0)
  }

  /// Runs the aggregate, the sums on what it leaves, and the check on both.
  static func check(_ data: SampleData, asked: [String], _ options: [String: String]) async throws -> CheckResult {
    var data = data
    let step = Self.step("suppression", options)
    data.definition.checks = [CheckDeclaration(step: step)]
    let aggregator = try #require(
      try BuiltInPlugins.all.aggregator(step, for: data.definition) as? any SuppressingAggregator)
    data.dataset = try await aggregator.suppress(data.input(asked: asked))
    let sums = try BuiltInPlugins.all.aggregator(Self.step("breakdown", [:]), for: data.definition)
    let analysis = try await sums.aggregate(data.input(asked: asked))
    return try await BuiltInPlugins.all.validator(step, for: data.definition).check(
      ValidationInput(definition: data.definition, dataset: data.dataset, month: data.month, analysis: analysis))
  }

  private static func step(_ name: String, _ options: [String: String]) -> StageStep {
    let place = Place("test.yaml", line: 1)
    let entries = options.sorted { $0.key < $1.key }.map {
      ConfigurationNode.Entry(key: $0.key, keyPlace: place, value: ConfigurationNode(.scalar($0.value), at: place))
    }
    return StageStep(plugin: name, options: ConfigurationNode(.mapping(entries), at: place), place: place)
  }

  /// Counts of up to four members over up to thirty months, some missing, some hidden by their source, with sums that are asked for.
  private static func table(_ random: inout SeededRandom) throws -> (SampleData, asked: [String]) {
    let first = try SampleReport.month("2017-06")
    let months = Int.random(in: 1...30, using: &random)
    var data = try SampleData(first.advanced(by: months - 1).description)
    let members = ["north", "south", "east", "west"].prefix(Int.random(in: 1...4, using: &random))
    let largest = [3, 10, 40].randomElement(using: &random) ?? 3
    let hasGaps = Int.random(in: 0..<4, using: &random) == 0
    for member in members {
      let values = (0..<months).map { _ -> Int? in
        hasGaps && Int.random(in: 0..<12, using: &random) == 0 ? nil : Int.random(in: 0...largest, using: &random)
      }
      try data.add("office-faults", member: member, from: first.description, values)
    }
    if Int.random(in: 0..<4, using: &random) == 0,
      let index = data.dataset.observations.indices.randomElement(using: &random)
    {
      data.dataset.observations[index].cell = .absent(.suppressed)
    }
    if Bool.random(using: &random) {
      for month in 0..<months {
        let period = first.advanced(by: month).description
        let values = data.dataset.observations.filter { $0.period.description == period }.map(\.cell)
        let sum = values.compactMap { $0.value?.coefficient }.reduce(0, +)
        let rest = values.count { $0.value == nil } * Int.random(in: 1...4, using: &random)
        try data.state("office-faults", period, sum + rest)
      }
    }
    let asked = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ -> String? in
      let start = Int.random(in: 0..<months, using: &random)
      let end = Int.random(in: start..<months, using: &random)
      return Period(first.advanced(by: start), through: first.advanced(by: end))?.description
    }
    return (data, asked)
  }
}
