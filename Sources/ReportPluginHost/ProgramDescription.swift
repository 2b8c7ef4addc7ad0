public import ReportCore
internal import ReportPluginKit

/// What a program says of itself, for people.
public struct ProgramDescription: Hashable, Sendable {
  public let manifest: PluginManifest
  public let version: String
  /// The variables of the environment that it needs, by name.
  public let environment: [String]
  /// Of a loader: the ends of the names of files that it reads.
  public let fileExtensions: [String]

  init(_ description: PluginDescription) {
    manifest = description.manifest
    version = description.version
    environment = description.environment
    fileExtensions = description.fileExtensions
  }
}
