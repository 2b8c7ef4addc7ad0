internal import ReportDrawing

/// Gives charts that may grow the free height of their pages.
struct Stretcher {
  let geometry: PageGeometry

  func stretch(_ pages: inout [[PlacedStrip]]) {
    for index in pages.indices { stretch(&pages[index]) }
  }

  private func stretch(_ page: inout [PlacedStrip]) {
    let growing = page.indices.filter { (page[$0].strip.plot?.stretch ?? 0) > 0 }
    guard let last = page.last, !growing.isEmpty else { return }
    let free = geometry.footerRule - geometry.freeAboveFooter - last.bottom
    let share = max(0, free) / Double(growing.count)
    var shift = 0.0
    for index in page.indices {
      page[index].top += shift
      guard let plot = page[index].strip.plot else { continue }
      let growth = min(plot.stretch, share)
      page[index].strip.height += growth
      shift += growth
    }
  }
}
