internal import ReportDrawing

/// Gives charts that may grow the free height of their pages, the last of a page first.
struct Stretcher {
  let geometry: PageGeometry

  func stretch(_ pages: inout [[PlacedStrip]]) {
    for index in pages.indices { stretch(&pages[index]) }
  }

  private func stretch(_ page: inout [PlacedStrip]) {
    guard let last = page.last else { return }
    var free = max(0, geometry.footerRule - geometry.freeAboveFooter - last.bottom)
    for index in page.indices.reversed() {
      guard let plot = page[index].strip.plot else { continue }
      let growth = min(plot.stretch, free)
      page[index].strip.height += growth
      for below in page.indices where below > index { page[below].top += growth }
      free -= growth
    }
  }
}
