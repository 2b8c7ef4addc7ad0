internal import ReportCore

/// Not drawn yet.
struct SmallMultiplesPlot {
  let context: ChartContext
  let charts: SmallMultiples

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {}
}
