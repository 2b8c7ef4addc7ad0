public import ReportCore

/// Loaded data with invented names, as loaders give it, for tests of checks and aggregates.
public struct SampleData {
  public var definition: ReportDefinition
  public var dataset = Dataset()
  public var month: Month

  /// The definition of `SampleReport` and no data.
  public init(_ month: String = "2019-11") throws {
    self.month = try SampleReport.month(month)
    definition = SampleReport(self.month).definition
  }

  /// Adds monthly cells from the first month on; nil is a cell that its source left empty.
  public mutating func add(_ measure: String, member: String? = nil, from first: String, _ values: [Int?]) throws {
    let start = try SampleReport.month(first)
    for (index, value) in values.enumerated() {
      dataset.observations.append(
        Observation(
          measure: measure, member: member, period: Period(start.advanced(by: index)),
          cell: value.map { .value(ExactDecimal($0)) } ?? .absent(.missing),
          place: Place("\(member ?? measure).csv", line: index + 2, column: 1)))
    }
  }

  /// Adds figures that the source itself states.
  public mutating func state(
    _ measure: String, member: String? = nil, _ period: String, _ value: Int, marks: [String] = []
  ) throws {
    dataset.stated.append(
      Observation(
        measure: measure, member: member, period: try Self.period(period), cell: .value(ExactDecimal(value)),
        marks: marks, place: Place("stated.csv", line: dataset.stated.count + 2, column: 1)))
  }

  /// What aggregators are given.
  public func input(after analysis: Analysis = Analysis(), asked: [String] = []) throws -> AggregationInput {
    AggregationInput(
      definition: definition, dataset: dataset, month: month, analysis: analysis,
      requestedPeriods: try asked.map(Self.period))
  }

  /// What validators are given.
  public var validation: ValidationInput {
    ValidationInput(definition: definition, dataset: dataset, month: month)
  }

  /// A period from its text.
  public static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else { throw Problems(Problem(.software, "“\(text)” is not a period")) }
    return period
  }

  /// The options of a plugin, from pairs of names and texts.
  public static func options(
    _ manifest: PluginManifest, _ values: [String: String] = [:], measures: [String] = []
  ) throws -> Options {
    let place = Place("test.yaml", line: 1)
    let entries = values.sorted { $0.key < $1.key }.map {
      ConfigurationNode.Entry(key: $0.key, keyPlace: place, value: ConfigurationNode(.scalar($0.value), at: place))
    }
    return try Options(
      ConfigurationNode(.mapping(entries), at: place), declared: manifest.options, plugin: manifest.name,
      measures: measures)
  }
}

extension SampleData {
  /// The figures of 2018 and of January to November 2019: published rates, four offices, and the sums that the source states.
  public static func twoYears() throws -> SampleData {
    var data = try SampleData()
    try data.add("faults-per-million", from: "2018-01", rates)
    try data.state("faults-per-million", "2018", 40, marks: ["*"])
    for office in offices { try data.add("office-faults", member: office.id, from: "2018-01", office.values) }
    let first = try SampleReport.month("2018-01")
    for (index, total) in totals.enumerated() {
      try data.state("office-faults", first.advanced(by: index).description, total)
    }
    return data
  }

  public static let rates = [
    57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22, 45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17,
  ]

  public static let offices: [(id: String, values: [Int])] = [
    ("north", [14, 9, 12, 11, 14, 8, 20, 14, 39, 33, 35, 12, 19, 17, 27, 15, 33, 19, 24, 22, 15, 23, 21]),
    ("south", [4, 4, 7, 4, 0, 8, 5, 1, 7, 9, 5, 5, 15, 4, 14, 21, 18, 9, 13, 4, 5, 11, 9]),
    ("east", [3, 2, 5, 6, 2, 2, 10, 8, 6, 3, 6, 2, 8, 4, 3, 4, 13, 9, 5, 4, 3, 5, 6]),
    ("west", [10, 11, 8, 7, 8, 2, 11, 3, 4, 6, 6, 5, 8, 9, 6, 6, 13, 6, 11, 6, 5, 7, 9]),
  ]

  /// As the source states them, not as we sum them.
  public static let totals = [
    31, 26, 32, 28, 24, 20, 46, 26, 56, 51, 52, 24, 50, 34, 50, 46, 77, 43, 53, 36, 28, 46, 45,
  ]
}
