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
          + "månaderna är olika stora.",
        "Mål 2019: högst 36 (tio procent under 40).",
        "Fel på kontor: antalen är inte ställda mot antalet leveranser. Att antalet ökar behöver inte betyda fler fel per "
          + "leverans.",
        "Förändringar är beräknade på oavrundade tal och avrundade en gång.",
      ])
  }

  @Test(arguments: [
    (
      Language.swedish,
      "Fel på kontor: små antal är dolda för att ingen ska kunna pekas ut, och så många andra att de inte kan räknas ut ur det som visas."
    ),
    (
      .english,
      "Faults at offices: small counts are hidden so that nobody can be identified, and as many others as keep them from being worked out from what is shown."
    ),
  ])
  func whyFiguresAreHiddenIsSaid(language: Language, sentence: String) async throws {
    var report = SampleReport(try SampleReport.month("2019-01"), language: language)
    try report.addHiddenSeries("office-faults", member: "north", from: "2019-01", 1)
    #expect(try await render(report).texts.contains(sentence))
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
        "Serierna har ett brott i mars 2019: Nytt sätt att räkna. Värden före och efter går inte att jämföra, och ingen "
          + "förändring är beräknad över brottet."))
    #expect(texts.contains("Nordkontoret hette Norrkontoret före juni 2019; serien är densamma."))
    #expect(texts.contains("Uppgifter för november 2019 är preliminära och kan ändras."))
  }

  @Test func ratesFromCountsSayThatTheyAreWeighted() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("faults-per-million", from: "2019-01", [5, 6])
    try report.addSeries("deliveries", from: "2019-01", [100, 200])
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", Period(yearToDate: report.month), .value), .number(Rational(17, over: 3)),
        unit: .rate(per: 1_000_000), status: .exact, numerator: Rational(17), denominator: Rational(3)))
    #expect(
      try await render(report).texts.last
        == "Fel per miljon leveranser: månadsvärdena är beräknade av antalen och antalet leveranser och avrundade en "
        + "gång. Siffror för längre tid än en månad är vägda med antalet leveranser per månad.")
  }

  @Test(arguments: [
    (
      Language.swedish,
      "Bara gränser är kända för januari–november 2018: 35,0–39,0 (34,5–39,5 med källans avrundning) och för "
        + "januari–november 2019: 35,0–39,0 (34,5–39,5 med källans avrundning), förutsatt att x. "
        + "Ett antagande ligger bakom: y."
    ),
    (
      .english,
      "Only bounds are known for January–November 2018: 35.0–39.0 (34.5–39.5 with the source's rounding) and for "
        + "January–November 2019: 35.0–39.0 (34.5–39.5 with the source's rounding), provided that x. "
        + "This rests on an assumption: y."
    ),
  ])
  func boundsAndAssumptionsAreSaid(_ language: Language, _ text: String) async throws {
    var report = try SampleReport.twoYears(language: language)
    let period = Period(yearToDate: report.month)
    let because = LocalizedText(sv: "förutsatt att x", en: "provided that x")
    for (period, figure, low, high) in [
      (period.lastYear, Figure.bounds, 350, 390), (period, .bounds, 350, 390),
      (period.lastYear, .decisionBounds, 345, 395), (period, .decisionBounds, 345, 395),
    ] {
      try report.analysis.add(
        Fact(
          FactName("faults-per-million", period, figure),
          .interval(low: Rational(Int128(low), over: 10), high: Rational(Int128(high), over: 10)),
          unit: .rate(per: 1_000_000), decimals: 1, status: .bounded, derivation: because))
    }
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", try SampleData.period("2017"), .value), .number(Rational(1)),
        unit: .rate(per: 1_000_000), status: .assumed(LocalizedText("y"))))
    #expect(try await render(report).texts.contains { $0.hasSuffix(text) })
  }

  @Test func missingMonthsAreListedBySeries() async throws {
    var report = SampleReport(try SampleReport.month("2019-06"))
    report.definition.breakdowns[0].members[2].from = try SampleReport.month("2019-05")
    try report.addSeries("faults-per-million", from: "2019-01", [5, nil, nil, 4, nil, 3])
    try report.addSeries("office-faults", member: "north", from: "2019-01", [1, 2, 3, 4, nil, 6])
    try report.addSeries("office-faults", member: "east", from: "2019-05", [0, 0])
    #expect(
      try await render(report).texts.last
        == "Uppgifter som saknas: fel per miljon leveranser, februari–mars 2019 och maj 2019; Norrkontoret, maj 2019.")
  }

  @Test func manySeriesThatLackMonthsAreCounted() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"), language: .english)
    report.definition.breakdowns[0].members = (1...11).map { number in
      Member(
        id: "m\(number)",
        names: [Member.DatedName(name: LocalizedText("O\(number)"), short: LocalizedText("O\(number)"))])
    }
    for number in 1...11 { try report.addSeries("office-faults", member: "m\(number)", from: "2019-01", [1, nil]) }
    let text = try #require(try await render(report).texts.last)
    #expect(text.hasPrefix("Figures that are missing: O1, February 2019; O2, February 2019;"))
    #expect(text.hasSuffix("O8, February 2019; 3 more series."))
  }

  @Test(arguments: [
    (
      ["Byrån"], Language.swedish,
      "Byrån finns inte bland de deklarerade kontoren och redovisas så som källan skriver namnet."
    ),
    (
      ["Byrån", "Boden"], .swedish,
      "Byrån och Boden finns inte bland de deklarerade kontoren och redovisas så som källan skriver namnen."
    ),
    (["The bureau"], .english, "The bureau: not among the declared offices, and shown as the source writes it."),
  ])
  func undeclaredMembersAreNamed(_ names: [String], _ language: Language, _ sentence: String) async throws {
    var report = try SampleReport.twoYears(language: language)
    report.dataset.foundMembers["offices"] = names.map { name in
      Member(
        id: name, names: [Member.DatedName(name: LocalizedText(name), short: LocalizedText(name))], isDeclared: false)
    }
    #expect(try await render(report).texts.contains(sentence))
  }

  @Test func aNameThatChangedBeforeTheFirstFigureIsNoNews() async throws {
    var report = try SampleReport.twoYears()
    let later = LocalizedText("Nordkontoret")
    report.definition.breakdowns[0].members[0].names.append(
      Member.DatedName(from: try SampleReport.month("2018-01"), name: later, short: later))
    #expect(!(try await render(report).texts.contains { $0.contains("hette") }))
  }

  @Test func aBreakNamesTheMeasureThatItConcerns() async throws {
    var report = try SampleReport.twoYears(language: .english)
    let text = LocalizedText("New")
    report.definition.events = [
      Event(period: try SampleData.period("2019-03"), kind: .break, text: text, measures: ["office-faults"]),
      Event(period: try SampleData.period("2019-04"), kind: .break, text: text),
      Event(period: try SampleData.period("2010-01"), kind: .break, text: text),
      Event(period: try SampleData.period("2019-12"), kind: .break, text: text),
    ]
    let broken = try await render(report).texts.filter { $0.contains("break") }
    #expect(
      broken.map { $0.prefix { $0 != "." } } == [
        "Faults at offices: the series has a break in March 2019: New", "The series have a break in April 2019: New",
      ])
  }

  @Test func footnotesThatAreUsedStandLast() async throws {
    var report = try SampleReport.twoYears()
    report.definition.footnotes = [
      Footnote(mark: "*", text: LocalizedText("Vägd årssiffra.")), Footnote(mark: "§", text: LocalizedText("Annat.")),
    ]
    #expect(try await render(report).last == .notes([[.text("*\u{A0}Vägd årssiffra.")]]))
  }

  @Test func aReportWithoutFiguresHasNoNotes() async throws {
    #expect(try await render(SampleReport(SampleReport.month("2019-03"))).isEmpty)
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
