import ReportCore
import Testing

@Suite struct FindingsReviewTests {
  @Test func aDeclaredLevelReplacesTheChecksOwn() {
    let reviewed = FindingsReview.review(result, level: .warning, accepted: [])
    #expect(reviewed.findings.map(\.level) == [.warning, .warning, .note])
  }

  @Test func anAcceptanceLetsOneFindingPass() {
    let acceptance = Acceptance(
      check: "sums", member: "north", month: Month("2019-01"), because: "Known")
    let reviewed = FindingsReview.review(result, level: nil, accepted: [acceptance])
    #expect(reviewed.findings.map(\.accepted) == ["Known", nil, nil])
    #expect(FindingsReview.unusedAcceptances([acceptance], after: [reviewed])?.findings.isEmpty == true)
  }

  @Test func anAcceptanceOfSeveralAcceptsNone() {
    let acceptance = Acceptance(check: "sums", member: "north", month: nil, because: "Known")
    let reviewed = FindingsReview.review(result, level: nil, accepted: [acceptance])
    #expect(reviewed.findings.allSatisfy { $0.accepted == nil })
    let unused = FindingsReview.unusedAcceptances([acceptance], after: [reviewed])?.findings.first
    #expect(
      unused?.message.english == "the acceptance “sums@north@” matches 2 findings and accepts none of them")
    #expect(unused?.level == .warning)
  }

  @Test func anAcceptanceOfNothingIsReported() {
    let acceptance = Acceptance(check: "sums", member: "south", month: nil, because: "Known")
    let unused = FindingsReview.unusedAcceptances([acceptance], after: [result])?.findings.first
    #expect(unused?.message.english == "the acceptance “sums@south@” matches no finding")
    #expect(unused?.hints == ["remove it"])
  }

  @Test func withoutAcceptancesNothingIsChecked() {
    #expect(FindingsReview.unusedAcceptances([], after: [result]) == nil)
  }

  private var result: CheckResult {
    let text = LocalizedText("x")
    return CheckResult(
      check: "sums", assurance: text, examined: 2, examinedSingular: text, examinedPlural: text,
      findings: [
        Finding(check: "sums", level: .error, member: "north", month: Month("2019-01"), message: text),
        Finding(check: "sums", level: .error, member: "north", month: Month("2019-02"), message: text),
        Finding(check: "sums", level: .note, member: "west", message: text),
      ])
  }
}
