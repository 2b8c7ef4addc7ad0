internal import ReportCore

/// Not drawn yet.
struct MonthBarsPlot {
  let context: ChartContext
  let bars: MonthBars

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {}
}
