internal import CMark
internal import ReportCore

/// Turns the nodes of libcmark into values, and collects what is refused.
struct MarkdownConversion {
  private(set) var problems: [Problem] = []
  private var text: MarkdownText

  init(_ text: SourceText) { self.text = MarkdownText(text) }

  mutating func blocks(of tree: MarkdownTree) -> [MarkdownBlock] {
    // The tree must outlive its nodes.
    withExtendedLifetime(tree) { blocks(in: tree.root, depth: 1) }
  }

  private mutating func blocks(in parent: OpaquePointer?, depth: Int) -> [MarkdownBlock] {
    MarkdownTree.children(of: parent).compactMap { block($0, depth) }
  }

  private mutating func block(_ node: OpaquePointer, _ depth: Int) -> MarkdownBlock? {
    text.enter(node)
    let place = text.place(ofNode: node)
    guard depth <= Self.depthLimit else {
      problems.append(tooDeep(place))
      return nil
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return MarkdownBlock(.heading(level: level, inlines(in: node, depth + 1)), at: place)
    case CMARK_NODE_PARAGRAPH:
      return MarkdownBlock(.paragraph(inlines(in: node, depth + 1)), at: place)
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let items = MarkdownTree.children(of: node).map { blocks(in: $0, depth: depth + 1) }
      return MarkdownBlock(
        .list(start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil, items: items), at: place)
    default:
      problems.append(refused(node, place))
      return nil
    }
  }

  private mutating func inlines(in parent: OpaquePointer, _ depth: Int) -> [MarkdownInline] {
    MarkdownTree.children(of: parent).flatMap { inline($0, depth) }
  }

  private mutating func inline(_ node: OpaquePointer, _ depth: Int) -> [MarkdownInline] {
    let place = text.place(ofNode: node)
    guard depth <= Self.depthLimit else {
      problems.append(tooDeep(place))
      return []
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      return text.runs(ofNode: node).map { MarkdownInline(.text($0.text), at: $0.place) }
    case CMARK_NODE_SOFTBREAK:
      return [MarkdownInline(.text(" "), at: text.endOfLast)]
    case CMARK_NODE_LINEBREAK:
      return [MarkdownInline(.lineBreak, at: text.endOfLast)]
    case CMARK_NODE_EMPH:
      return [MarkdownInline(.emphasis(inlines(in: node, depth + 1)), at: place)]
    case CMARK_NODE_STRONG:
      return [MarkdownInline(.strong(inlines(in: node, depth + 1)), at: place)]
    case CMARK_NODE_LINK:
      let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      return [MarkdownInline(.link(inlines(in: node, depth + 1), address: address), at: place)]
    default:
      problems.append(refused(node, place))
      return []
    }
  }

  private static let depthLimit = 12
}

private func refused(_ node: OpaquePointer, _ place: Place) -> Problem {
  let (what, hint) =
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      ("“\(excerpt(node))” is HTML", "write < as &lt; where you mean the sign itself")
    case CMARK_NODE_IMAGE: ("images", "name a chart in the pipeline file instead")
    case CMARK_NODE_CODE: ("code, “\(excerpt(node))”", "leave the backticks out")
    case CMARK_NODE_CODE_BLOCK: ("blocks of code", "remove the indentation, or the fence of backticks")
    case CMARK_NODE_BLOCK_QUOTE: ("quotations", "remove the > at the beginning of the line")
    case CMARK_NODE_THEMATIC_BREAK: ("rules", "remove the line; headings divide a commentary")
    default: ("this element", "use headings, paragraphs, lists, emphasis and links")
    }
  let isHTML = what.hasSuffix("HTML")
  return Problem(
    .data, isHTML ? "\(what), which a commentary cannot hold" : "a commentary cannot hold \(what)", at: place,
    hints: [hint])
}

private func excerpt(_ node: OpaquePointer) -> String {
  let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  return LabelReader.visible(literal.split(whereSeparator: \.isNewline).first ?? "")
}

private func tooDeep(_ place: Place) -> Problem {
  Problem(.data, "lists and emphasis are nested more than 12 deep", at: place, hints: ["flatten the text"])
}
