internal import CMark
internal import ReportCore

/// The tree that libcmark makes of a text; frees it when it goes.
final class MarkdownTree {
  /// Nil only where memory is short.
  let root: OpaquePointer?

  init(_ text: SourceText) {
    root = text.bytes.withUnsafeBytes { buffer in
      cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit { cmark_node_free(root) }

  /// The children of a node, first to last.
  static func children(of node: OpaquePointer?) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }
}
