internal import ReportDrawing

/// Breaks pages so that none is almost empty: charts give way to a few lines that would spill over, and the last page takes a section of
/// the page before.
struct PageBalance {
  let geometry: PageGeometry

  /// How much of a page may be drawn in to the page before it, and how much of their height charts give for that.
  private static let greatestSpill = 0.15
  private static let greatestShrinkage = 0.3
  /// How much of a last page is too little, how much may be moved to it, and how much the page before must keep.
  private static let leastLast = 0.35
  private static let greatestLast = 0.8
  private static let leastBefore = 0.4

  private var paginator: Paginator { Paginator(geometry: geometry) }

  /// The pages, at least one; never more than without balance.
  func pages(of strips: [Strip]) -> [[PlacedStrip]] {
    let strips = withoutSpills(strips)
    return withFullLast(strips, paginator.pages(of: strips))
  }

  /// Strips with charts so low that what follows them fits on their page, where that saves a page.
  private func withoutSpills(_ strips: [Strip]) -> [Strip] {
    var strips = strips
    var pages = paginator.pages(of: strips)
    var index = 1
    while index < pages.count {
      let isEnd = index + 1 == pages.count || pages[index + 1].first?.strip.startsPage == true
      if isEnd, share(pages[index]) < Self.greatestSpill,
        let lower = lowered(strips, on: pages[index - 1], by: spill(pages[index]))
      {
        let fewer = paginator.pages(of: lower)
        if fewer.count < pages.count {
          (strips, pages) = (lower, fewer)
          continue
        }
      }
      index += 1
    }
    return strips
  }

  /// The room that the lines of a page need below others.
  private func spill(_ page: [PlacedStrip]) -> Double {
    (page.last?.bottom ?? geometry.top) - geometry.top + (page.first?.strip.above ?? 0)
  }

  /// Strips whose charts on a page are lower by a height together, nil where they cannot give so much.
  private func lowered(_ strips: [Strip], on page: [PlacedStrip], by height: Double) -> [Strip]? {
    let charts = page.filter { ($0.strip.plot?.stretch ?? 0) > 0 }
    let total = charts.reduce(0) { $0 + $1.strip.height }
    guard total > 0, height <= Self.greatestShrinkage * total else { return nil }
    let names = charts.compactMap { $0.strip.plot?.specification.id }
    return strips.map { strip in
      guard let plot = strip.plot, names.contains(plot.specification.id) else { return strip }
      var lower = strip
      let loss = strip.height * height / total
      lower.height -= loss
      lower.plot?.stretch += loss
      return lower
    }
  }

  private func withFullLast(_ strips: [Strip], _ pages: [[PlacedStrip]]) -> [[PlacedStrip]] {
    guard pages.count > 1, let last = pages.last, share(last) < Self.leastLast else { return pages }
    for start in strips.indices.reversed() where strips[start].startsSection && !strips[start].startsPage {
      var moved = strips
      moved[start].startsPage = true
      let balanced = paginator.pages(of: moved)
      // A section of the last page itself.
      guard balanced.count == pages.count, let end = balanced.last else { continue }
      let before = balanced[balanced.count - 2]
      guard share(end) <= Self.greatestLast, share(before) >= Self.leastBefore else { return pages }
      if share(end) >= Self.leastLast { return balanced }
    }
    return pages
  }

  /// How much of its height a page fills.
  private func share(_ page: [PlacedStrip]) -> Double {
    ((page.last?.bottom ?? geometry.top) - geometry.top) / geometry.height
  }
}
