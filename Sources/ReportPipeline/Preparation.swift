public import ReportCore
internal import ReportDocument

/// The plugins of a run, made before any file is opened, so that a wrong option stops it at once.
struct PreparedSteps: Sendable {
  /// The loaders of the declared sources; empty where `--input` replaces them.
  var loaders: [LoadingWork] = []
  var checks: [PreparedCheck] = []
  var aggregators: [PreparedAggregate] = []
  var renderers: [(work: PreparedRenderer, step: StageStep)] = []
  /// The declared loaders that are programs: they are asked first whether they recognise a file of `--input`.
  var loadingPrograms: [any ProgramPlugin] = []

  /// Which programs do these steps after loading, each once.
  var programs: [ProgramIdentity] {
    checks.compactMap(\.work.identity) + aggregators.compactMap(\.work.identity) + renderers.compactMap(\.work.identity)
  }
}

/// A loader as it is lent its files.
enum LoadingWork: Sendable {
  /// Each file in full, by itself.
  case whole(PreparedLoader)
  /// All files together, as streams.
  case streams(any StreamLoader)
}

/// An aggregator, and the same as one that hides, where it does.
struct PreparedAggregate: Sendable {
  var work: PreparedAggregator
  var suppressor: (any SuppressingAggregator)?
}

/// A check with what the pipeline file says of it.
struct PreparedCheck: Sendable {
  var work: PreparedValidator
  var runsAfterAggregation: Bool
  var declaration: CheckDeclaration
}

extension Pipeline {
  /// Makes every plugin that the pipeline file names. Throws all problems of all of them together.
  func prepare(_ request: RunRequest) async throws(Problems) -> PreparedSteps {
    let definition = request.definition
    var maker = PluginMaker(definition: definition, registry: plugins)
    do { maker.programs = try await programs(of: request) } catch { maker.problems = error.all }
    var steps = PreparedSteps()
    if request.inputs.isEmpty { steps.loaders = definition.sources.compactMap { maker.loader($0.loader) } }
    steps.checks = definition.checks.compactMap { maker.check($0) }
    steps.aggregators = definition.aggregates.compactMap { maker.aggregator($0) }
    steps.renderers = definition.blocks.compactMap { step in maker.renderer(step).map { ($0, step) } }
    try Problems.throwing(maker.problems)
    steps.loadingPrograms = definition.sources.compactMap { maker.programs?[ProgramStep(.load, $0.loader)] }
    return steps
  }

  /// The programs among the steps, each asked what it is; nil where the run knows of none.
  private func programs(of request: RunRequest) async throws(Problems) -> [ProgramStep: any ProgramPlugin]? {
    guard let programs else { return nil }
    let uses = request.definition.steps.filter { $0.step.program != nil || !plugins.offers($0.step.plugin) }
    if uses.isEmpty { return [:] }
    let prepared = try await programs.prepare(uses, of: request, progress: progress)
    return Dictionary(zip(uses, prepared), uniquingKeysWith: { first, _ in first })
  }
}

/// Makes plugins one by one and collects what is wrong.
private struct PluginMaker {
  let definition: ReportDefinition
  let registry: PluginRegistry
  /// The programs that were found; nil where the run knows of none or where they had problems, which are collected.
  var programs: [ProgramStep: any ProgramPlugin]?
  var problems: [Problem] = []

  init(definition: ReportDefinition, registry: PluginRegistry) {
    self.definition = definition
    self.registry = registry
  }

  mutating func loader(_ step: StageStep) -> LoadingWork? {
    make(.load, step) { program in
      LoadingWork.whole(Prepared(program, work: program.load))
    } orBuiltIn: { [registry, definition] () throws(Problems) in
      let loader = try registry.loader(step, for: definition)
      return (loader as? any StreamLoader).map { .streams($0) } ?? .whole(Prepared(loader))
    }
  }

  mutating func check(_ declaration: CheckDeclaration) -> PreparedCheck? {
    let step = declaration.step
    return make(.validate, step) { program in
      PreparedCheck(
        work: Prepared(program, work: program.check), runsAfterAggregation: program.runsAfterAggregation,
        declaration: declaration)
    } orBuiltIn: { [registry, definition] () throws(Problems) in
      let validator = try registry.validator(step, for: definition)
      return PreparedCheck(
        work: Prepared(validator), runsAfterAggregation: type(of: validator).runsAfterAggregation,
        declaration: declaration)
    }
  }

  mutating func aggregator(_ step: StageStep) -> PreparedAggregate? {
    make(.aggregate, step) { program in
      PreparedAggregate(work: Prepared(program, work: program.aggregate), suppressor: nil)
    } orBuiltIn: { [registry, definition] () throws(Problems) in
      let aggregator = try registry.aggregator(step, for: definition)
      return PreparedAggregate(work: Prepared(aggregator), suppressor: aggregator as? any SuppressingAggregator)
    }
  }

  mutating func renderer(_ step: StageStep) -> PreparedRenderer? {
    make(.render, step) { program in
      Prepared(program, work: program.render)
    } orBuiltIn: { [registry, definition] () throws(Problems) in
      Prepared(try registry.renderer(step, for: definition))
    }
  }

  private mutating func make<Work>(
    _ stage: PluginManifest.Stage, _ step: StageStep, fromProgram: (any ProgramPlugin) -> Work,
    orBuiltIn: () throws(Problems) -> Work
  ) -> Work? {
    if let program = programs?[ProgramStep(stage, step)] { return fromProgram(program) }
    let wasRefused = programs == nil && !problems.isEmpty && (step.program != nil || !registry.offers(step.plugin))
    if wasRefused { return nil }
    do {
      return try orBuiltIn()
    } catch {
      problems += error.arising(in: stage.rawValue).all
      return nil
    }
  }
}

extension ReportDefinition {
  /// Every step of the pipeline file with its stage, in the order of the stages.
  public var steps: [ProgramStep] {
    sources.map { ProgramStep(.load, $0.loader) } + checks.map { ProgramStep(.validate, $0.step) }
      + aggregates.map { ProgramStep(.aggregate, $0) } + blocks.map { ProgramStep(.render, $0) }
  }
}
