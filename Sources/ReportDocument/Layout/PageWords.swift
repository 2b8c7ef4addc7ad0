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
  private let values: LocalizedText
  private let page: LocalizedText
  private let of: LocalizedText
  private let language: Language

  init(_ language: Language) {
    figure = LocalizedText(sv: "figur", en: "figure")[language]
    table = LocalizedText(sv: "tabell", en: "table")[language]
    figureLabel = LocalizedText(sv: "Figur", en: "Figure")[language]
    tableLabel = LocalizedText(sv: "Tabell", en: "Table")[language]
    continued = LocalizedText(sv: ", forts.", en: ", continued")[language]
    values = LocalizedText(sv: "Värden", en: "Values")
    page = LocalizedText(sv: "Sida", en: "Page")
    of = LocalizedText(sv: "av", en: "of")
    self.language = language
  }

  /// “. Värden: complaints-per-million.csv”, after a text: the attached file in which the values of a chart or a table are found.
  func dataFile(_ id: String, after text: String) -> String {
    (text.hasSuffix(".") ? " " : ". ") + "\(values[language]): \(id).csv"
  }

  /// “Sida 1 av 4”.
  func pageNumber(_ number: Int, of count: Int) -> String {
    "\(page[language]) \(number) \(of[language]) \(count)"
  }
}
