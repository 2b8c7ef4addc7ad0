internal import ReportCore

extension Pipeline {
  /// The sources of the run, opened: the pipeline's own, or those of `--input`.
  func open(_ request: RunRequest) throws(Problems) -> [Source] {
    let reading = FileReading()
    var sources: [Source] = []
    var problems: [Problem] = []
    let declared = request.definition.sources.map { (PathName.join(request.folder, $0.path), $0.path) }
    let wanted = request.inputs.isEmpty ? declared : request.inputs.map { ($0, PathName.last(of: $0)) }
    for (path, name) in wanted {
      do { sources.append(try reading.source(at: path, named: name)) } catch { problems += error.all }
    }
    try Problems.throwing(problems)
    return sources
  }

  /// Loads every source, merges them in order and settles the month of the report.
  func load(
    _ sources: [Source], _ steps: PreparedSteps, _ request: RunRequest
  ) async throws(Problems) -> Examination {
    let loaders = try loaders(for: sources, steps, request)
    begin(1, "load", loaders.map { type(of: $0).manifest.name })
    var parts: [DatasetMerge.Part] = []
    var findings: [Finding] = []
    var problems: [Problem] = []
    for (index, source) in sources.enumerated() {
      do {
        let loaded = try await loaders[index].load(source, for: request.definition)
        findings += loaded.findings
        let declaration = request.inputs.isEmpty ? request.definition.sources[index] : nil
        parts.append(
          DatasetMerge.Part(
            loaded.dataset, revises: declaration?.revises ?? false, preliminary: declaration?.preliminary ?? []))
      } catch {
        problems += error.arising(in: "load: \(type(of: loaders[index]).manifest.name)").all
      }
    }
    try Problems.throwing(problems)
    return try merge(parts, findings, sources, request)
  }

  private func loaders(
    for sources: [Source], _ steps: PreparedSteps, _ request: RunRequest
  ) throws(Problems) -> [any Loader] {
    if request.inputs.isEmpty { return steps.loaders }
    var loaders: [any Loader] = []
    for source in sources { loaders.append(try plugins.loader(recognising: source, for: request.definition)) }
    return loaders
  }

  func begin(_ number: Int, _ name: String, _ plugins: [String]) {
    progress(.stage(number: number, count: 6, name: name, plugins: plugins))
  }
}

extension Pipeline {
  /// One dataset of all parts, cut at the report's month.
  private func merge(
    _ parts: [DatasetMerge.Part], _ findings: [Finding], _ sources: [Source], _ request: RunRequest
  ) throws(Problems) -> Examination {
    let merged: DatasetMerge.Merged
    do { merged = try DatasetMerge.merge(parts) } catch { throw error.arising(in: "load") }
    guard let month = request.month ?? ReportMonth.lastComplete(in: merged.dataset, of: request.definition) else {
      throw Problems(nothingLoaded(sources))
    }
    return Examination(
      definition: request.definition, dataset: merged.dataset.cut(after: month), month: month,
      checks: [loading(findings + merged.findings, sources, merged.dataset)], inputs: sources)
  }

  private func loading(_ findings: [Finding], _ sources: [Source], _ dataset: Dataset) -> CheckResult {
    CheckResult(
      check: "load",
      assurance: LocalizedText(sv: "Källorna är lästa i sin helhet", en: "The sources were read in full"),
      examined: dataset.observations.count + dataset.stated.count,
      examinedSingular: LocalizedText(sv: "värde", en: "value"),
      examinedPlural: LocalizedText(sv: "värden", en: "values"),
      findings: findings)
  }
}

private func nothingLoaded(_ sources: [Source]) -> Problem {
  let names = sources.map { "“\($0.name)”" }.joined(separator: ", ")
  return Problem(.data, "no month has a value in \(names)", hints: ["check that the sources hold monthly figures"])
}
