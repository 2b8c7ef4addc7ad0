/// Weighs findings: by the level that the pipeline file gives a check, and by what someone has accepted.
public enum FindingsReview {
  /// The result with the level declared for its check in place of its own, notes excepted, and with accepted findings marked.
  ///
  /// An acceptance lets exactly one finding pass; one that matches several accepts none of them.
  public static func review(
    _ result: CheckResult, level: Problem.Severity?, accepted: [Acceptance]
  ) -> CheckResult {
    var reviewed = result
    for index in reviewed.findings.indices where reviewed.findings[index].level != .note {
      reviewed.findings[index].level = level ?? reviewed.findings[index].level
    }
    for acceptance in accepted {
      let matching = reviewed.findings.indices.filter { acceptance.matches(reviewed.findings[$0]) }
      if matching.count == 1, let only = matching.first { reviewed.findings[only].accepted = acceptance.because }
    }
    return reviewed
  }

  /// A result with a warning for each acceptance that matched nothing or more than one finding; nil where nothing is accepted.
  public static func unusedAcceptances(_ accepted: [Acceptance], after results: [CheckResult]) -> CheckResult? {
    guard !accepted.isEmpty else { return nil }
    let findings = results.flatMap(\.findings)
    let warnings = accepted.compactMap { acceptance -> Finding? in
      let count = findings.count { acceptance.matches($0) }
      return count == 1 ? nil : unmatched(acceptance, count)
    }
    return CheckResult(
      check: "accepted",
      assurance: LocalizedText(
        sv: "Varje godkänt undantag gäller en anmärkning", en: "Every acceptance is of one finding"),
      examined: accepted.count, examinedSingular: LocalizedText(sv: "undantag", en: "acceptance"),
      examinedPlural: LocalizedText(sv: "undantag", en: "acceptances"), findings: warnings)
  }

  private static func unmatched(_ acceptance: Acceptance, _ count: Int) -> Finding {
    let name = [acceptance.check, acceptance.member ?? "", acceptance.month?.description ?? ""].joined(separator: "@")
    let message =
      count == 0
      ? LocalizedText(
        sv: "Undantaget ”\(name)” motsvarar ingen anmärkning", en: "the acceptance “\(name)” matches no finding")
      : LocalizedText(
        sv: "Undantaget ”\(name)” motsvarar \(count) anmärkningar och godkänner ingen av dem",
        en: "the acceptance “\(name)” matches \(count) findings and accepts none of them")
    let hint = count == 0 ? "remove it" : "name the member and the month of the one that is meant"
    return Finding(
      check: "accepted", level: .warning, member: acceptance.member, month: acceptance.month, message: message,
      place: acceptance.place, hints: [hint])
  }
}

extension Acceptance {
  /// Whether a finding is of the check, the member (or the measure, where it has none) and the month.
  fileprivate func matches(_ finding: Finding) -> Bool {
    check == finding.check && (member == nil || member == finding.member ?? finding.measure)
      && (month == nil || month == finding.month)
  }
}
