import ReportCore
import Testing

@testable import ReportPDFConformance

@Suite struct ConformanceRulesTests {
  private func brokenRules(_ bytes: [UInt8]) throws -> Set<String> {
    Set(ConformanceRules.violations(in: try PDFInspection(bytes)).map(\.rule))
  }

  @Test func goodFileBreaksNoRule() throws {
    let violations = ConformanceRules.violations(in: try PDFInspection(FinishedPDF.finished(FinishedPDF.sample())))
    #expect(violations.map { "\($0.rule): \($0.violation.message)" } == [])
  }

  @Test(arguments: Mutations.all)
  func mutationIsCaughtUnderItsName(mutation: Mutation) throws {
    let good = try FinishedPDF.finished(FinishedPDF.sample())
    #expect(try brokenRules(mutation.applied(to: good)) == mutation.rules)
  }

  @Test func everyRuleIsBrokenBySomeMutation() {
    let broken = Mutations.all.reduce(into: Set<String>()) { $0.formUnion($1.rules) }
    #expect(ConformanceRules.all.map(\.name).filter { !broken.contains($0) } == [])
  }

  @Test func rulesHaveNamesOfTheirOwn() {
    let names = ConformanceRules.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count > 50)
  }

  @Test func unfinishedFileBreaksWhatTheFinishMends() throws {
    let broken = try brokenRules(FinishedPDF.drawn(FinishedPDF.sample()))
    for rule in [
      "document-language", "metadata", "title-shown", "output-intent", "file-identifier", "figure-alternative-text",
      "header-scope", "link-contents", "link-printed", "tab-order", "note-identifier",
    ] {
      #expect(broken.contains(rule), "\(rule)")
    }
  }

  @Test func damagedFileIsRefused() throws {
    var bytes = try FinishedPDF.finished(FinishedPDF.sample())
    bytes[bytes.count / 2] ^= 0x55
    let problems = #expect(throws: Problems.self) { try PDFInspection(bytes) }
    #expect(problems?.all.first?.kind == .data)
    #expect(problems?.all.first?.message.hasPrefix("the PDF is damaged: “") == true)
  }
}
