/// A stage of the pipeline that a report can choose by name.
///
/// A plugin gets values and gives values; it opens no files, keeps no state between calls and prints nothing. The engine calls one
/// instance from one task at a time.
public protocol Plugin: Sendable {
  /// Name, summary and options, as data.
  static var manifest: PluginManifest { get }

  /// Takes options that fit the manifest, and checks what the manifest cannot say. Does no other work.
  init(options: Options) throws(Problems)
}

/// What a plugin says of itself.
public struct PluginManifest: Hashable, Sendable {
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case load, validate, aggregate, render
  }

  public let stage: Stage
  /// The name used in pipeline files, such as `per-million-rate`.
  public let name: String
  /// What it does, one sentence.
  public let summary: String
  public let options: [OptionDeclaration]

  public init(stage: Stage, name: String, summary: String, options: [OptionDeclaration] = []) {
    self.stage = stage
    self.name = name
    self.summary = summary
    self.options = options
  }
}
