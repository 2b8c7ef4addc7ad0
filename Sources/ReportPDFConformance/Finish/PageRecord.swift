internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// Keeps with each page the text that was put on it, so that no character can be changed unnoticed.
///
/// It is private data of a page, which readers ignore. Source: ISO 32000-1, 14.5.
struct PageRecord {
  private static let owner = "Nollrapport"
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func add(_ document: TaggedDocument, date: CalendarDate) {
    let date = PDFValue.text(PDFDate.text(date))
    for (number, page) in zip(draft.pages, document.pages) {
      let texts = Self.texts(of: page).map(ReadableText.plain).filter { !$0.isEmpty }
      let record = draft.add(Array(texts.joined(separator: "\n").utf8))
      let data = PDFValue.dictionary(["LastModified": date, "Private": record])
      draft[number]["LastModified"] = date
      draft[number]["PieceInfo"] = .dictionary([Self.owner: data])
    }
  }

  /// What was put on a page, a text for each piece that has one; nil where the page does not say.
  static func read(from page: PDFNode) -> [String]? {
    guard let bytes = page["PieceInfo"]?[owner]?["Private"]?.data else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func texts(of page: TaggedDocument.Page) -> [String] {
    func text(_ mark: Mark) -> String { if case .text(let run) = mark { run.text } else { "" } }
    return page.artifacts.map(text) + page.runs.map { $0.marks.map(text).joined() }
  }
}
