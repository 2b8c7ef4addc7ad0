internal import ReportCore

extension Pipeline {
  /// The sources of the run, opened, each with its loader: the pipeline's own, or those of `--input`.
  func open(_ request: RunRequest, _ steps: PreparedSteps) async throws(Problems) -> [OpenedSource] {
    try await inputs.sources(for: InputShelf.Key(request)) {
      do throws(Problems) { return .success(try await sources(of: request, steps)) } catch { return .failure(error) }
    }.get()
  }

  private func sources(of request: RunRequest, _ steps: PreparedSteps) async throws(Problems) -> [OpenedSource] {
    var sources: [OpenedSource] = []
    var problems: [Problem] = []
    for (declaration, loader) in zip(request.definition.sources, steps.loaders) {
      do { sources.append(try OpenedSource(declaration, loader, in: request.folder)) } catch { problems += error.all }
    }
    var files: [Source] = []
    for path in request.inputs {
      do { files.append(try FileReading().source(at: path, named: PathName.last(of: path))) } catch {
        problems += error.all
      }
    }
    try Problems.throwing(problems)
    for file in files {
      let loader = try await loader(of: file, steps, request)
      sources.append(OpenedSource(content: .files([file], loader), declaration: nil))
    }
    return sources
  }

  /// Loads every source, merges them in order and settles the month of the report.
  func load(
    _ sources: [OpenedSource], _ steps: PreparedSteps, _ request: RunRequest
  ) async throws(Problems) -> Examination {
    begin(1, "load", sources.map(\.loaderName))
    let data = try await inputs.data(for: InputShelf.Key(request)) {
      do throws(Problems) { return .success(try await Self.data(of: sources, request)) } catch {
        return .failure(error)
      }
    }.get()
    var examination = try settle(data, request)
    examination.programs = unique(sources.compactMap(\.program) + steps.programs)
    return examination
  }

  private static func data(of sources: [OpenedSource], _ request: RunRequest) async throws(Problems) -> LoadedData {
    let zones = ZoneFiles()
    var parts: [DatasetMerge.Part] = []
    var findings: [Finding] = []
    var inputs: [InputFile] = []
    var problems: [Problem] = []
    for source in sources {
      do {
        for loaded in try await source.load(for: request.definition, zones) {
          findings += loaded.findings
          parts.append(DatasetMerge.Part(loaded.dataset, source.declaration))
        }
        inputs += source.inputs
      } catch {
        problems += error.arising(in: "load: \(source.loaderName)").all
      }
    }
    try Problems.throwing(problems)
    inputs += zones.used.map { InputFile($0) }
    do {
      let merged = try DatasetMerge.merge(parts)
      return LoadedData(dataset: merged.dataset, findings: findings + merged.findings, inputs: inputs)
    } catch {
      throw error.arising(in: "load")
    }
  }

  /// Everything in order, each once.
  func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// For a file of `--input` the first loader that recognises it: of the programs that the pipeline file names, then of the built-in
  /// loaders, then of the installed ones.
  private func loader(
    of file: Source, _ steps: PreparedSteps, _ request: RunRequest
  ) async throws(Problems) -> PreparedLoader {
    if let program = steps.loadingPrograms.first(where: { $0.recognises(file) }) {
      return Prepared(program, work: program.load)
    }
    if let loader = try plugins.loader(
      recognising: file, options: request.inputOptions, for: request.definition)
    {
      return Prepared(loader)
    }
    if let program = try await programs?.loader(recognising: file, of: request, progress: progress) {
      return Prepared(program, work: program.load)
    }
    // Of what is no text at all, that is the better thing to say.
    _ = try SourceText(file, lineLimit: 1_000_000)
    throw Problems(unrecognised(file, plugins.loaders.map { $0.manifest.name }))
  }

  func begin(_ number: Int, _ name: String, _ plugins: [String]) {
    progress(.stage(number: number, count: 6, name: name, plugins: plugins))
  }
}

