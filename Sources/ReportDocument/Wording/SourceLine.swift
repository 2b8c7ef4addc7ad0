public import ReportCore

/// Whose data a chart shows, and to which month.
public struct SourceLine: Hashable, Sendable {
  public let language: Language
  public let definition: ReportDefinition
  /// The last month of the data.
  public let month: Month

  public init(_ language: Language, _ definition: ReportDefinition, month: Month) {
    self.language = language
    self.definition = definition
    self.month = month
  }

  /// “Källa: Bolaget (Rapporten), uppgifter till och med november 2019”, after explanations, each a sentence of its own.
  public func long(after explanations: [String] = []) -> String {
    let organisation = definition.organisation[language]
    let title = definition.title[language]
    let whose = title == organisation || title.isEmpty ? organisation : "\(organisation) (\(title))"
    let source =
      switch language {
      case .swedish: "Källa: \(whose), uppgifter till och med \(last)"
      case .english: "Source: \(whose), data through \(last)"
      }
    return (explanations + [source]).joined(separator: " ")
  }

  /// “Källa: Bolaget, t.o.m. november 2019”.
  public var short: String {
    switch language {
    case .swedish: "Källa: \(definition.organisation[language]), t.o.m.\u{A0}\(last)"
    case .english: "Source: \(definition.organisation[language]), to \(last)"
    }
  }

  /// The same after explanations, which a small chart needs as well.
  public func short(after explanations: [String]) -> String { (explanations + [short]).joined(separator: " ") }

  private var last: String { MonthNames(language).withYear(month) }
}
