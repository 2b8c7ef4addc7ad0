/// A loader that reads files too large for memory, one or many at once, piece by piece.
///
/// It cannot know from a file alone what to count, so it recognises none: it is named in a pipeline file.
public protocol StreamLoader: Loader {
  /// All cells of the files together, or every problem found in them, each with line and column.
  func load(_ input: StreamInput) async throws(Problems) -> Loaded
}

/// What a stream loader is lent.
public struct StreamInput: Sendable {
  /// The files of one source, in the order of their names.
  public let streams: [any SourceStream]
  public let definition: ReportDefinition
  /// How many tasks may work at the same time, at least 1.
  public let workers: Int
  /// The rules of a time zone by its name, such as `Europe/Stockholm`; throws a `Problem` where the system has none of that name.
  public let zone: @Sendable (String) throws(Problems) -> TimeZoneRules

  public init(
    streams: [any SourceStream], definition: ReportDefinition, workers: Int,
    zone: @escaping @Sendable (String) throws(Problems) -> TimeZoneRules
  ) {
    self.streams = streams
    self.definition = definition
    self.workers = max(1, workers)
    self.zone = zone
  }
}

extension StreamLoader {
  public static func recognises(_ source: Source) -> Bool { false }

  /// The cells of a file in memory, for which no time zone is known.
  public func load(_ source: Source, for definition: ReportDefinition) async throws(Problems) -> Loaded {
    try await load(
      StreamInput(streams: [SourceBytes(source)], definition: definition, workers: 1) { name throws(Problems) in
        throw Problems(noZone(name))
      })
  }
}

private func noZone(_ name: String) -> Problem {
  Problem(.configuration, "the rules of the time zone “\(name)” are not at hand for a file in memory")
}
