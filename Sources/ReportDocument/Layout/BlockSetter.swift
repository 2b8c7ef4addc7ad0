internal import ReportCore
internal import ReportDrawing

/// Sets blocks as strips, in the order of reading, and records their structure.
struct BlockSetter {
  let style: Style
  let geometry: PageGeometry
  let names: BlockNames
  let text: TextSetter
  let measurer: any TextMeasurer
  var palette: Palette { style.pageColours }
  var page: PageStyle { style.page }

  private(set) var strips: [Strip] = []
  private(set) var elements = [StructureElement(.document, parent: nil)]
  var bookmarks: [Bookmark] = []
  var warnings: [Problem] = []
  /// The section in which blocks stand.
  private var section = 0
  private var lastKind: BlockKind?
  private var breaksPage = false
  private var noteCount = 0
  /// The level of the last heading, as it is read; 0 before the first.
  var headingLevel = 0

  init(style: Style, geometry: PageGeometry, measurer: any TextMeasurer, names: BlockNames) {
    self.style = style
    self.geometry = geometry
    self.measurer = measurer
    self.names = names
    text = TextSetter(style: style, measurer: measurer, names: names)
  }

  mutating func set(_ blocks: [Block]) throws(Problems) {
    for block in blocks {
      if case .heading(let level, _, _) = block, level <= 2 { section = add(.section, in: 0) }
      try set(block, in: Frame(parent: section, left: geometry.left, width: geometry.width))
    }
  }

  /// Sets one block in a part of the page's width.
  mutating func set(_ block: Block, in frame: Frame) throws(Problems) {
    switch block {
    case .title(let inlines): append(try title(inlines, in: frame), as: .title)
    case .lead(let inlines): append(try lead(inlines, in: frame), as: .lead)
    case .heading(let level, let inlines, let id):
      append(try heading(inlines, level: level, id: id, in: frame), as: level <= 2 ? .heading2 : .heading3)
    case .paragraph(let inlines): append(try opening(paragraph(inlines, in: frame)), as: .paragraph)
    case .list(let isNumbered, let items): try setList(items, isNumbered: isNumbered, in: frame)
    case .keyFigures(let figures): append(try keyFigures(figures, in: frame), as: .keyFigures)
    case .figure(let figure): append(try self.figure(figure, in: frame), as: .figure)
    case .table(let table): append(try self.table(table, in: frame), as: .table)
    case .notes(let notes): append(try self.notes(notes, in: frame), as: .notes)
    case .pageBreak: breaksPage = true
    }
  }

  /// Adds an element to the structure tree; its index. Elements are added in the order of reading.
  mutating func add(_ kind: StructureElement.Kind, in parent: Int) -> Int {
    elements.append(StructureElement(kind, parent: parent))
    return elements.count - 1
  }

  /// Changes an element that was added.
  mutating func describe(_ element: Int, _ change: (inout StructureElement) -> Void) { change(&elements[element]) }

  /// A name for a note that no block can have.
  mutating func nextNoteID() -> String {
    noteCount += 1
    return "note.\(noteCount)"
  }

  /// Appends the strips of a block at the distance that its kind asks for.
  mutating func append(_ new: [Strip], as kind: BlockKind) {
    guard var first = new.first else { return }
    first.above = kind.distance(after: lastKind, in: page)
    first.aboveAtTop = kind == .title ? page.paragraphGap : 0
    first.startsPage = breaksPage
    first.startsSection = kind == .heading2
    if breaksPage, !strips.isEmpty { strips[strips.count - 1].holdsNext = false }
    breaksPage = false
    lastKind = kind
    strips.append(first)
    strips += new.dropFirst()
  }

  /// A short paragraph right below the heading of a section stays on the heading's page.
  private func opening(_ strips: [Strip]) -> [Strip] {
    lastKind == .heading2 && strips.count <= 8 ? Self.heldTogether(strips) : strips
  }

  /// Draws more into the strip at an index, before what is in it; the strip is at least so high.
  mutating func prepend(_ items: [PageItem], toStrip index: Int, height: Double) {
    strips[index].items.insert(contentsOf: items, at: 0)
    strips[index].height = max(strips[index].height, height)
  }
}

/// Where a block stands: its parent in the structure, and a part of the page's width.
struct Frame {
  var parent: Int
  var left: Double
  var width: Double
  /// How many lists it is inside.
  var listDepth = 0
}
