internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// Keeps with each page the text that was put on it, so that no character can be changed unnoticed.
///
/// It is private data of a page, which readers ignore. Source: ISO 32000-1, 14.5.
struct PageRecord {
  private static let owner = "/Nollrapport"
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func add(_ document: TaggedDocument, date: CalendarDate) {
    let date = file.string(PDFDate.text(date))
    for (object, page) in zip(file.pages, document.pages) {
      let texts = Self.texts(of: page).map(ReadableText.plain).filter { !$0.isEmpty }
      let record = file.stream(Array(texts.joined(separator: "\n").utf8), [])
      let data = file.dictionary([("/LastModified", date), ("/Private", record)])
      object["/LastModified"] = date
      object["/PieceInfo"] = file.dictionary([(Self.owner, data)])
    }
  }

  /// What was put on a page, a text for each piece that has one; nil where the page does not say.
  static func read(from page: PDFObject) -> [String]? {
    guard let bytes = page["/PieceInfo"]?[owner]?["/Private"]?.data else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func texts(of page: TaggedDocument.Page) -> [String] {
    func text(_ mark: Mark) -> String { if case .text(let run) = mark { run.text } else { "" } }
    return page.artifacts.map(text) + page.runs.map { $0.marks.map(text).joined() }
  }
}
