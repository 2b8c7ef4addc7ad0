public import ReportCore
public import ReportDocument

/// The plugins that a program offers, by stage and name.
public struct PluginRegistry: Sendable {
  public let loaders: [any Loader.Type]
  public let validators: [any Validator.Type]
  public let aggregators: [any Aggregator.Type]
  public let renderers: [any Renderer.Type]

  public init(
    loaders: [any Loader.Type], validators: [any Validator.Type], aggregators: [any Aggregator.Type],
    renderers: [any Renderer.Type]
  ) {
    self.loaders = loaders
    self.validators = validators
    self.aggregators = aggregators
    self.renderers = renderers
  }

  /// What each plugin says of itself, in the order of the stages.
  public var manifests: [PluginManifest] {
    loaders.map { $0.manifest } + validators.map { $0.manifest } + aggregators.map { $0.manifest }
      + renderers.map { $0.manifest }
  }

  /// Whether a plugin of any stage has the name.
  func offers(_ name: String) -> Bool {
    loaders.contains { $0.manifest.name == name } || validators.contains { $0.manifest.name == name }
      || aggregators.contains { $0.manifest.name == name } || renderers.contains { $0.manifest.name == name }
  }

  /// The loader of a step, with its options checked.
  public func loader(_ step: StageStep, for definition: ReportDefinition) throws(Problems) -> any Loader {
    let type = try find(step, in: loaders.map { ($0.manifest, $0) })
    return try type.init(options: options(step, type.manifest, definition))
  }

  /// The loader that recognises a source, with the options given and its defaults for the rest; nil where none does.
  public func loader(
    recognising source: Source, options given: ConfigurationNode, for definition: ReportDefinition
  ) throws(Problems) -> (any Loader)? {
    guard let type = loaders.first(where: { $0.recognises(source) }) else { return nil }
    let step = StageStep(plugin: type.manifest.name, options: given, place: given.place)
    return try type.init(options: options(step, type.manifest, definition))
  }

  /// The validator of a step, with its options checked.
  public func validator(_ step: StageStep, for definition: ReportDefinition) throws(Problems) -> any Validator {
    let type = try find(step, in: validators.map { ($0.manifest, $0) })
    return try type.init(options: options(step, type.manifest, definition))
  }

  /// The aggregator of a step, with its options checked.
  public func aggregator(_ step: StageStep, for definition: ReportDefinition) throws(Problems) -> any Aggregator {
    let type = try find(step, in: aggregators.map { ($0.manifest, $0) })
    return try type.init(options: options(step, type.manifest, definition))
  }

  /// The renderer of a step, with its options checked.
  public func renderer(_ step: StageStep, for definition: ReportDefinition) throws(Problems) -> any Renderer {
    let type = try find(step, in: renderers.map { ($0.manifest, $0) })
    return try type.init(options: options(step, type.manifest, definition))
  }

  private func find<Type>(_ step: StageStep, in offered: [(PluginManifest, Type)]) throws(Problems) -> Type {
    guard let found = offered.first(where: { $0.0.name == step.plugin }) else {
      throw Problems(unknown(step, offered.map(\.0), all: manifests))
    }
    return found.1
  }

  private func options(
    _ step: StageStep, _ manifest: PluginManifest, _ definition: ReportDefinition
  ) throws(Problems) -> Options {
    try Options(
      step.options, declared: manifest.options, plugin: manifest.name, measures: definition.measures.map(\.id))
  }
}

private func unknown(_ step: StageStep, _ offered: [PluginManifest], all: [PluginManifest]) -> Problem {
  let stage = offered.first?.stage.rawValue ?? "such"
  if let other = all.first(where: { $0.name == step.plugin }) {
    return Problem(
      .configuration, "“\(step.plugin)” is a plugin of the stage \(other.stage.rawValue), not \(stage)",
      at: step.place)
  }
  return Problem(
    .configuration, "there is no \(stage) plugin “\(step.plugin)”", at: step.place,
    hints: NearMiss.hint(for: step.plugin, in: offered.map(\.name)))
}
