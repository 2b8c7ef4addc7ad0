internal import ReportCore

extension Pipeline {
  /// The sources of the run, opened: the pipeline's own, or those of `--input`.
  func open(_ request: RunRequest) async throws(Problems) -> [Source] {
    try await inputs.sources(for: InputShelf.Key(request)) {
      do throws(Problems) { return .success(try Self.sources(of: request)) } catch { return .failure(error) }
    }.get()
  }

  private static func sources(of request: RunRequest) throws(Problems) -> [Source] {
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
    let data = try await inputs.data(for: InputShelf.Key(request)) {
      do throws(Problems) { return .success(try await Self.data(of: sources, loaders, request)) } catch {
        return .failure(error)
      }
    }.get()
    return try settle(data, sources, request)
  }

  private static func data(
    of sources: [Source], _ loaders: [any Loader], _ request: RunRequest
  ) async throws(Problems) -> LoadedData {
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
    do {
      let merged = try DatasetMerge.merge(parts)
      return LoadedData(dataset: merged.dataset, findings: findings + merged.findings)
    } catch {
      throw error.arising(in: "load")
    }
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
  /// The data cut at the report's month.
  private func settle(
    _ data: LoadedData, _ sources: [Source], _ request: RunRequest
  ) throws(Problems) -> Examination {
    guard let month = request.month ?? ReportMonth.lastComplete(in: data.dataset, of: request.definition) else {
      throw Problems(nothingLoaded(sources))
    }
    return Examination(
      definition: request.definition, dataset: data.dataset.cut(after: month), month: month,
      checks: [loading(data.findings, sources, data.dataset)], inputs: sources)
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
