import ReportCore

/// A fact as a line for people.
enum FactText {
  /// The name, padded to `width`, the value in the language, and how it is known.
  static func line(_ fact: Fact, _ width: Int, _ language: Language) -> String {
    let name = fact.name.description
    let padding = String(repeating: " ", count: max(0, width - name.count))
    return "\(name)\(padding)  \(value(fact, language))  (\(fact.status.word))"
  }

  private static func value(_ fact: Fact, _ language: Language) -> String {
    let format = NumberFormat(language)
    switch fact.quantity {
    case .number(let number): return format.text(number, in: fact.unit, decimals: fact.decimals)
    case .interval(let low, let high):
      let ends = [low, high].map { format.text($0, in: fact.unit, decimals: fact.decimals) }
      return ends.joined(separator: "–")
    case .absent(let absence, let reason): return reason?[language] ?? absence.rawValue
    }
  }
}
