import ReportCore

/// The result of a check as text for people.
enum CheckText {
  /// The check with what it examined, and each finding below it.
  static func lines(_ result: CheckResult) -> String {
    let count = result.findings.count
    let outcome = count == 0 ? "nothing found" : count == 1 ? "1 finding" : "\(count) findings"
    let head = "\(result.check): \(result.examinedText(.english)) examined, \(outcome)"
    return ([head] + result.findings.map(line)).joined(separator: "\n")
  }

  private static func line(_ finding: Finding) -> String {
    let accepted = finding.accepted.map { " (accepted: \($0))" } ?? ""
    let place = finding.place.map { "\($0): " } ?? ""
    return "  \(finding.level.word): \(place)\(finding.message.english)\(accepted)"
  }
}
