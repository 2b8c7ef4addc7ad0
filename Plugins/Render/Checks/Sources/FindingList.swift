import ReportCore
import ReportDocument

/// What the checks found, an item each, with its place and why it was let pass.
struct FindingList {
  /// A list that nobody reads to its end says how many more there are.
  private static let limit = 30

  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// Errors first, then warnings, then notes.
  func items(_ checks: [CheckResult]) -> [Block.ListItem] {
    let findings = checks.flatMap(\.findings)
    let sorted = Problem.Severity.allCases.flatMap { level in findings.filter { $0.level == level } }
    let shown = sorted.prefix(Self.limit).map { Block.ListItem([.paragraph(inlines($0))]) }
    guard sorted.count > Self.limit else { return shown }
    let more = sorted.count - Self.limit
    let text = wording.text(
      sv: "Ytterligare \(more) står i manifest.json.", en: "A further \(more) are in manifest.json.")
    return shown + [Block.ListItem([.paragraph([.text(text)])])]
  }

  private func inlines(_ finding: Finding) -> [Inline] {
    let place = finding.place.map { " (\($0))" } ?? ""
    let text = wording.letterCase.opening(finding.message[wording.language])
    var inlines: [Inline] = [.strong(level(finding) + ":"), .text(" \(text)\(place).")]
    if let reason = finding.accepted {
      let stop = reason.hasSuffix(".") ? "" : "."
      inlines.append(.text(wording.text(sv: " Godkänt: \(reason)\(stop)", en: " Accepted: \(reason)\(stop)")))
    }
    return inlines
  }

  private func level(_ finding: Finding) -> String {
    switch finding.level {
    case .error: wording.text(sv: "Fel", en: "Error")
    case .warning: wording.text(sv: "Varning", en: "Warning")
    case .note: wording.text(sv: "Anmärkning", en: "Note")
    }
  }
}
