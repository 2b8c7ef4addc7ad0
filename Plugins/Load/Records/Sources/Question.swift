import ReportCore

/// What is to be counted, with names resolved against the report's definition.
struct Question: Sendable {
  let settings: RecordSettings
  let definition: ReportDefinition
  /// The measures that rows can count for.
  let measures: [Measure]
  /// The breakdown of their members, where members are named.
  let breakdown: Breakdown?
  let dates: DateReader
  /// The names of the files, as a place shows them together.
  let sourceName: String
  let fileCount: Int

  init(_ settings: RecordSettings, _ input: StreamInput) throws(Problems) {
    self.settings = settings
    definition = input.definition
    measures = try Self.measures(settings, input.definition)
    breakdown = try Self.breakdown(settings, measures, input.definition)
    let zone: TimeZoneRules? = if let name = settings.timeZone { try input.zone(name) } else { nil }
    let written: TimeZoneRules? = if let name = settings.writtenIn { try input.zone(name) } else { nil }
    dates = DateReader(order: settings.dateOrder, zone: zone, writtenIn: written)
    let names = input.streams.map(\.name)
    sourceName = names.count > 1 ? "\(names[0]) … \(names[names.count - 1])" : names.first ?? ""
    fileCount = names.count
  }

  /// The number of the measure that a value of the measure column means.
  func measure(named value: String) -> Int? {
    let value = LabelReader.spaced(value)
    let id = settings.measureNames.first { $0.value == value }?.id ?? value
    return measures.firstIndex { $0.id == id }
  }

  private static func measures(
    _ settings: RecordSettings, _ definition: ReportDefinition
  ) throws(Problems) -> [Measure] {
    var problems: [Problem] = []
    var measures: [Measure] = []
    let ids = settings.measure.map { [$0] } ?? settings.measureNames.map(\.id)
    for id in ids where !measures.contains(where: { $0.id == id }) {
      guard let measure = definition.measure(id) else {
        problems.append(unknown(id, definition.measures.map(\.id)))
        continue
      }
      if measure.isRate { problems.append(aRate(id)) }
      measures.append(measure)
    }
    if ids.isEmpty { measures = definition.measures.filter { !$0.isRate } }
    try Problems.throwing(problems)
    return measures
  }

  private static func breakdown(
    _ settings: RecordSettings, _ measures: [Measure], _ definition: ReportDefinition
  ) throws(Problems) -> Breakdown? {
    guard !settings.members.isEmpty else { return nil }
    if let bare = measures.first(where: { $0.breakdown == nil }) { throw Problems(noBreakdown(bare.id)) }
    let ids = Set(measures.compactMap(\.breakdown))
    guard ids.count == 1, let id = ids.first else { throw Problems(manyBreakdowns(ids.sorted())) }
    return definition.breakdown(id)
  }
}

private func unknown(_ id: String, _ known: [String]) -> Problem {
  Problem(.configuration, "“\(id)” is not a declared measure", hints: NearMiss.hint(for: id, in: known))
}

private func aRate(_ id: String) -> Problem {
  Problem(
    .configuration, "“\(id)” is a rate, and rows are counted",
    hints: ["count what stands above and below its line, each as a measure of its own"])
}

private func noBreakdown(_ id: String) -> Problem {
  Problem(
    .configuration, "“member” is given, but the measure “\(id)” has no breakdown",
    hints: ["give the measure a “breakdown” in the pipeline file, or leave “member” out"])
}

private func manyBreakdowns(_ ids: [String]) -> Problem {
  Problem(
    .configuration,
    "the measures of one source have different breakdowns: " + ids.map { "“\($0)”" }.joined(separator: ", "),
    hints: ["declare a source for each of them"])
}
