import ReportCore
import ReportDocument
import ReportMarkup

/// Turns Markdown into blocks, and the names of facts into their values.
struct MarkdownSetter {
  private let wording: Wording
  private let facts: FactInsertion
  private var problems: [Problem] = []
  /// The level of the document's highest heading, which becomes a section of the report.
  private var topLevel = 1
  private var headingCount = 0

  init(_ wording: Wording) {
    self.wording = wording
    facts = FactInsertion(wording)
  }

  /// The blocks, or every problem of the text: names of facts that do not exist, links that lead nowhere.
  mutating func blocks(of document: MarkdownDocument) throws(Problems) -> [Block] {
    topLevel = Self.highestLevel(document.blocks)
    let blocks = document.blocks.map { block($0) }
    try Problems.throwing(problems)
    return blocks
  }

  private static func highestLevel(_ blocks: [MarkdownBlock]) -> Int {
    blocks.compactMap { block in
      if case .heading(let level, _) = block.content { level } else { nil }
    }.min() ?? 1
  }

  private mutating func block(_ block: MarkdownBlock) -> Block {
    switch block.content {
    case .heading(let level, let inlines):
      headingCount += 1
      return .heading(level: level == topLevel ? 2 : 3, self.inlines(inlines), id: "commentary-\(headingCount)")
    case .paragraph(let inlines):
      return .paragraph(self.inlines(inlines))
    case .list(let start, let items):
      return .list(isNumbered: start != nil, items.map { item in Block.ListItem(item.map { self.block($0) }) })
    }
  }

  private mutating func inlines(_ inlines: [MarkdownInline]) -> [Inline] {
    var result: [Inline] = []
    for inline in Self.joined(inlines) { result += self.inline(inline) }
    return result
  }

  private mutating func inline(_ inline: MarkdownInline) -> [Inline] {
    switch inline.content {
    case .text(let text): return values(text, at: inline.place) { .text($0) }
    case .lineBreak: return [.text(" ")]
    case .emphasis(let children): return styled(children) { .emphasis($0) }
    case .strong(let children): return styled(children) { .strong($0) }
    case .link(let children, let address): return link(children, address, at: inline.place)
    }
  }

  /// Text inside emphasis; values stay values.
  private mutating func styled(_ children: [MarkdownInline], _ style: (String) -> Inline) -> [Inline] {
    inlines(children).map { inline in if case .text(let text) = inline { style(text) } else { inline } }
  }

  private mutating func link(_ children: [MarkdownInline], _ address: String, at place: Place) -> [Inline] {
    let text = inlines(children).map(\.plainText).joined()
    if address.hasPrefix("#") { return [.reference(text, id: String(address.dropFirst()))] }
    guard ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) else {
      problems.append(notALink(address, place))
      return []
    }
    return [.link(text, uri: address)]
  }

  private mutating func values(_ text: String, at place: Place, _ plain: (String) -> Inline) -> [Inline] {
    do throws(Problems) {
      return try facts.inlines(text, at: place, plain)
    } catch {
      problems += error.all
      return []
    }
  }

  /// Runs of text that follow each other on a line, as one.
  private static func joined(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    inlines.reduce(into: []) { joined, inline in
      if case .text(let text) = inline.content, let last = joined.last, case .text(let before) = last.content,
        last.place.line == inline.place.line, let column = last.place.column,
        inline.place.column == column + before.count
      {
        joined[joined.count - 1] = MarkdownInline(.text(before + text), at: last.place)
      } else {
        joined.append(inline)
      }
    }
  }
}

private func notALink(_ address: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(address))” is not an address that a report can link to", at: place,
    hints: ["links begin with https://, http:// or mailto:, or with # and the id of a figure or a table"])
}
