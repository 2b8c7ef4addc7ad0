internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  /// The title of the document, in lines about equally long.
  mutating func title(_ inlines: [Inline], in frame: Frame) throws(Problems) -> [Strip] {
    let look = TextLook(page.title, .semibold, colour: palette.ink, isBalanced: true)
    let strips = try textBlock(inlines, .heading1, look: look, in: frame, width: frame.width) { _ in }
    return mark(strips, level: 1, title: inlines, anchor: PageWords.titleAnchor)
  }

  /// A heading, which stays with the block below it.
  mutating func heading(
    _ inlines: [Inline], level: Int, id: String, in frame: Frame
  ) throws(Problems) -> [Strip] {
    let isSecond = level <= 2
    let look = TextLook(isSecond ? page.heading2 : page.heading3, .semibold, colour: palette.ink)
    // What is read skips no level, whatever the blocks say: a heading is at most one below the last.
    let read = min(isSecond ? 2 : 3, headingLevel + 1)
    let strips = try textBlock(
      inlines, Self.headings[read - 1], look: look, in: frame, width: frame.width, describe: { $0.id = id })
    return mark(strips, level: read, title: inlines, anchor: id)
  }

  private static let headings = [StructureElement.Kind.heading1, .heading2, .heading3]

  private mutating func mark(_ strips: [Strip], level: Int, title: [Inline], anchor: String) -> [Strip] {
    var strips = strips
    guard !strips.isEmpty else { return [] }
    headingLevel = level
    for index in strips.indices { strips[index].holdsNext = true }
    strips[0].anchors = [anchor]
    bookmarks.append(Bookmark(title: title.map(names.text).joined(), level: level, anchor: anchor))
    return strips
  }
}
