public import ReportCore

/// Capitals where sentences need them: declared wording is written as a heading and used inside sentences too.
public struct SentenceCase: Hashable, Sendable {
  /// Names that keep their capital wherever they stand.
  public let properNames: [String]

  public init(properNames: [String]) { self.properNames = properNames }

  /// The case of a report, in which the organisation, the market, its title and its members are proper names.
  public init(_ definition: ReportDefinition, _ language: Language) {
    let members = definition.breakdowns.flatMap(\.members).flatMap(\.names)
    let texts =
      [definition.organisation, definition.market, definition.title] + members.flatMap { [$0.name, $0.short] }
    properNames = texts.map { $0[language] }.filter { !$0.isEmpty }
  }

  /// The text as it begins a sentence: “myndigheterna” becomes “Myndigheterna”.
  public func opening(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The text as it stands inside a sentence: “Per miljon köp” becomes “per miljon köp”; abbreviations and proper names stay.
  public func inside(_ text: String) -> String {
    let second = text.dropFirst().first
    let isAbbreviation = second.map { $0.isUppercase || $0.isNumber } ?? true
    guard !isAbbreviation, !properNames.contains(where: text.hasPrefix) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
