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
    let (count, counted) = (tally.rowsRead, tally.rowsCounted)
    let swedishFiles = question.fileCount == 1 ? "" : " ur \(number(question.fileCount, .swedish)) filer"
    let englishFiles = question.fileCount == 1 ? "" : " from \(number(question.fileCount, .english)) files"
    let swedish = count == 1 ? "rad lästes" : "rader lästes"
    let english = count == 1 ? "row was read" : "rows were read"
    return Finding(
      check: "load", level: .note, measure: question.settings.measure,
      message: LocalizedText(
        sv: "\(number(count, .swedish)) \(swedish)\(swedishFiles), varav \(number(counted, .swedish)) räknas"
          + leftOut(.swedish),
        en: "\(number(count, .english)) \(english)\(englishFiles), of which \(number(counted, .english)) count"
          + leftOut(.english)),
      place: Place(question.sourceName))
  }

  private func leftOut(_ language: Language) -> String {
    var parts: [String] = []
    if tally.rowsFiltered > 0 {
      parts.append(
        number(tally.rowsFiltered, language)
          + (language == .swedish ? " är bortvalda genom filter" : " are left out by filters"))
    }
    if tally.rowsOutside > 0 {
      parts.append(
        number(tally.rowsOutside, language)
          + (language == .swedish ? " ligger utanför de valda månaderna" : " lie outside the chosen months"))
    }
    return parts.map { "; \($0)" }.joined()
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
            "\(number(faults, .english)) of \(number(tally.rowsRead, .english)) rows could not be read and do not count: "
            + reasons(.english) + " (at most \(share(.english))% is tolerated)"),
        place: tally.faults.first.first?.problem.place,
        hints: tally.faults.first.prefix(1).map { "the first: \($0.problem.message)" })
    ]
  }

  private func reasons(_ language: Language) -> String {
    let words: [RowFault.Kind: (String, String)] = [
      .fields: ("fel antal fält", "wrong number of fields"), .quotes: ("fel citattecken", "misplaced quotes"),
      .date: ("oläsbart datum", "unreadable date"), .measure: ("okänt mått", "unknown measure"),
      .member: ("oläsbart namn", "unreadable name"), .amount: ("oläsbart belopp eller id", "unreadable amount or id"),
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
