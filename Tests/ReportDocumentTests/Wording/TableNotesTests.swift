import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct TableNotesTests {
  @Test func everySignIsExplainedOnce() throws {
    let report = try SampleReport.twoYears()
    let measure = try #require(report.definition.measure("office-faults"))
    let footnotes = [Footnote(mark: "*", text: LocalizedText("Publicerad årssiffra."))]
    var notes = TableNotes(.swedish, measure, footnotes: footnotes)
    let name = FactName("office-faults", Period(report.month), .value)
    func fact(_ quantity: Quantity, _ standing: Standing = .final, _ marks: [String] = []) -> Fact {
      Fact(name, quantity, unit: .count, status: .exact, standing: standing, marks: marks)
    }
    #expect(notes.cell(fact(.number(Rational(40)), .final, ["*"])).marks == "*")
    #expect(notes.cell(fact(.number(.zero))).text == "0")
    #expect(notes.cell(fact(.number(Rational(3)), .revised(from: .absent(.missing), at: nil))).marks == "r")
    #expect(notes.cell(fact(.absent(.missing, because: nil))).text == "–")
    #expect(notes.cell(fact(.absent(.notYet, because: nil))).text == "")
    #expect(notes.cell(fact(.absent(.suppressed, because: nil))).text == "x")
    #expect(notes.cell(fact(.absent(.notApplicable, because: nil))).text == ".")
    #expect(
      notes.keys == [
        "* Publicerad årssiffra.", "r: ändrad sedan den först redovisades.", "0: inga fel.", "–: uppgift saknas.",
        "Tom ruta: månaden eller året är inte slut.", "x: uppgiften är dold.",
        "Punkt: det kan inte finnas någon uppgift.",
      ])
    #expect(notes.data.count == 7)
  }
}
