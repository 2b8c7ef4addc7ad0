import RenderKeyFigures
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct KeyFiguresTests {
  @Test func theOpeningSaysTheFindingAndFourFigures() async throws {
    var report = try SampleReport.twoYears()
    report.definition.targets = [try target()]
    let opening = try await Opening(report)
    #expect(opening.title == "Felen per miljon leveranser sjönk till 17 i november")
    #expect(
      opening.lead
        == "Det är nio färre än i november 2018. Kontoren har däremot fått 508\u{A0}fel sedan januari, "
        + "30\u{A0}% fler än under samma tid i fjol.")
    #expect(
      opening.tiles == [
        ["Per miljon leveranser", "i november", "17", "fel", "26 i november 2018", "−9 bättre"],
        ["På kontor", "i november", "45", "fel", "52 i november 2018", "−7 (−13\u{A0}%) färre"],
        ["På kontor", "januari–november", "508", "fel", "392 samma tid 2018", "+116 (+30\u{A0}%) fler"],
        [
          "Mål per miljon leveranser", "helår 2019", "36", "som högst", "40 helår 2018",
          "Utfall hittills: okänt, antal leveranser saknas",
        ],
      ])
  }

  @Test func englishSaysTheSame() async throws {
    var report = try SampleReport.twoYears(language: .english)
    report.definition.targets = [try target()]
    let opening = try await Opening(report)
    #expect(opening.title == "Faults per million deliveries fell to 17 in November")
    #expect(
      opening.lead
        == "That is nine fewer than in November 2018. The offices, however, have received 508\u{A0}faults "
        + "since January, 30% more than in the same period last year.")
    #expect(
      opening.tiles[1] == ["At offices", "in November", "45", "faults", "52 in November 2018", "−7 (−13%) fewer"])
    #expect(
      opening.tiles[3].suffix(3) == [
        "at most", "40 full year 2018", "Outcome so far: unknown, number of deliveries unknown",
      ])
  }

  @Test func whereHigherIsBetterNothingIsReceived() async throws {
    let opening = try await Opening(try SampleReport.twoYears(direction: .higherIsBetter))
    #expect(
      opening.lead.hasSuffix(
        "Felen på kontor uppgår däremot till 508 sedan januari, 30\u{A0}% fler än under samma tid i fjol."))
    #expect(opening.tiles[0].last == "−9 sämre")
  }

  @Test func aFirstMonthHasNothingToCompareWith() async throws {
    var report = SampleReport(try SampleReport.month("2019-01"))
    try report.addSeries("faults-per-million", from: "2019-01", [45])
    try report.addSeries("office-faults", from: "2019-01", [0])
    let opening = try await Opening(report)
    #expect(opening.title == "Felen per miljon leveranser var 45 i januari")
    #expect(
      opening.lead
        == "Det finns ingen uppgift för januari 2018 att jämföra med. Felen på kontor uppgår till 0 i januari.")
    #expect(
      opening.tiles == [
        ["Per miljon leveranser", "i januari", "45", "fel", "januari 2018: uppgift saknas"],
        ["På kontor", "i januari", "0", "fel", "januari 2018: uppgift saknas"],
      ])
  }

  @Test func aMissingMonthSaysSoAndTheLatestKnown() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2019-10", [31, nil])
    let opening = try await Opening(report)
    #expect(opening.title == "Fel per miljon leveranser: uppgift för november saknas")
    #expect(opening.lead == "Det senast kända värdet är 31, i oktober 2019.")
    #expect(
      opening.tiles == [
        ["Per miljon leveranser", "i november", "–", "", "Uppgift saknas", "Senast 31 i oktober 2019"]
      ])
  }

  @Test func aRateWithoutAnyFigureGivesWayToTheCount() async throws {
    var report = SampleReport(try SampleReport.month("2019-02"))
    try report.addSeries("office-faults", from: "2019-01", [3, 2])
    let opening = try await Opening(report)
    #expect(opening.title == "Felen på kontor sjönk till 2 i februari")
    #expect(opening.tiles.first?.first == "På kontor")
  }

  @Test func acrossABreakNothingIsCompared() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addSeries("faults-per-million", from: "2018-11", [26] + Array(repeating: 30, count: 11) + [17])
    let start = Period(try SampleReport.month("2019-03"))
    report.definition.events = [Event(period: start, kind: .break, text: LocalizedText("Nytt"))]
    let opening = try await Opening(report)
    #expect(opening.lead == "Det går inte att jämföra med november 2018, för serien har ett brott i mars 2019.")
    #expect(opening.tiles[0].last == "Ej jämförbart: brott i mars 2019")
  }

  @Test func aKnownOutcomeIsSetAgainstTheTarget() async throws {
    var report = try SampleReport.twoYears()
    report.definition.targets = [try target()]
    let period = Period(yearToDate: report.month)
    try report.addFact("faults-per-million", period, .value, 34)
    try report.addFact("faults-per-million", period, .targetDistance, -2)
    #expect(try await Opening(report).tiles[3].last == "Utfall hittills: 34 (2\u{A0}under\u{A0}målet)")
  }

  @Test func withoutMeasuresThereIsAProblem() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    report.definition.measures = []
    await #expect(throws: Problems(nothing)) { try await Opening(report) }
  }

  private let nothing = Problem(
    .configuration, "“key-figures” shows a rate or a count, and the report declares neither",
    hints: ["declare one under “measures”, or remove the block"])

  private func target() throws -> Target {
    let year = try #require(Period(year: 2019))
    return Target(
      measure: "faults-per-million", period: year, value: ExactDecimal(36),
      label: LocalizedText(sv: "Mål helår 2019: högst 36", en: "Target 2019: at most 36"))
  }
}

/// What the plugin gave, as text.
private struct Opening {
  var title = ""
  var lead = ""
  var tiles: [[String]] = []

  init(_ report: SampleReport) async throws {
    let node = ConfigurationNode(.mapping([]), at: Place("test"))
    let manifest = KeyFiguresRenderer.manifest
    let options = try Options(node, declared: manifest.options, plugin: manifest.name, measures: [])
    for block in try await KeyFiguresRenderer(options: options).render(report.input) {
      switch block {
      case .title(let inlines): title = inlines.map(\.plainText).joined()
      case .lead(let inlines): lead = inlines.map(\.plainText).joined()
      case .keyFigures(let figures):
        tiles = figures.map { figure in
          [figure.measure, figure.period, figure.number, figure.unit]
            + figure.lines.map { $0.inlines.map(\.plainText).joined() }
        }
      default: break
      }
    }
  }
}
