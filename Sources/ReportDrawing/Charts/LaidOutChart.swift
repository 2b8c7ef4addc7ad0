public import ReportCore

/// A chart laid out, with what had to give way.
public struct LaidOutChart: Hashable, Sendable {
  public var scene: Scene
  /// Warnings that name the preset where the chart is hardly legible.
  public var warnings: [Problem]
  /// Names of facts whose labels found no free place.
  public var droppedLabels: [String]
  /// Whether it can be read at its size; one that cannot is not worth a file of its own.
  public var isLegible: Bool { warnings.isEmpty }

  public init(scene: Scene, warnings: [Problem] = [], droppedLabels: [String] = []) {
    self.scene = scene
    self.warnings = warnings
    self.droppedLabels = droppedLabels
  }
}
