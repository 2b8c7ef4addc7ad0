internal import CCairo
internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// Opens and closes Cairo's tags so that the structure tree of the file is that of the document.
///
/// Only leaves draw. An element is opened when the first leaf in it is drawn, never before a page break: Cairo would leave an orphan mark.
struct Tagger {
  /// The standard type that carries decoration, because Cairo has no tag for artifacts.
  static let artifactCarrier = "Private"

  private let document: TaggedDocument
  private let context: OpaquePointer
  private let links: LinkTargets
  private let measurer: PangoMeasurer
  /// Whether an element is a leaf that is drawn nowhere: an empty cell.
  private let isEmpty: [Bool]
  /// The open elements, from the root.
  private var path: [Int] = []
  /// The first element not yet written.
  private var next = 0

  init(_ document: TaggedDocument, context: OpaquePointer, links: LinkTargets, measurer: PangoMeasurer) {
    self.document = document
    self.context = context
    self.links = links
    self.measurer = measurer
    isEmpty = Self.emptyLeaves(of: document)
  }

  private static func emptyLeaves(of document: TaggedDocument) -> [Bool] {
    var isEmpty = [Bool](repeating: true, count: document.elements.count)
    for element in document.elements { if let parent = element.parent { isEmpty[parent] = false } }
    for page in document.pages { for run in page.runs { isEmpty[run.element] = false } }
    return isEmpty
  }

  /// Opens the root, under which decoration is drawn.
  mutating func begin() {
    guard path.isEmpty else { return }
    open(0)
    next = 1
  }

  /// Draws decoration.
  func artifact(_ draw: () throws(Problems) -> Void) throws(Problems) {
    cairo_tag_begin(context, Self.artifactCarrier, nil)
    try draw()
    cairo_tag_end(context, Self.artifactCarrier)
  }

  /// Draws the marks of a leaf.
  mutating func leaf(_ run: TaggedDocument.Run, _ draw: () throws(Problems) -> Void) throws(Problems) {
    while next < run.element { step() }
    openParents(of: run.element)
    open(run.element, attributes: try attributes(of: run))
    try draw()
    closeLast()
    next = run.element + 1
  }

  /// Writes empty cells that end the rows begun, and on the last page all that is left, and closes the tree there.
  mutating func endPage(isLast: Bool) {
    while next < document.elements.count, isLast || (isEmpty[next] && isParentOpen(next)) { step() }
    while isLast, !path.isEmpty { closeLast() }
  }

  /// Passes one element: writes it where it is an empty leaf; others are opened with what they hold.
  private mutating func step() {
    if isEmpty[next] {
      openParents(of: next)
      open(next)
      closeLast()
    }
    next += 1
  }

  private func isParentOpen(_ index: Int) -> Bool {
    document.elements[index].parent.map(path.contains) ?? false
  }

  private mutating func openParents(of index: Int) {
    var closed: [Int] = []
    var ancestor = document.elements[index].parent
    while let known = ancestor, !path.contains(known) {
      closed.append(known)
      ancestor = document.elements[known].parent
    }
    while let last = path.last, last != ancestor { closeLast() }
    for ancestor in closed.reversed() { open(ancestor) }
  }

  private mutating func open(_ index: Int, attributes: String? = nil) {
    cairo_tag_begin(context, document.elements[index].kind.rawValue, attributes)
    path.append(index)
  }

  private mutating func closeLast() {
    let last = path.removeLast()
    cairo_tag_end(context, document.elements[last].kind.rawValue)
  }

  private func attributes(of run: TaggedDocument.Run) throws(Problems) -> String? {
    guard document.elements[run.element].kind == .link else { return nil }
    var rectangles: [Rectangle] = []
    for case .text(let text) in run.marks {
      let metrics = try measurer.metrics(of: text.font)
      rectangles.append(
        Rectangle(
          x: text.origin.x, y: text.origin.y - metrics.ascent, width: text.width,
          height: metrics.ascent + metrics.descent))
    }
    return links.attributes(of: run.element) + " " + TagAttributes.rectangles(rectangles)
  }
}
