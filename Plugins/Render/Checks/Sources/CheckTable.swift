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
    let parts = Problem.Severity.allCases.compactMap { level -> String? in
      let count = result.findings.count { $0.level == level && $0.accepted == nil }
      return count > 0 ? FindingCount(wording).text(count, level) : nil
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