extension Pipeline {
  /// The data cut at the report's month.
  private func settle(_ data: LoadedData, _ request: RunRequest) throws(Problems) -> Examination {
    guard let month = request.month ?? ReportMonth.lastComplete(in: data.dataset, of: request.definition) else {
      throw Problems(nothingLoaded(unique(data.inputs.map(\.name))))
    }
    let months = data.dataset.observations.compactMap(\.period.month)
    if let first = months.min(), first > month { throw Problems(nothingYet(month, first)) }
    var examined = Examination(
      definition: request.definition, dataset: data.dataset.cut(after: month), month: month,
      checks: [loading(data.findings, data.dataset)], inputs: data.inputs,
      commentary: try commentary(request, month: month))
    examined.checkedTexts = try checkedTexts(request, examined)
    return examined
  }

  /// The text that the request names; else the commentary in the report's language, then in the others.
  private func checkedTexts(_ request: RunRequest, _ examined: Examination) throws(Problems) -> [CommentaryText] {
    if let path = request.checkedText {
      let source = try FileReading().source(at: path, named: PathName.last(of: path))
      return [CommentaryText(source, request.language, isOfReport: false)]
    }
    var texts = examined.commentary.map { [CommentaryText($0, request.language, isOfReport: true)] } ?? []
    guard let folder = request.definition.commentary else { return texts }
    for language in Language.allCases where language != request.language {
      let name = PathName.join(folder, "\(examined.month).\(language.code).md")
      let path = PathName.join(request.folder, name)
      guard FileReading().exists(path) else { continue }
      texts.append(CommentaryText(try FileReading().source(at: path, named: name), language, isOfReport: true))
    }
    return texts
  }

  /// The commentary of the month and language; a warning where the folder has none.
  private func commentary(_ request: RunRequest, month: Month) throws(Problems) -> Source? {
    guard let folder = request.definition.commentary else { return nil }
    let name = PathName.join(folder, "\(month).\(request.language.code).md")
    let path = PathName.join(request.folder, name)
    guard FileReading().exists(path) else {
      progress(.warning(noCommentary(name)))
      return nil
    }
    return try FileReading().source(at: path, named: name)
  }

  private func loading(_ findings: [Finding], _ dataset: Dataset) -> CheckResult {
    CheckResult(
      check: "load",
      assurance: LocalizedText(sv: "Källorna är lästa i sin helhet", en: "The sources were read in full"),
      examined: dataset.observations.count + dataset.stated.count,
      examinedSingular: LocalizedText(sv: "värde", en: "value"),
      examinedPlural: LocalizedText(sv: "värden", en: "values"),
      findings: findings)
  }
}

extension DatasetMerge.Part {
  fileprivate init(_ dataset: Dataset, _ declaration: SourceDeclaration?) {
    self.init(dataset, revises: declaration?.revises ?? false, preliminary: declaration?.preliminary ?? [])
  }
}

private func nothingLoaded(_ names: [String]) -> Problem {
  let names = names.map { "“\($0)”" }.joined(separator: ", ")
  return Problem(.data, "no month has a value in \(names)", hints: ["check that the sources hold monthly figures"])
}

private func nothingYet(_ month: Month, _ first: Month) -> Problem {
  Problem(
    .data, "no month has a value up to \(month)",
    hints: ["the first that has one is \(first); ask for it or a later one"])
}

private func noCommentary(_ name: String) -> Problem {
  Problem(
    .data, "there is no commentary “\(name)”; the report has none", hints: ["write the file in Markdown"],
    severity: .warning)
}

private func unrecognised(_ source: Source, _ names: [String]) -> Problem {
  Problem(
    .data, "no loader recognises “\(source.name)”", at: Place(source.name),
    hints: [
      "these were asked: \(names.sorted().joined(separator: ", "))",
      "name the file and its loader under sources: in the pipeline file",
    ])
}
