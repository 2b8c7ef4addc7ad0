internal import ReportDrawing

/// Breaks pages so that the last is not almost empty: it then takes a section of the page before.
struct PageBalance {
  let geometry: PageGeometry

  /// How much of a last page is too little, how much may be moved to it, and how much the page before must keep.
  private static let leastLast = 0.35
  private static let greatestLast = 0.8
  private static let leastBefore = 0.4

  /// The pages, at least one; as many as without balance.
  func pages(of strips: [Strip]) -> [[PlacedStrip]] {
    let paginator = Paginator(geometry: geometry)
    let pages = paginator.pages(of: strips)
    guard pages.count > 1, let last = pages.last, share(last) < Self.leastLast else { return pages }
    for start in strips.indices.reversed() where strips[start].startsSection && !strips[start].startsPage {
      var moved = strips
      moved[start].startsPage = true
      let balanced = paginator.pages(of: moved)
      guard balanced.count == pages.count, let end = balanced.last else { return pages }
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
