public import ReportCore

/// Lays out charts: specifications become scenes for a preset, in a style.
///
/// Titles, subtitle, source, grid and axis are placed here once for all kinds of chart; what stands in the plot is the work of one layout a kind.
public struct ChartLayout {
  public let style: Style
  public let palette: Palette
  public let measurer: any TextMeasurer

  /// A layout in the colours of chart files, or of pages where `palette` is the style's page palette.
  public init(style: Style, palette: Palette, measurer: any TextMeasurer) {
    self.style = style
    self.palette = palette
    self.measurer = measurer
  }

  /// The whole chart at a preset's own size: title, subtitle, plot, event notes and source.
  public func chart(_ specification: ChartSpecification, at preset: ChartPreset) throws(Problems) -> LaidOutChart {
    LaidOutChart(scene: Scene(size: preset.size))
  }

  /// The plot alone with its event notes, in the preset's type sizes but at any size, for pages that set title and source themselves.
  public func plot(
    _ specification: ChartSpecification, at preset: ChartPreset, size: Size
  ) throws(Problems) -> LaidOutChart {
    LaidOutChart(scene: Scene(size: size))
  }
}

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
