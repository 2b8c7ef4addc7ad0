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
        "*\u{A0}Publicerad årssiffra.", "r:\u{A0}ändrad sedan den först redovisades.", "0: inga fel.",
        "–: uppgift saknas.",
        "Tom ruta: månaden eller året är inte slut.", "x: uppgiften är dold.",
        "Punkt: det kan inte finnas någon uppgift.",
      ])
    #expect(notes.data.count == 7)
  }

  @Test func whatCannotBeComputedFromAHiddenFigureIsHidden() throws {
    var notes = try notes(.english)
    let period = try SampleData.period("2018")
    let hidden = Fact(
      FactName("office-faults", period, .value), .absent(.suppressed, because: nil), unit: .count, status: .exact)
    #expect(notes.missingCell(of: [hidden]).text == "x")
    #expect(notes.missingCell().text == "–")
    #expect(notes.keys == ["–: no figure.", "x: the figure is hidden."])
  }

  @Test func monthsThatLackTheSameAreNamedTogether() throws {
    var notes = try notes(.swedish)
    let reason = LocalizedText(sv: "uppgift saknas för Nord", en: "there is no figure for Nord")
    for period in ["2018-01", "2018-02", "2018-03", "2018-07", "2018", "2018-12", "2019-01"] {
      _ = notes.cell(missing(try SampleData.period(period), reason))
    }
    #expect(
      notes.keys == [
        "–: uppgift saknas.",
        "Januari–mars 2018, juli 2018, december 2018, januari 2019 och helår 2018: uppgift saknas för Nord.",
      ])
  }

  @Test func differentReasonsStandApart() throws {
    var notes = try notes(.english)
    let month = try SampleData.period("2018-03")
    _ = notes.cell(missing(month, LocalizedText(sv: "a", en: "the number of deliveries is not known")))
    _ = notes.cell(missing(month.lastYear, LocalizedText(sv: "b", en: "there is no figure for North")))
    #expect(
      notes.keys == [
        "–: no figure.", "March 2018: the number of deliveries is not known.",
        "March 2017: there is no figure for North.",
      ])
  }

  @Test func aFigureMadeOfOthersHasNoMarksOfItsOwn() throws {
    var notes = try notes(.swedish)
    let name = FactName("office-faults", try SampleData.period("2019-02"), .difference)
    let fact = Fact(name, .number(Rational(5)), unit: .count, status: .exact, standing: .preliminary, marks: ["*"])
    #expect(notes.derivedCell(fact) == Table.Cell("+5", fact: "office-faults@2019-02.difference"))
    #expect(notes.keys.isEmpty && notes.data == [fact])
  }

  @Test func aBreakIsNoMissingFigure() throws {
    var notes = try notes(.swedish)
    let event = Event(period: try SampleData.period("2019-02"), kind: .break, text: LocalizedText("Nytt"))
    #expect(notes.brokenCell(event).text == ".")
    _ = notes.brokenCell(event)
    #expect(
      notes.keys == [
        "Punkt: det kan inte finnas någon uppgift.", "Över brottet i februari 2019 går det inte att jämföra.",
      ])
  }

  private func notes(_ language: Language) throws -> TableNotes {
    let report = try SampleReport.twoYears(language: language)
    return TableNotes(language, try #require(report.definition.measure("office-faults")), footnotes: [])
  }

  private func missing(_ period: Period, _ reason: LocalizedText) -> Fact {
    Fact(
      FactName("office-faults", period, .value), .absent(.missing, because: reason), unit: .count, status: .exact)
  }
}
