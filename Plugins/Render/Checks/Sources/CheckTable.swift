import ReportCore
import ReportDocument

/// A row a check, those that passed too.
struct CheckTable {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  func table(_ checks: [CheckResult]) -> Table {
    Table(
      id: "checks-table",
      caption: [.text(wording.text(sv: "Kontroller av uppgifterna", en: "Checks of the figures"))],
      columns: [
        Table.Column(wording.text(sv: "Kontroll", en: "Check"), .left),
        Table.Column(wording.text(sv: "Granskat", en: "Examined"), .left),
        Table.Column(wording.text(sv: "Utfall", en: "Outcome"), .left),
      ], rows: checks.map(row))
  }

  private func row(_ result: CheckResult) -> Table.Row {
    Table.Row([
      Table.Cell(result.assurance[wording.language]),
      Table.Cell(result.examinedText(wording.language)), Table.Cell(outcome(result)),
    ])
  }

  private func outcome(_ result: CheckResult) -> String {
    if result.examined == 0, result.findings.isEmpty {
      return wording.text(sv: "Inget att granska", en: "Nothing to examine")
    }
    let levels: [(Problem.Severity, String, String, String, String)] = [
      (.error, "fel", "fel", "error", "errors"), (.warning, "varning", "varningar", "warning", "warnings"),
      (.note, "anmärkning", "anmärkningar", "note", "notes"),
    ]
    let parts = levels.compactMap { level, one, many, oneEnglish, manyEnglish -> String? in
      let count = result.findings.count { $0.level == level && $0.accepted == nil }
      guard count > 0 else { return nil }
      return "\(count) " + wording.text(sv: count == 1 ? one : many, en: count == 1 ? oneEnglish : manyEnglish)
    }
    let accepted = result.findings.count { $0.accepted != nil }
    let passed =
      accepted > 0
      ? ["\(accepted) " + wording.text(sv: accepted == 1 ? "godkänt undantag" : "godkända undantag", en: "accepted")]
      : []
    let all = parts + passed
    return all.isEmpty ? wording.text(sv: "Utan anmärkning", en: "Passed") : all.joined(separator: ", ")
  }
}
