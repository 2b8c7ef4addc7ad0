import ReportCore
import ReportDocument

/// How many findings of a level there are, in words: “1 varning”, “9 varningar”.
struct FindingCount {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  func text(_ count: Int, _ level: Problem.Severity) -> String {
    let noun =
      switch level {
      case .error: wording.text(sv: "fel", en: count == 1 ? "error" : "errors")
      case .warning: wording.text(sv: count == 1 ? "varning" : "varningar", en: count == 1 ? "warning" : "warnings")
      case .note: wording.text(sv: count == 1 ? "anmärkning" : "anmärkningar", en: count == 1 ? "note" : "notes")
      }
    return "\(count) \(noun)"
  }
}
