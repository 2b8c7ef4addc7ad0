internal import ReportCore

/// Not drawn yet.
struct ControlPlot {
  let context: ChartContext
  let lines: ControlLines

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {}
}
