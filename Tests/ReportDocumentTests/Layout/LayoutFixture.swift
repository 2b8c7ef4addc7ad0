import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport

/// What the tests of the layout lay out with: the default style and letters of one width.
enum LayoutFixture {
  static let runningHead = "Prov · Norden"
  static let sentence = "Ärendena minskade under våren och ökade sedan igen till hösten."

  static func document(_ blocks: [Block], language: Language = .swedish) -> Document {
    Document(
      title: "Ärenden", author: "Exempelbolaget", subject: "Ärenden per månad", language: language,
      date: CalendarDate(unixTime: 0)!, runningHead: runningHead, footerLeft: "Prov", footerCentre: "Uppgifter",
      blocks: blocks)
  }

  static func result(_ blocks: [Block], language: Language = .swedish) throws -> DocumentLayout.Result {
    try DocumentLayout(style: RepositoryFiles.style(), measurer: FixedWidthMeasurer())
      .layOut(document(blocks, language: language))
  }

  static func layOut(_ blocks: [Block], language: Language = .swedish) throws -> LaidOutDocument {
    try result(blocks, language: language).document
  }

  /// A paragraph of so many lines.
  static func paragraph(lines: Int, _ word: String = "ordet") -> Block {
    // A line holds eleven words of five letters: 358 / (6 · 5) points.
    .paragraph([.text(Array(repeating: word, count: 11 * lines).joined(separator: " "))])
  }

  static func chart(
    _ id: String = "cases", body: ChartSpecification.Body? = nil, source: String = "Källa: Provet."
  ) -> ChartSpecification {
    let lines = YearLines(month: Month("2024-05")!, years: [])
    return ChartSpecification(
      id: id, language: .swedish,
      texts: ChartTexts(
        title: "Ärendena ökade till 31 i maj", shortTitle: "31 i maj", subtitle: "Antal ärenden per månad, Norden",
        shortSubtitle: "Antal", source: source, shortSource: source, alternative: "Linjediagram: 31 ärenden i maj."),
      unit: .count, body: body ?? .yearLines(lines), data: [])
  }

  static func table(_ id: String = "table", rows: Int, keys: [String] = []) -> Table {
    Table(
      id: id, caption: [.text("Ärenden per månad")],
      columns: [Table.Column("Kontor", .left), Table.Column("apr", .right), Table.Column("maj", .right)],
      rows: (0..<rows).map { Table.Row([.init("Kontor \($0)"), .init("\($0)"), .init("\(2 * $0)")]) }, keys: keys)
  }
}

extension Page {
  /// The texts that are read, in order.
  var readTexts: [TextRun] {
    items.compactMap { item in
      guard case .text(let run) = item.mark, item.role != .artifact else { return nil }
      return run
    }
  }

  /// The texts of the page's furniture.
  var furnitureTexts: [TextRun] {
    items.compactMap { item in
      guard case .text(let run) = item.mark, item.role == .artifact else { return nil }
      return run
    }
  }

  func text(_ text: String) -> TextRun? { (readTexts + furnitureTexts).first { $0.text == text } }
}

extension LaidOutDocument {
  /// The structure as an indented list of kinds, a line an element.
  var outline: [String] {
    structure.elements.map { element in
      var depth = 0
      var parent = element.parent
      while let known = parent { (depth, parent) = (depth + 1, structure.elements[known].parent) }
      return String(repeating: " ", count: depth) + element.kind.rawValue
    }
  }
}
