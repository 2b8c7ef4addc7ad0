import LoadRecords
import ReportCore
import ReportTestSupport

/// Loads rows from text with options, against a report whose `office-faults` are split by `offices`.
enum RecordLoading {
  /// One or several files, given in pieces; `workers` share the work.
  static func load(
    _ files: [String], _ options: KeyValuePairs<String, String>, workers: Int = 2,
    zones: [String: TimeZoneRules] = [:], pieces: Int = .max
  ) async throws -> Loaded {
    let streams = files.enumerated().map { index, text in
      PieceStream(name: files.count == 1 ? "a.csv" : "\(index + 1).csv", bytes: Array(text.utf8), pieces: pieces)
    }
    return try await load(streams, options.map { ($0.key, $0.value) }, workers: workers, zones: zones)
  }

  @discardableResult
  static func load(_ stream: PieceStream, _ options: KeyValuePairs<String, String>) async throws -> Loaded {
    try await load([stream], options.map { ($0.key, $0.value) }, workers: 1, zones: [:])
  }

  @discardableResult
  static func load(_ stream: PieceStream, _ options: [(String, String)]) async throws -> Loaded {
    try await load([stream], options, workers: 1, zones: [:])
  }

  private static func load(
    _ streams: [PieceStream], _ options: [(String, String)], workers: Int, zones: [String: TimeZoneRules]
  ) async throws -> Loaded {
    let given = options.map { key, value in
      ConfigurationNode.Entry(key: key, keyPlace: place, value: node(key, value))
    }
    let loader = try RecordsLoader(
      options: Options(
        ConfigurationNode(.mapping(given), at: place), declared: RecordsLoader.manifest.options, plugin: "records",
        measures: definition.measures.map(\.id)))
    return try await loader.load(
      StreamInput(streams: streams, definition: definition, workers: workers) { name throws(Problems) in
        guard let zone = zones[name] else { throw Problems(Problem(.configuration, "no zone \(name)")) }
        return zone
      })
  }

  /// The message of what is thrown; the values where nothing is.
  static func refusal(
    _ text: String, _ options: KeyValuePairs<String, String> = ["date": "date", "measure": "deliveries"]
  ) async -> String {
    do {
      return values(try await load([text], options))
    } catch {
      return "\(error)"
    }
  }

  /// The cells, such as `2019-01 north 3, 2019-02 north missing`.
  static func values(_ loaded: Loaded) -> String {
    loaded.dataset.observations.map { observation in
      let value: String =
        switch observation.cell {
        case .value(let value): value.description
        case .absent(let absence): absence.rawValue
        }
      return [observation.period.description, observation.member, value].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static let place = Place("pipeline.yaml", line: 7)

  private static var definition: ReportDefinition { SampleReport(.first).definition }

  private static func node(_ key: String, _ value: String) -> ConfigurationNode {
    let isList = RecordsLoader.manifest.options.contains { $0.name == key && $0.kind == .list }
    guard isList else { return ConfigurationNode(.scalar(value), at: place) }
    return ConfigurationNode(
      .list(value.split(separator: "; ").map { ConfigurationNode(.scalar(String($0)), at: place) }), at: place)
  }
}
