internal import ReportDrawing

/// Collects finished pages with the places that are named on them.
struct PageAssembly {
  let size: Size
  private(set) var pages: [Page] = []
  private(set) var anchors: [Anchor] = []

  init(size: Size) { self.size = size }

  mutating func add(_ strips: [PlacedStrip], furniture: [PageItem]) {
    var items = furniture
    for placed in strips {
      items += placed.strip.items.map { PageItem($0.mark.offset(dx: 0, dy: placed.top), $0.role) }
      for name in placed.strip.anchors {
        anchors.append(Anchor(name: name, page: pages.count, at: Point(0, placed.top)))
      }
    }
    pages.append(Page(size: size, items: Self.joined(items)))
  }

  /// Grounds that touch, one above the other, as one, so that no seam shows between them; decoration first.
  private static func joined(_ items: [PageItem]) -> [PageItem] {
    var grounds: [(rectangle: Rectangle, colour: Colour)] = []
    var others: [PageItem] = []
    for item in items {
      guard item.role == .artifact, case .fill(.rectangle(let rectangle), let colour) = item.mark else {
        others.append(item)
        continue
      }
      if let above = grounds.lastIndex(where: { $0.colour == colour && $0.rectangle.touches(above: rectangle) }) {
        grounds[above].rectangle.height = rectangle.bottom - grounds[above].rectangle.top
      } else {
        grounds.append((rectangle, colour))
      }
    }
    let isDecoration = { (item: PageItem) in item.role == .artifact }
    return grounds.map { PageItem(.fill(.rectangle($0.rectangle), $0.colour), .artifact) }
      + others.filter(isDecoration) + others.filter { !isDecoration($0) }
  }
}

extension Rectangle {
  /// Whether the other is as wide and begins where this one ends.
  fileprivate func touches(above other: Rectangle) -> Bool {
    abs(x - other.x) < 0.01 && abs(width - other.width) < 0.01 && abs(bottom - other.top) < 0.01
  }
}
