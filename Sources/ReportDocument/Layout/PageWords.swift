internal import ReportCore

/// The few words that pages themselves say.
struct PageWords {
  /// The name of the place of the document's title.
  static let titleAnchor = "document-title"

  let figure: String
  let table: String
  let figureLabel: String
  let tableLabel: String
  /// Behind the number of a table that goes on: “Tabell 2, forts.”
  let continued: String
  private let page: LocalizedText
  private let of: LocalizedText
  private let language: Language

  init(_ language: Language) {
    figure = LocalizedText(sv: "figur", en: "figure")[language]
    table = LocalizedText(sv: "tabell", en: "table")[language]
    figureLabel = LocalizedText(sv: "Figur", en: "Figure")[language]
    tableLabel = LocalizedText(sv: "Tabell", en: "Table")[language]
    continued = LocalizedText(sv: ", forts.", en: ", continued")[language]
    page = LocalizedText(sv: "Sida", en: "Page")
    of = LocalizedText(sv: "av", en: "of")
    self.language = language
  }

  /// “Sida 1 av 4”.
  func pageNumber(_ number: Int, of count: Int) -> String {
    "\(page[language]) \(number) \(of[language]) \(count)"
  }
}
