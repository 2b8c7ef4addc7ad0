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
  ///
  /// Texts that need too many lines give way to their short forms, and all do where the plot has too little height. Throws where a
  /// character has no glyph.
  public func chart(_ specification: ChartSpecification, at preset: ChartPreset) throws(Problems) -> LaidOutChart {
    let full = try wholeChart(specification, preset)
    guard !full.isLegible else { return full }
    var brief = specification
    brief.texts = specification.texts.brief
    let chart = try wholeChart(brief, preset)
    return chart.isLegible ? chart : full
  }

  private func wholeChart(
    _ specification: ChartSpecification, _ preset: ChartPreset
  ) throws(Problems) -> LaidOutChart {
    let context = context(specification, preset)
    var drawing = ChartDrawing()
    let width = preset.size.width - 2 * preset.margin
    let top = try Header(context: context).draw(width: width, into: &drawing)
    let sourceTop = try SourceNote(context: context).draw(size: preset.size, into: &drawing)
    let area = PlotArea(
      left: preset.margin, right: preset.size.width - preset.margin, top: top,
      labelTop: top - 0.5 * preset.labelSize,
      bottom: sourceTop.map { $0 - 1.2 * preset.labelSize } ?? preset.size.height - preset.margin)
    return try finished(context, area, preset.size, drawing)
  }

  /// The plot alone with its event notes, in the preset's type sizes but at any size, for pages that set title and source themselves.
  public func plot(
    _ specification: ChartSpecification, at preset: ChartPreset, size: Size
  ) throws(Problems) -> LaidOutChart {
    let context = context(specification, preset)
    let area = PlotArea(
      left: 0, right: size.width, top: 0.5 * preset.labelSize, labelTop: 0.05 * preset.labelSize,
      bottom: size.height - 0.25 * preset.labelSize)
    return try finished(context, area, size, ChartDrawing())
  }

  private func context(_ specification: ChartSpecification, _ preset: ChartPreset) -> ChartContext {
    ChartContext(specification: specification, preset: preset, style: style, palette: palette, measurer: measurer)
  }

  private func finished(
    _ context: ChartContext, _ area: PlotArea, _ size: Size, _ furniture: ChartDrawing
  ) throws(Problems) -> LaidOutChart {
    var drawing = furniture
    switch context.specification.body {
    case .yearLines(let lines): try YearLinesPlot(context: context, lines: lines).draw(in: area, into: &drawing)
    case .bars(let bars): try MonthBarsPlot(context: context, bars: bars).draw(in: area, into: &drawing)
    case .smallMultiples(let panels):
      try SmallMultiplesPlot(context: context, charts: panels).draw(in: area, into: &drawing)
    case .control(let lines): try ControlPlot(context: context, lines: lines).draw(in: area, into: &drawing)
    }
    let scene = drawing.scene(size: size, ground: palette.ground, gap: context.preset.gridGap)
    return LaidOutChart(scene: scene, warnings: drawing.warnings, droppedLabels: drawing.droppedLabels)
  }
}
