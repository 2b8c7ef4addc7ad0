internal import ReportCore
internal import ReportDocument

/// Puts the blocks of a report between its title, its date and its page furniture.
struct DocumentAssembly {
  private let examined: Examination
  private let request: RunRequest
  /// The first digits of the manifest's hash.
  private let mark: String

  init(_ examined: Examination, _ request: RunRequest, _ manifest: OutputFile) {
    self.examined = examined
    self.request = request
    mark = String(manifest.sha256.prefix(12))
  }

  func document(of blocks: [Block]) -> Document {
    let definition = examined.definition
    let language = request.language
    let names = MonthNames(language)
    let month = names.withYear(examined.month)
    let title = definition.title[language]
    return Document(
      title: "\(title), \(month)", author: definition.organisation[language],
      subject: "\(title), \(definition.market[language]), \(month)", language: language, date: date,
      runningHead: [title, definition.market[language], month.capitalisedFirst].joined(separator: "  ·  "),
      footerLeft: "\(title)  ·  \(month)",
      footerCentre: language == .swedish
        ? "Uppgifter till och med \(month)  ·  Underlag \(mark)" : "Data to \(month)  ·  Manifest \(mark)",
      blocks: blocks)
  }

  /// The environment's day, else the day of publication, else the first day after the report's month.
  private var date: CalendarDate {
    request.date ?? examined.definition.published ?? CalendarDate(firstOf: examined.month.advanced(by: 1))
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Document {
  /// The figures of the document, in order.
  var figures: [Block.Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The tables of the document, in order.
  var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}
