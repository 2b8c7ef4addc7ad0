internal import ReportDrawing

/// Puts strips on pages: what holds together stays together, unless it is higher than a page.
struct Paginator {
  let geometry: PageGeometry

  /// The pages, at least one.
  func pages(of strips: [Strip]) -> [[PlacedStrip]] {
    var stack = PageStack(geometry: geometry)
    var start = 0
    while start < strips.count {
      let end = strips[start...].firstIndex { !$0.holdsNext }.map { $0 + 1 } ?? strips.count
      let chain = Array(strips[start..<end])
      if chain[0].startsPage { stack.breakPage() }
      if !stack.fits(chain), stack.fitsOnNewPage(chain) { stack.breakPage() }
      for strip in chain { stack.place(strip) }
      start = end
    }
    return stack.pages
  }
}

/// Pages as they fill.
private struct PageStack {
  let geometry: PageGeometry
  private(set) var pages: [[PlacedStrip]] = [[]]

  init(geometry: PageGeometry) { self.geometry = geometry }

  /// Ends the page, unless nothing is on it.
  mutating func breakPage() {
    if let last = pages.last, !last.isEmpty { pages.append([]) }
  }

  func fits(_ chain: [Strip]) -> Bool {
    guard let last = pages.last?.last else { return fitsOnNewPage(chain) }
    return last.bottom + height(of: chain) + chain[0].above <= geometry.bottom + 0.01
  }

  func fitsOnNewPage(_ chain: [Strip]) -> Bool {
    height(of: chain) + headOfPage(chain[0]) <= geometry.height + 0.01
  }

  /// Places a strip below the last, or on a new page where there is no room, after the table's header that it repeats.
  mutating func place(_ strip: Strip) {
    if let last = pages.last?.last, last.bottom + strip.above + strip.height > geometry.bottom + 0.01 { breakPage() }
    var top = geometry.top + strip.aboveAtTop
    if let last = pages.last?.last {
      top = last.bottom + strip.above
    } else if let head = strip.repeatedHead {
      pages[pages.count - 1].append(PlacedStrip(strip: Strip(height: head.height, items: head.items), top: top))
      top += head.height
    }
    pages[pages.count - 1].append(PlacedStrip(strip: strip, top: top))
  }

  private func headOfPage(_ strip: Strip) -> Double { strip.aboveAtTop + (strip.repeatedHead?.height ?? 0) }

  /// The height of strips below each other, without the distance above the first.
  private func height(of chain: [Strip]) -> Double {
    chain.dropFirst().reduce(chain[0].height) { $0 + $1.above + $1.height }
  }
}
