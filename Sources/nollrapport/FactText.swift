import ReportCore
import ReportDocument

/// A fact as a line for people.
enum FactText {
  /// The name, padded to `width`, the value as running text writes it, and how it is known or why it is not.
  static func line(_ fact: Fact, _ width: Int, _ language: Language) -> String {
    let name = fact.name.description
    let padding = String(repeating: " ", count: max(0, width - name.count))
    var note = fact.status.word
    if case .absent(_, let because?) = fact.quantity { note = because[language] }
    return "\(name)\(padding)  \(FactWords(language).text(fact))  (\(note))"
  }
}
