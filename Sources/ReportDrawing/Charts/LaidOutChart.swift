public import ReportCore

/// A chart laid out, with what had to give way.
public struct LaidOutChart: Hashable, Sendable {
  public var scene: Scene
  /// Warnings that name the preset where the chart is hardly legible.
  public var warnings: [Problem]
  /// Names of facts whose labels found no free place.
  public var droppedLabels: [String]

  public init(scene: Scene, warnings: [Problem] = [], droppedLabels: [String] = []) {
    self.scene = scene
    self.warnings = warnings
    self.droppedLabels = droppedLabels
  }
}
