import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct SourceLineTests {
  @Test func itSaysWhoseDataAndToWhichMonth() throws {
    let report = try SampleReport.twoYears()
    let swedish = SourceLine(.swedish, report.definition, month: report.month)
    #expect(swedish.long() == "Källa: Exempelbolaget (Felrapporten), uppgifter till och med november 2019")
    #expect(swedish.long(after: ["AÖK: Allmänna östkontoret."]).hasPrefix("AÖK: Allmänna östkontoret. Källa: "))
    #expect(swedish.short == "Källa: Exempelbolaget, t.o.m.\u{A0}november 2019")
    let english = SourceLine(.english, report.definition, month: report.month)
    #expect(english.long() == "Source: Exempelbolaget (The Fault Report), data through November 2019")
    #expect(english.short == "Source: Exempelbolaget, to November 2019")
  }
}
