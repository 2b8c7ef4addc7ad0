internal import ReportCore

/// A commentary in Markdown.
struct CommentaryMessage: WireObject, Hashable {
  static let schemaName = "Commentary"
  static let summary = "A commentary in Markdown."
  static let blank = CommentaryMessage(Source(name: "", bytes: []))
  var name: String
  var text: LongText

  init(_ source: Source) {
    name = source.name
    text = LongText(text: String(decoding: source.bytes, as: UTF8.self))
  }

  var source: Source { Source(name: name, bytes: Array(text.text.utf8)) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("name", &name, "The file's name: what places are to say.")
    try visitor.field("text", &text, "Its text.")
  }
}

extension CommentaryText: WireObject {
  static let schemaName = "CommentaryText"
  static let summary = "A text about the figures: a commentary of the month, or another that is to be checked."
  static var blank: CommentaryText { CommentaryText(Source(name: "", bytes: []), .swedish, isOfReport: false) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var commentary = CommentaryMessage(source)
    var (language, isOfReport) = (language, isOfReport)
    try commentary.visit(&visitor)
    try visitor.field("language", &language, "Its language.")
    try visitor.field(
      "printed", &isOfReport, usually: false,
      "Whether the report prints it, so that its numbers name facts, as {{measure@period.figure}}. Usually false.")
    if Visitor.isReading { self = CommentaryText(commentary.source, language, isOfReport: isOfReport) }
  }
}
