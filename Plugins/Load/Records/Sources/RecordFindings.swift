import ReportCore

/// What the report says of the rows: how many were read, counted and left out, and why.
struct RecordFindings {
  private let question: Question
  private let tally: Tally

  init(_ question: Question, _ tally: Tally) {
    self.question = question
    self.tally = tally
  }

  var all: [Finding] { [reading] + unread + unmet }

  /// A note of what was read and counted.
  private var reading: Finding {
    Finding(
      check: "load", level: .note, measure: question.settings.measure,
      message: LocalizedText(sv: reading(.swedish), en: reading(.english)), place: Place(question.sourceName))
  }

  private func reading(_ language: Language) -> String {
    let isSwedish = language == .swedish
    let (rows, files) = (number(tally.rowsRead, language), number(question.fileCount, language))
    let noun = isSwedish ? (tally.rowsRead == 1 ? "rad" : "rader") : (tally.rowsRead == 1 ? "row was" : "rows were")
    let from = question.fileCount == 1 ? "" : isSwedish ? " ur \(files) filer" : " from \(files) files"
    let counted = number(tally.rowsCounted, language)
    let verb = tally.rowsCounted == 1 ? "counts" : "count"
    let count = isSwedish ? "varav \(counted) räknas" : "of which \(counted) \(verb)"
    return "\(rows) \(noun) \(isSwedish ? "lästes" : "read")\(from), \(count)" + purpose(language) + leftOut(language)
  }

  /// What the rows count for, where that is one measure.
  private func purpose(_ language: Language) -> String {
    guard question.settings.measure != nil, let name = question.measures.first?.names.indefinite[language] else {
      return ""
    }
    return language == .swedish ? " i ”\(name)”" : " towards “\(name)”"
  }

  private func leftOut(_ language: Language) -> String {
    let (filtered, outside) = (tally.rowsFiltered, tally.rowsOutside)
    var parts: [(Int, String)] = []
    switch language {
    case .swedish:
      parts = [
        (filtered, filtered == 1 ? "är bortvald genom filter" : "är bortvalda genom filter"),
        (outside, "ligger utanför de valda månaderna"),
      ]
    case .english:
      parts = [
        (filtered, filtered == 1 ? "is left out by filters" : "are left out by filters"),
        (outside, outside == 1 ? "lies outside the chosen months" : "lie outside the chosen months"),
      ]
    }
    return parts.filter { $0.0 > 0 }.map { "; \(number($0.0, language)) \($0.1)" }.joined()
  }

  /// A warning of rows that could not be read and were tolerated.
  private var unread: [Finding] {
    let faults = tally.faults.total
    guard faults > 0 else { return [] }
    func share(_ language: Language) -> String { NumberFormat(language).text(question.settings.tolerated) }
    return [
      Finding(
        check: "load", level: .warning, measure: question.settings.measure,
        message: LocalizedText(
          sv:
            "\(number(faults, .swedish)) av \(number(tally.rowsRead, .swedish)) rader kunde inte läsas och räknas inte: "
            + reasons(.swedish) + " (högst \(share(.swedish))\u{A0}% godtas)",
          en:
            "\(number(faults, .english)) of \(number(tally.rowsRead, .english)) rows could not be read and \(faults == 1 ? "does" : "do") not count: "
            + reasons(.english) + " (at most \(share(.english))% is tolerated)"),
        place: tally.faults.first.first?.problem.place,
        hints: tally.faults.first.prefix(1).map { "the first: \($0.problem.message)" })
    ]
  }

  private func reasons(_ language: Language) -> String {
    let words: [RowFault.Kind: (String, String)] = [
      .fields: ("med fel antal fält", "with a wrong number of fields"),
      .quotes: ("med felställda citattecken", "with misplaced quotes"),
      .date: ("med oläsbart datum", "with an unreadable date"), .measure: ("med okänt mått", "with an unknown measure"),
      .member: ("med oläsbart namn", "with an unreadable name"),
      .amount: ("med oläsbart belopp eller id", "with an unreadable amount or id"),
    ]
    let parts = RowFault.Kind.allCases.compactMap { kind -> String? in
      let count = tally.faults.counts[kind.rawValue]
      guard count > 0, let word = words[kind] else { return nil }
      return "\(number(count, language)) \(language == .swedish ? word.0 : word.1)"
    }
    return parts.joined(separator: ", ")
  }

  /// A warning for each value of a filter that no row has: it may be misspelt.
  private var unmet: [Finding] {
    var findings: [Finding] = []
    for (index, filter) in question.settings.filters.enumerated() {
      for (value, isMet) in zip(filter.values, tally.met[index]) where !isMet && !value.isEmpty {
        findings.append(
          Finding(
            check: "load", level: .warning, measure: question.settings.measure,
            message: LocalizedText(
              sv: "ingen rad har ”\(value)” i kolumnen ”\(filter.column)”",
              en: "no row has “\(value)” in the column “\(filter.column)”"),
            place: Place(question.sourceName), hints: ["check the spelling under “where”; capitals matter"]))
      }
    }
    return findings
  }

  private func number(_ count: Int, _ language: Language) -> String { NumberFormat(language).number(Rational(count)) }
}
