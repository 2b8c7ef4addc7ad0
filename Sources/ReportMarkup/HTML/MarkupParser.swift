internal import CXML
internal import ReportCore

/// Runs libxml2's HTML parser over a text and passes what it meets to a builder, with the offsets of it.
///
/// No tree is made, so deep pages need no deep stack. Encodings that the page declares are ignored: the text is UTF-8 already.
final class MarkupParser {
  private let text: SourceText
  private var builder: MarkupBuilder
  private var depth = 0
  private var context: htmlParserCtxtPtr?
  /// Prepares libxml2, once: threads that do so at the same time wait for each other for ever.
  private static let preparation: Void = xmlInitParser()
  /// Tells libxml2 that the bytes are UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ text: SourceText) {
    self.text = text
    builder = MarkupBuilder(text)
  }

  /// The parts of the page, or why it is refused.
  func parts() throws(Problems) -> [MarkupPage.Part] {
    Self.preparation
    let bytes = Self.mark + text.bytes
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count))
      defer {
        htmlFreeParserCtxt(context)
        context = nil
      }
      listen()
      _ = htmlParseDocument(context)
    }
    return try builder.parts()
  }

  /// Has libxml2 call us, and nobody else.
  private func listen() {
    guard let context, let events = context.pointee.sax else { return }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    events.pointee.startDocument = nil
    events.pointee.endDocument = nil
    events.pointee.internalSubset = nil
    events.pointee.comment = nil
    events.pointee.processingInstruction = nil
    events.pointee.cdataBlock = nil
    events.pointee.error = nil
    events.pointee.warning = nil
    events.pointee.serror = nil
    events.pointee.startElement = { parser, name, attributes in
      MarkupParser.at(parser)?.open(MarkupParser.string(name), MarkupParser.spans(attributes))
    }
    events.pointee.endElement = { parser, name in MarkupParser.at(parser)?.close(MarkupParser.string(name)) }
    events.pointee.characters = { parser, text, count in MarkupParser.at(parser)?.read(text, Int(count)) }
    events.pointee.ignorableWhitespace = events.pointee.characters
  }

  private func open(_ name: String, _ spans: MarkupBuilder.Spans) {
    depth += 1
    guard depth <= Self.depthLimit else {
      builder.refuse(tooDeep(text.place(ofByte: offset)))
      return xmlStopParser(context)
    }
    // At a start tag the parser stands before the closing bracket.
    builder.open(name, spans, after: offset + 1)
    if builder.isFull {
      builder.refuseTable(at: offset)
      xmlStopParser(context)
    }
  }

  private func close(_ name: String) {
    depth = max(0, depth - 1)
    builder.close(name)
  }

  private func read(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let characters else { return }
    let run = UnsafeBufferPointer(start: characters, count: count)
    let start = offset - count
    let stands = start >= 0 && offset <= text.bytes.count && text.bytes[start..<offset].elementsEqual(run)
    // An entity is longer than what it stands for: its place is where the text before it ended.
    builder.read(String(decoding: run, as: UTF8.self), from: stands ? start : nil, to: offset)
  }

  /// How many bytes of the text the parser has read.
  private var offset: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return text.bytes.count
    }
    return max(0, Int(input.pointee.consumed) + (current - base) - Self.mark.count)
  }

  private static let depthLimit = 256

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> MarkupParser? {
    pointer.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
  }

  /// The `colspan` and `rowspan` among attributes: names and values in turn, ended by a null.
  private static func spans(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> MarkupBuilder.Spans {
    var spans = MarkupBuilder.Spans()
    guard var attribute = attributes else { return spans }
    while let name = attribute.pointee {
      let value = Int(string(attribute[1]).filter { !$0.isWhitespace })
      switch string(name) {
      case "colspan": spans.columns = min(max(value ?? 1, 1), 1000)
      case "rowspan": spans.rows = value == 0 ? 65_534 : min(max(value ?? 1, 1), 65_534)
      default: break
      }
      attribute += 2
    }
    return spans
  }
}

private func tooDeep(_ place: Place) -> Problem {
  Problem(
    .data, "elements are nested more than 256 deep here", at: place,
    hints: ["check that the file is a page that a browser can show"])
}
