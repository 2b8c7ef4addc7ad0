internal import ReportCore

/// Settles what a loader outside gave: labels become members, places get the source's name, and measures must be declared ones.
struct LoadedCells {
  private let definition: ReportDefinition
  private let source: String
  private let plugin: String

  init(_ definition: ReportDefinition, source: String, plugin: String) {
    self.definition = definition
    self.source = source
    self.plugin = plugin
  }

  func settled(_ loaded: Loaded) throws(Problems) -> Loaded {
    var settled = loaded
    var directories: [String: MemberDirectory] = [:]
    var problems: [Problem] = []
    for index in settled.dataset.observations.indices {
      settle(&settled.dataset.observations[index], loaded, &directories, &problems)
    }
    for index in settled.dataset.stated.indices {
      settle(&settled.dataset.stated[index], loaded, &directories, &problems)
    }
    for (breakdown, directory) in directories.sorted(by: { $0.key < $1.key }) {
      settled.dataset.foundMembers[breakdown, default: []] += directory.found
      settled.findings += directory.findings
    }
    for index in settled.findings.indices { settled.findings[index].check = "load" }
    let found = settled.dataset.foundMembers.keys.filter { definition.breakdown($0) == nil }.sorted()
    problems += found.map { unknownBreakdown($0, definition.breakdowns.map(\.id), Place(source)) }
    try Problems.throwing(problems)
    return settled
  }

  private func settle(
    _ observation: inout Observation, _ loaded: Loaded, _ directories: inout [String: MemberDirectory],
    _ problems: inout [Problem]
  ) {
    if observation.place.source.isEmpty { observation.place = Place(source) }
    guard let measure = definition.measure(observation.measure) else {
      // One problem a measure is enough.
      let problem = unknownMeasure(observation, definition.measures.map(\.id))
      if !problems.contains(where: { $0.message == problem.message }) { problems.append(problem) }
      return
    }
    guard let label = observation.member else { return }
    guard let breakdown = measure.breakdown, let declared = definition.breakdown(breakdown) else {
      problems.append(noBreakdown(observation, label))
      return
    }
    if loaded.dataset.foundMembers[breakdown]?.contains(where: { $0.id == label }) == true { return }
    observation.member = directories[breakdown, default: MemberDirectory(declared)]
      .id(for: label, measure: measure.id, at: observation.place)
  }
}

private func unknownMeasure(_ observation: Observation, _ measures: [String]) -> Problem {
  Problem(
    .data, "“\(observation.measure)” is not a declared measure", at: observation.place,
    hints: NearMiss.hint(for: observation.measure, in: measures))
}

private func noBreakdown(_ observation: Observation, _ label: String) -> Problem {
  Problem(
    .data, "“\(observation.measure)” has no breakdown, so that “\(label)” cannot be a member of it",
    at: observation.place, hints: ["give the measure a breakdown in the pipeline file, or leave the member out"])
}

private func unknownBreakdown(_ id: String, _ breakdowns: [String], _ place: Place) -> Problem {
  Problem(
    .data, "“\(id)” is not a declared breakdown", at: place, hints: NearMiss.hint(for: id, in: breakdowns))
}
