internal import ReportCore
internal import ReportDrawing

/// Lays out the charts of a page, when their heights are known.
struct PlotDrawer {
  /// The preset of charts on pages.
  static let presetName = "page"

  let style: Style
  let measurer: any TextMeasurer

  /// The page with its charts drawn, and what hardly can be read.
  func draw(_ page: [PlacedStrip]) throws(Problems) -> (page: [PlacedStrip], warnings: [Problem]) {
    var page = page
    var warnings: [Problem] = []
    for index in page.indices {
      guard let plot = page[index].strip.plot else { continue }
      let chart = try draw(plot, height: page[index].strip.height)
      page[index].strip.items += chart.scene.items.map { item in
        PageItem(
          item.mark.offset(dx: plot.left, dy: 0), item.role == .background ? .artifact : .content(plot.leaf))
      }
      warnings += chart.warnings
    }
    return (page, warnings)
  }

  private func draw(_ plot: Strip.Plot, height: Double) throws(Problems) -> LaidOutChart {
    guard let preset = style.preset(Self.presetName) else { throw Problems(noPreset(style.name)) }
    let layout = ChartLayout(style: style, palette: style.pageColours, measurer: measurer)
    return try layout.plot(plot.specification, at: preset, size: Size(plot.width, height))
  }
}

private func noPreset(_ style: String) -> Problem {
  Problem(
    .configuration, "the style “\(style)” has no preset “\(PlotDrawer.presetName)”, in which charts on pages are drawn",
    hints: ["let the style extend “management”"])
}
