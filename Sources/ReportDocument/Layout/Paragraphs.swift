internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  mutating func paragraph(_ inlines: [Inline], in frame: Frame) throws(Problems) -> [Strip] {
    let look = TextLook(page.body, colour: palette.ink)
    let width = min(frame.width, geometry.left + page.textWidth - frame.left)
    let strips = try textBlock(inlines, .paragraph, look: look, in: frame, width: width)
    return Self.withoutWidows(strips)
  }

  /// The sentence below the title, in lines about equally long.
  mutating func lead(_ inlines: [Inline], in frame: Frame) throws(Problems) -> [Strip] {
    let look = TextLook(page.lead, colour: palette.ink, isBalanced: true)
    return Self.heldTogether(try textBlock(inlines, .paragraph, look: look, in: frame, width: frame.width))
  }

  /// Small text, a note each; the first stands at a distance from what belongs to the same block.
  mutating func notes(_ notes: [[Inline]], in frame: Frame, above: Double = 0) throws(Problems) -> [Strip] {
    var strips: [Strip] = []
    let look = TextLook(page.furniture, colour: palette.faint)
    for note in notes {
      let id = nextNoteID()
      strips += Self.withoutWidows(
        try textBlock(note, .note, look: look, in: frame, width: frame.width, describe: { $0.id = id }))
    }
    if !strips.isEmpty { strips[0].above = above }
    return strips
  }

  /// The lines of a text in one element, which has children where the text holds links. Nothing where the text is empty.
  mutating func textBlock(
    _ inlines: [Inline], _ kind: StructureElement.Kind, look: TextLook, in frame: Frame, width: Double,
    describe: (inout StructureElement) -> Void = { _ in }
  ) throws(Problems) -> [Strip] {
    guard inlines.contains(where: { !names.text(of: $0).isEmpty }) else { return [] }
    let element = add(kind, in: frame.parent)
    self.describe(element, describe)
    return try text.strips(
      inlines, look: look, left: frame.left, width: width, leaves: leaves(of: inlines, in: element))
  }

  /// The leaf of each inline: the element itself, or spans and links below it.
  mutating func leaves(of inlines: [Inline], in element: Int) -> [Int] {
    guard inlines.contains(where: { $0.destination != nil }) else { return inlines.map { _ in element } }
    var span: Int?
    return inlines.map { inline in
      if let destination = inline.destination {
        span = nil
        let link = add(.link, in: element)
        let text = names.text(of: inline)
        describe(link) {
          $0.destination = destination
          $0.alternative = text
        }
        return link
      }
      let leaf = span ?? add(.span, in: element)
      span = leaf
      return leaf
    }
  }

  /// Lines of which at least two stay together at the foot and at the head of a page.
  static func withoutWidows(_ strips: [Strip]) -> [Strip] {
    guard strips.count > 1 else { return strips }
    var strips = strips
    strips[0].holdsNext = true
    strips[strips.count - 2].holdsNext = true
    return strips
  }

  /// Strips of which none leaves the others.
  static func heldTogether(_ strips: [Strip]) -> [Strip] {
    var strips = strips
    for index in strips.indices.dropLast() { strips[index].holdsNext = true }
    return strips
  }
}

extension Inline {
  /// Where it leads, for links.
  var destination: StructureElement.Destination? {
    switch self {
    case .link(_, let uri): .uri(uri)
    case .reference(_, let id): .element(id)
    case .text, .strong, .emphasis, .value, .verdict: nil
    }
  }
}
