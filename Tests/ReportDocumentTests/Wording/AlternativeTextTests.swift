import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct AlternativeTextTests {
  @Test func clausesThatDoNotFitAreLeftOut() {
    let long = String(repeating: "a", count: 240)
    #expect(AlternativeText.joined(["Kort.", long, "Sist."]) == "Kort. " + long)
    #expect(AlternativeText.joined(["Kort.", long + "bbbbbb", "Sist."]) == "Kort.")
    #expect(AlternativeText.joined([String(repeating: "ord ", count: 100)]).count <= AlternativeText.longest)
  }
}
