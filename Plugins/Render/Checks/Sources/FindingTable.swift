import ReportCore
import ReportDocument

/// What the checks found, a row each, together by level and check: errors first, then warnings, then notes.
struct FindingTable {
  /// A list that nobody reads to its end says how many more there are.
  private static let limit = 30

  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// The table, nil where nothing was found.
  func table(_ checks: [CheckResult]) -> Table? {
    let groups = Problem.Severity.allCases.flatMap { level in checks.compactMap { group($0, level) } }
    guard !groups.isEmpty else { return nil }
    let hasReasons = groups.contains { $0.findings.contains { $0.accepted != nil } }
    var rows: [Table.Row] = []
    var room = Self.limit
    for group in groups where room > 0 {
      rows.append(Table.Row([Table.Cell(title(group))], kind: .group))
      rows += group.findings.prefix(room).map { row($0, hasReasons: hasReasons) }
      room -= group.findings.count
    }
    return Table(
      id: "findings-table",
      caption: [.text(wording.text(sv: "Vad kontrollerna fann", en: "What the checks found"))],
      columns: columns(hasReasons: hasReasons), rows: rows, keys: room < 0 ? [more(-room)] : [])
  }

  private typealias Group = (level: Problem.Severity, check: CheckResult, findings: [Finding])

  private func group(_ check: CheckResult, _ level: Problem.Severity) -> Group? {
    let findings = check.findings.filter { $0.level == level }
    return findings.isEmpty ? nil : (level, check, findings)
  }

  private func columns(hasReasons: Bool) -> [Table.Column] {
    let columns = [
      Table.Column(wording.text(sv: "Källa", en: "Source"), .left),
      Table.Column(wording.text(sv: "Uppgift", en: "Finding"), .left),
    ]
    return hasReasons ? columns + [Table.Column(wording.text(sv: "Godkänt", en: "Accepted"), .left)] : columns
  }

  /// “Värdena är rimliga: 9 varningar”.
  private func title(_ group: Group) -> String {
    "\(group.check.assurance[wording.language]): \(FindingCount(wording).text(group.findings.count, group.level))"
  }

  private func row(_ finding: Finding, hasReasons: Bool) -> Table.Row {
    let text = wording.letterCase.opening(finding.message[wording.language])
    let cells = [Table.Cell(finding.place?.description ?? "–"), Table.Cell(text)]
    return Table.Row(hasReasons ? cells + [Table.Cell(finding.accepted ?? "")] : cells)
  }

  private func more(_ count: Int) -> String {
    wording.text(sv: "Ytterligare \(count) står i manifest.json.", en: "A further \(count) are in manifest.json.")
  }
}
