import RenderMethodNotes
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct MethodNotesRendererTests {
  @Test func whatIsKnownAndWhatIsNotIsSaid() async throws {
    var report = try SampleReport.twoYears()
    let reason = LocalizedText(sv: "antal leveranser per månad saknas", en: "the number of deliveries is not known")
    let year = try SampleData.period("2019")
    report.definition.targets = [
      Target(
        measure: "faults-per-million", period: year, value: ExactDecimal(36),
        label: LocalizedText("Mål 2019: högst 36"),
        explanation: LocalizedText("tio procent under 40"))
    ]
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", Period(yearToDate: report.month), .value), .absent(.missing, because: reason),
        unit: .rate(per: 1_000_000), status: .published))
    #expect(
      try await render(report).texts == [
        "Om siffrorna",
        "Fel per miljon leveranser: månadsvärdena är de som källan anger. Källan anger hela tal. "
          + "Årssiffran för 2018 är hämtad från källan. För januari–november 2019 redovisas ingen siffra och inget "
          + "avstånd till målet: antal leveranser per månad saknas, och ett medelvärde av månaderna vore fel, eftersom "
          + "månaderna är olika stora. Mål 2019: högst 36 (tio procent under 40).",
        "Felen på kontor är inte ställda mot antalet leveranser. Att antalet ökar behöver inte betyda fler fel per leverans.",
        "Förändringar är beräknade på oavrundade tal och avrundade en gång.",
      ])
  }

  @Test func breaksRenamingsAndRevisionsAreSaid() async throws {
    var report = try SampleReport.twoYears()
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: LocalizedText("Nytt sätt att räkna"))
    ]
    let later = LocalizedText("Nordkontoret")
    report.definition.breakdowns[0].members[0].names.append(
      Member.DatedName(from: try SampleReport.month("2019-06"), name: later, short: later))
    report.dataset.observations = [
      Observation(
        measure: "office-faults", period: Period(report.month), cell: .value(ExactDecimal(1)), standing: .preliminary,
        place: Place("a.csv"))
    ]
    let texts = try await render(report).texts
    #expect(
      texts.contains(
        "Serien har ett brott i mars 2019: Nytt sätt att räkna. Värden före och efter går inte att jämföra, och ingen "
          + "förändring är beräknad över brottet."))
    #expect(texts.contains("Nordkontoret hette Norrkontoret före juni 2019; serien är densamma."))
    #expect(texts.contains("Uppgifter för november 2019 är preliminära och kan ändras."))
  }

  @Test func englishIsComplete() async throws {
    let texts = try await render(SampleReport.twoYears(language: .english)).texts
    #expect(texts.first == "About the figures")
    #expect(texts.allSatisfy { !$0.contains("å") && !$0.contains("ö") })
  }

  private func render(_ report: SampleReport) async throws -> [Block] {
    let options = try SampleData.options(MethodNotesRenderer.manifest)
    return try await MethodNotesRenderer(options: options).render(report.input)
  }
}
