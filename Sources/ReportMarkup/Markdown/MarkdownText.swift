internal import CMark
internal import ReportCore

/// Finds where the text of libcmark's nodes stands in the source.
///
/// libcmark gives a line and a byte column that does not count indentation within paragraphs. Escapes and entities make a text shorter than its source, so a node can become several runs.
struct MarkdownText {
  private let text: SourceText
  /// The offset after the last text found.
  private var cursor = 0
  /// Where the paragraph begins whose nodes are asked for, from 0.
  private var paragraph = (line: 0, column: 0)

  init(_ text: SourceText) { self.text = text }

  /// Says which paragraph or heading the next nodes belong to.
  mutating func enter(_ node: OpaquePointer) {
    paragraph = (Int(cmark_node_get_start_line(node)) - 1, Int(cmark_node_get_start_column(node)) - 1)
  }

  /// The place after the last text found.
  var endOfLast: Place { text.place(ofByte: cursor) }

  func place(ofNode node: OpaquePointer) -> Place { text.place(ofByte: offset(ofNode: node)) }

  /// The text of a node in runs that stand in the source exactly so.
  mutating func runs(ofNode node: OpaquePointer) -> [(text: String, place: Place)] {
    guard let literal = cmark_node_get_literal(node) else { return [] }
    let bytes = Array(String(cString: literal).utf8)
    var source = offset(ofNode: node)
    if let first = bytes.first, first != 32, first != 9 { source = skippingBlanks(source) }
    var runs: [(text: String, place: Place)] = []
    var start = source
    var run: [UInt8] = []
    var index = 0
    func close() {
      if !run.isEmpty { runs.append((String(decoding: run, as: UTF8.self), text.place(ofByte: start))) }
      run = []
    }
    while index < bytes.count {
      if let length = entityLength(at: source), !matches(bytes[index...].prefix(length), at: source) {
        close()
        let width = scalarWidth(bytes[index])
        runs.append((String(decoding: bytes[index...].prefix(width), as: UTF8.self), text.place(ofByte: source)))
        index += width
        source += length
        start = source
      } else if matches([bytes[index]], at: source) {
        run.append(bytes[index])
        index += 1
        source += 1
      } else if matches([UInt8(ascii: "\\"), bytes[index]], at: source) {
        close()
        source += 1
        start = source
      } else {
        // The text stands elsewhere: keep what is left together at the last known place.
        run += bytes[index...]
        index = bytes.count
      }
    }
    close()
    cursor = source
    return runs
  }

  private func offset(ofNode node: OpaquePointer) -> Int {
    let line = Int(cmark_node_get_start_line(node)) - 1
    let lines = text.lineRanges
    guard lines.indices.contains(line) else { return cursor }
    let column = max(0, Int(cmark_node_get_start_column(node)) - 1)
    // On later lines libcmark counts as if the text began in the paragraph's first column.
    let shift = line > paragraph.line ? indentation(of: lines[line]) - paragraph.column : 0
    return min(max(lines[line].lowerBound + column + shift, lines[line].lowerBound), lines[line].upperBound)
  }

  private func indentation(of line: Range<Int>) -> Int { text.bytes[line].prefix { $0 == 32 || $0 == 9 }.count }

  private func skippingBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.bytes.count, [32, 9].contains(text.bytes[offset]) { offset += 1 }
    return offset
  }

  private func matches(_ bytes: some Sequence<UInt8>, at offset: Int) -> Bool {
    offset <= text.bytes.count && text.bytes[offset...].starts(with: bytes)
  }

  /// The length of an entity such as `&amp;` or `&#160;` in the source.
  private func entityLength(at offset: Int) -> Int? {
    guard offset < text.bytes.count, text.bytes[offset] == UInt8(ascii: "&") else { return nil }
    let rest = text.bytes[offset...].prefix(40)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = rest[(offset + 1)..<end]
    let isName =
      !name.isEmpty && name.allSatisfy { Unicode.Scalar($0).properties.isAlphabetic || (35...57).contains($0) }
    return isName ? end - offset + 1 : nil
  }

  private func scalarWidth(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
