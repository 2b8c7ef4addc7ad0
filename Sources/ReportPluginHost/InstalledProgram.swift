public import ReportCore

/// An installed plugin.
public struct InstalledProgram: Hashable, Sendable {
  public var stage: PluginManifest.Stage
  public var name: String
  public var path: String
  /// Others of the same stage and name, which are never run.
  public var hidden: [String] = []
}
